/** The first page of a noun, and what it is made of. */
import type { NounNames } from "./names.ts";

/** Path → contents, for the web floor. */
export const webFloor = ({ folder, code, words }: NounNames): Record<string, string> => {
  const component = `${code.charAt(0).toUpperCase()}${code.slice(1)}List`;
  const heading = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  return {
    [`apps/web/app/features/${folder}/list.tsx`]: `/** A list of ${words}. */

/** The titles, or a sentence saying that there are none yet. */
export function ${component}({ items }: { items: { id: string; title: string }[] }) {
  if (items.length === 0) return <p>There are none yet.</p>;
  return (
    <ul>
      {items.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}
`,
    [`apps/web/app/routes/${folder}/list.tsx`]: `/** The page that lists ${words}. */
import { ${component} } from "#app/features/${folder}/list.tsx";
import { withApi } from "#app/server/api.server.ts";
import type { Route } from "./+types/list.ts";

export const handle = { hydrate: false };

export const loader = (args: Route.LoaderArgs) =>
  withApi(args, async (api) => ({ items: await api.${code}.list({}) }));

export default function Page({ loaderData }: Route.ComponentProps) {
  return (
    <>
      <h1>${heading}</h1>
      <${component} items={loaderData.items} />
    </>
  );
}
`,
  };
};
