/** The whole API, a line per noun. */
import { instrumentsRouter } from "./instruments/router.ts";
import { notificationsRouter } from "./notifications/router.ts";
import { projectsRouter } from "./projects/router.ts";
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({
  instruments: instrumentsRouter,
  projects: projectsRouter,
  notifications: notificationsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process, as pages, jobs, tests and the command line do. */
export const callerFor = createCallerFactory(appRouter);
