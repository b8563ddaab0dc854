/** The shapes of what the API says about the demo's mail. */
import type { AppRouter } from "@tessellate/api/app";
import type { inferRouterOutputs } from "@trpc/server";

type Notifications = inferRouterOutputs<AppRouter>["notifications"];

export type MailLine = Notifications["list"]["mails"][number];
export type MailPage = Notifications["list"];
export type OneMail = Notifications["read"];
