/** The site map: every address there is, by noun. */
import { index, type RouteConfig, route } from "@react-router/dev/routes";

export default [
  index("routes/home/home.tsx"),

  // About Tessellate itself
  route("help", "routes/about/help.tsx"),
  route("privacy", "routes/about/privacy.tsx"),
  route("accessibility", "routes/about/accessibility.tsx"),
  route("confidentiality", "routes/about/confidentiality.tsx"),
  route("confidentiality/withheld", "routes/about/withheld.tsx"),
  route("theme", "routes/about/theme.ts"),

  // National projects
  route("projects", "routes/projects/catalogue.tsx"),
  route("projects/new", "routes/projects/publish.tsx"),
  route("projects/:code", "routes/projects/edition.tsx"),

  // What people are asked: the question bank, instruments, their drafts
  route("questions", "routes/instruments/bank.tsx"),
  route("questions/bank.json", "routes/instruments/bank-file.ts"),
  route("questions/:key", "routes/instruments/question.tsx"),
  route("instruments", "routes/instruments/instruments.tsx"),
  route("instruments/new", "routes/instruments/new.tsx"),
  route("instruments/import", "routes/instruments/import.tsx"),
  route("instruments/:key", "routes/instruments/instrument.tsx"),
  route("instruments/:key/versions/:version", "routes/instruments/version-preview.tsx"),
  route("instruments/:key/versions/:version/questions.json", "routes/instruments/version-file.ts"),
  route("instruments/:key/name", "routes/instruments/name.tsx"),
  route("instruments/:key/draft", "routes/instruments/draft.tsx"),
  route("instruments/:key/draft/add", "routes/instruments/add.tsx"),
  route("instruments/:key/draft/preview", "routes/instruments/draft-preview.tsx"),
  route("instruments/:key/draft/publish", "routes/instruments/publish.tsx"),
  route("instruments/:key/draft/questions/:question", "routes/instruments/reword.tsx"),

  // Work Groups: the board, setting one up, its home, its schools and people
  route("work-groups", "routes/work-groups/board.tsx"),
  route("work-groups/new", "routes/work-groups/create.tsx"),
  route("work-groups/:id", "routes/work-groups/group.tsx"),
  route("work-groups/:id/people/add", "routes/work-groups/add-people.tsx"),
  route("work-groups/:id/schools/:urn/withdraw", "routes/work-groups/withdraw.tsx"),

  // Findings: England, regions, hubs, projects; where a number comes from; releases
  route("findings", "routes/findings/start.tsx"),
  route("findings/nation", "routes/findings/nation.tsx"),
  route("findings/nation/figures.csv", "routes/findings/nation-csv.ts"),
  route("findings/nation/schools", "routes/findings/nation-schools.tsx"),
  route("findings/projects/:project", "routes/findings/project.tsx"),
  route("findings/projects/:project/schools", "routes/findings/project-schools.tsx"),
  route("findings/projects/:project/figures.csv", "routes/findings/project-csv.ts"),
  route("findings/figure", "routes/findings/figure.tsx"),
  route("findings/change", "routes/findings/change.tsx"),
  route("findings/change.csv", "routes/findings/change-csv.ts"),
  route("findings/over-time", "routes/findings/over-time.tsx"),
  route("findings/over-time.csv", "routes/findings/over-time-csv.ts"),
  route("findings/:places/:place", "routes/findings/place.tsx"),
  route("findings/:places/:place/figures.csv", "routes/findings/place-csv.ts"),
  route("findings/:places/:place/schools", "routes/findings/schools.tsx"),
  route("releases", "routes/findings/releases.tsx"),
  route("releases/:number", "routes/findings/release.tsx"),

  // Who is who: signing in, oneself, people
  route("sign-in", "routes/access/sign-in.tsx"),
  route("sign-in/code", "routes/access/code.tsx"),
  route("sign-in/second-step", "routes/access/second-step.tsx"),
  route("sign-out", "routes/access/sign-out.ts"),
  route("me", "routes/access/me.tsx"),
  route("me/second-step", "routes/access/set-up.tsx"),
  route("people", "routes/people/people.tsx"),
  route("people/appoint", "routes/people/appoint.tsx"),
  route("people/:id", "routes/people/person.tsx"),
  route("people/:id/erase", "routes/people/erase.tsx"),

  // The demonstration
  route("demo", "routes/demo/cast.tsx"),
  route("demo/enter", "routes/demo/enter.ts"),

  // Lesson study: a group's cycles, their research lessons
  route("work-groups/:id/cycles/new", "routes/lesson-study/open-cycle.tsx"),
  route("cycles/:id", "routes/lesson-study/cycle.tsx"),
  route("cycles/:id/lesson", "routes/lesson-study/plan.tsx"),
  route("lessons/:id", "routes/lesson-study/lesson.tsx"),

  // Evaluations: the task link on a phone, and the lead's view of a wave
  route("e/worker.js", "routes/evaluations/worker.ts"),
  route("e/:secret", "routes/evaluations/form.tsx"),
  route("e/:secret/check", "routes/evaluations/check.tsx"),
  route("e/:secret/done", "routes/evaluations/done.tsx"),
  route("e/:secret/not-me", "routes/evaluations/not-me.tsx"),
  route("e/:secret/resume", "routes/evaluations/resume.tsx"),
  route("e/:secret/withdraw", "routes/evaluations/withdraw.tsx"),
  route("work-groups/:id/waves/open/:kind", "routes/evaluations/open-wave.tsx"),
  route("work-groups/:id/waves/:waveId", "routes/evaluations/wave.tsx"),
  route("work-groups/:id/waves/:waveId/remind", "routes/evaluations/remind.tsx"),

  // The response desk: who is expected and heard from, and the chase
  route("responses", "routes/evaluations/desk.tsx"),
  route("responses/chase", "routes/evaluations/chase.tsx"),

  // Sessions: planning, the register, and personal calendars
  route("work-groups/:id/sessions/new", "routes/sessions/schedule.tsx"),
  route("sessions/:id", "routes/sessions/session.tsx"),
  route("sessions/:id/session.ics", "routes/sessions/session-file.ts"),
  route("sessions/:id/move", "routes/sessions/move.tsx"),
  route("sessions/:id/cancel", "routes/sessions/cancel.tsx"),
  route("sessions/:id/register", "routes/sessions/register.tsx"),
  route("me/calendar", "routes/sessions/my-calendar.tsx"),
  route("calendar/:secret", "routes/sessions/calendar-feed.ts"),

  // The demo's mail; in serve these pages do not exist
  route("demo/mail", "routes/notifications/mails.tsx"),
  route("demo/mail/:id", "routes/notifications/mail.tsx"),

  // Schools, and the register they come from
  route("schools", "routes/organisations/schools.tsx"),
  route("imports", "routes/transfer/imports.tsx"),
  route("imports/:id", "routes/transfer/import.tsx"),
  route("imports/:id/bad-rows.csv", "routes/transfer/bad-rows.ts"),

  // Anything else does not exist
  route("*", "routes/about/missing.tsx", { id: "missing" }),
] satisfies RouteConfig;
