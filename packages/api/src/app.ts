/** The whole API, a line per noun. */
import { findingsRouter } from "./findings/router.ts";
import { accessRouter } from "./access/router.ts";
import { evaluationsRouter } from "./evaluations/router.ts";
import { instrumentsRouter } from "./instruments/router.ts";
import { lessonStudyRouter } from "./lesson-study/router.ts";
import { notificationsRouter } from "./notifications/router.ts";
import { peopleRouter } from "./people/router.ts";
import { projectsRouter } from "./projects/router.ts";
import { sessionsRouter } from "./sessions/router.ts";
import { createCallerFactory, router } from "./trpc.ts";
import { upkeepRouter } from "./upkeep/router.ts";

export const appRouter = router({
  access: accessRouter,
  findings: findingsRouter,
  evaluations: evaluationsRouter,
  instruments: instrumentsRouter,
  lessonStudy: lessonStudyRouter,
  people: peopleRouter,
  projects: projectsRouter,
  notifications: notificationsRouter,
  sessions: sessionsRouter,
  upkeep: upkeepRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process, as pages, jobs, tests and the command line do. */
export const callerFor = createCallerFactory(appRouter);
