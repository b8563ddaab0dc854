/** A group that has been asked how its research lesson went, for tests of answering. */
import { allOf, asBearer, openScene, type Scene, secretOf, teachLesson } from "./lesson.ts";
import type { World } from "./world.ts";

type SceneSize = NonNullable<Parameters<typeof openScene>[1]>;

export type Asked = Awaited<ReturnType<typeof ask>>;

/** Has a lesson taught in a group, a new one unless its `scene` is given, and opens what everybody was mailed. */
export async function ask(
  world: World,
  { scene: known, ...size }: SceneSize & { scene?: Scene } = {},
) {
  const scene = known ?? (await openScene(world, size));
  const taught = await teachLesson(world, scene);
  const secrets: string[] = [];
  for (const { personId } of scene.members) secrets.push(await secretOf(world, personId));
  /** What the n-th teacher's link carries. */
  const link = (i: number) => ({ secret: secrets[i] as string });
  /** Evaluations as whoever holds the n-th teacher's link meets them. */
  const api = async (i: number) => (await asBearer(world, link(i).secret)).evaluations;
  return {
    scene,
    ...taught,
    secrets,
    link,
    api,
    personId: (i: number) => scene.members[i]?.personId as string,
    /** The n-th teacher sends the fourth option to every question, unless told otherwise. */
    submit: async (i: number, over: object = {}) =>
      (await api(i)).submit({ ...link(i), answers: allOf("4"), ...over }),
  };
}
