/** The whole API, a line per noun. */
import { createCallerFactory, router } from "./trpc.ts";

export const appRouter = router({});

export type AppRouter = typeof appRouter;

/** Calls procedures in process, as pages, jobs, tests and the command line do. */
export const callerFor = createCallerFactory(appRouter);
