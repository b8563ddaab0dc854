/** A task link as the server meets it: who bears it, what this browser is known by, and what was typed. */
import { callerFor } from "@tessellate/api/app";
import { bearerOf } from "@tessellate/api/evaluations/store";
import { longestAnswerKey } from "@tessellate/domain/evaluations/submission";
import { TRPCError } from "@trpc/server";
import { type AppLoadContext, createCookie, data } from "react-router";

interface Args {
  request: Request;
  context: AppLoadContext;
  params: { secret: string };
}

/** What every answer behind a task link says: keep nothing, index nothing. */
export const linkHeaders = () => ({
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow",
});

type Api = ReturnType<typeof callerFor>;
interface Link {
  secret: string;
  /** What this browser was given when it first saved something through this link. */
  mark: string | undefined;
}

/** Runs calls as the bearer of the link in the address. A link that opens nothing is a 404, for signed-in people too. */
export async function withLink<T>(args: Args, work: (api: Api, link: Link) => Promise<T>) {
  const { secret } = args.params;
  const ctx = await args.context.request();
  const api = callerFor({ ...ctx, actor: await bearerOf(ctx, secret) });
  try {
    return await work(api, { secret, mark: await readMark(args) });
  } catch (error) {
    if (error instanceof TRPCError && error.code === "NOT_FOUND") throw data(null, { status: 404 });
    throw error;
  }
}

const days = 60 * 60 * 24;

/** The cookie is sent with this one link only, so two people who share a phone do not see each other's answers. */
const cookieFor = ({ request, params }: Pick<Args, "request" | "params">) =>
  createCookie("answering", {
    path: `/e/${params.secret}`,
    httpOnly: true,
    sameSite: "lax",
    secure: new URL(request.url).protocol === "https:",
    maxAge: 120 * days,
  });

async function readMark(args: Args): Promise<string | undefined> {
  const value: unknown = await cookieFor(args).parse(args.request.headers.get("Cookie"));
  return typeof value === "string" ? value : undefined;
}

/** Makes this browser known: the header to send with an answer. */
export const remember = async (args: Args, mark: string) => ({
  "Set-Cookie": await cookieFor(args).serialize(mark),
});

/** Makes this browser a stranger again. */
export const forgetMe = async (args: Args) => ({
  "Set-Cookie": await cookieFor(args).serialize("", { maxAge: 0 }),
});

const longestText = 10_000;
/** Bounds of a mark carried through a form, as the API takes them. */
const longestMark = 200;

const textIn = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, longestText) : "";
};

/** The fields whose names begin with a word and a stop, by what comes after it. */
const fieldsUnder = (form: FormData, prefix: string, longest: number) =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) => {
      const key = name.slice(prefix.length);
      const isOurs = name.startsWith(prefix) && typeof value === "string";
      return isOurs && key.length <= longestAnswerKey && value.length <= longest
        ? [[key, value.replaceAll("\r\n", "\n")]]
        : [];
    }),
  ) as Record<string, string>;

/** What a form of this evaluation holds. Whether it answers the questions is for the API to say. */
export const typedIn = (form: FormData) => ({
  answers: fieldsUnder(form, "answers.", 40),
  words: fieldsUnder(form, "words.", longestText),
  comment: textIn(form, "comment").replaceAll("\r\n", "\n"),
  named: textIn(form, "named") !== "",
});

/** When the form was opened and what stood then, as it came back; what is too long was not ours. */
export function carriedIn(form: FormData) {
  const [opened, seen] = [textIn(form, "opened"), textIn(form, "seen")];
  return {
    ...(opened && opened.length <= longestMark ? { opened } : {}),
    ...(seen && seen.length <= longestMark ? { seen } : {}),
  };
}
