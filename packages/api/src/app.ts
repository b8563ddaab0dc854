/** The whole API, a line per noun. */

import { accessRouter } from "./access/router.ts";
import { evaluationsRouter } from "./evaluations/router.ts";
import { findingsRouter } from "./findings/router.ts";
import { instrumentsRouter } from "./instruments/router.ts";
import { lessonStudyRouter } from "./lesson-study/router.ts";
import { notificationsRouter } from "./notifications/router.ts";
import { organisationsRouter } from "./organisations/router.ts";
import { peopleRouter } from "./people/router.ts";
import { projectsRouter } from "./projects/router.ts";
import { sessionsRouter } from "./sessions/router.ts";
import { transferRouter } from "./transfer/router.ts";
import { createCallerFactory, router } from "./trpc.ts";
import { upkeepRouter } from "./upkeep/router.ts";
import { workGroupsRouter } from "./work-groups/router.ts";

export const appRouter = router({
  access: accessRouter,
  evaluations: evaluationsRouter,
  findings: findingsRouter,
  instruments: instrumentsRouter,
  lessonStudy: lessonStudyRouter,
  notifications: notificationsRouter,
  organisations: organisationsRouter,
  people: peopleRouter,
  projects: projectsRouter,
  sessions: sessionsRouter,
  transfer: transferRouter,
  upkeep: upkeepRouter,
  workGroups: workGroupsRouter,
});

export type AppRouter = typeof appRouter;

/** Calls procedures in process, as pages, jobs, tests and the command line do. */
export const callerFor = createCallerFactory(appRouter);
