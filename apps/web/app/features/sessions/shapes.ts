/** The shapes of what the API says about sessions, as pages take them. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Sessions = inferRouterOutputs<AppRouter>["sessions"];

export type DiaryLine = Sessions["ofGroup"][number];
export type SessionPage = Sessions["read"];
export type SessionDraft = Sessions["draft"];
export type RegisterPage = Sessions["register"]["read"];
export type RegisterLine = RegisterPage["people"][number];
