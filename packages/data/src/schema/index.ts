/** Every table, by noun. */
export * from "./access.ts";
export * from "./audit.ts";
export * from "./evaluations.ts";
export * from "./findings.ts";
export * from "./instruments.ts";
export * from "./lesson-study.ts";
export * from "./notifications.ts";
export * from "./organisations.ts";
export * from "./people.ts";
export * from "./projects.ts";
export * from "./sessions.ts";
export * from "./sign-in.ts";
export * from "./transfer.ts";
export * from "./work-groups.ts";
