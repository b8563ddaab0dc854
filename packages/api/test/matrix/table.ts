/** The whole permission matrix: a row for every procedure, written by hand from what the product means. */
import { accessRows } from "./access.ts";
import { evaluationsRows } from "./evaluations.ts";
import { findingsRows } from "./findings.ts";
import { lessonStudyRows, peopleRows, sessionsRows, workGroupsRows } from "./groups.ts";
import { instrumentsRows } from "./instruments.ts";
import {
  notificationsRows,
  organisationsRows,
  projectsRows,
  transferRows,
  upkeepRows,
} from "./nation.ts";
import type { Path, Row } from "./row.ts";

export const matrix: Record<Path, Row> = {
  ...accessRows,
  ...evaluationsRows,
  ...findingsRows,
  ...instrumentsRows,
  ...lessonStudyRows,
  ...notificationsRows,
  ...organisationsRows,
  ...peopleRows,
  ...projectsRows,
  ...sessionsRows,
  ...transferRows,
  ...upkeepRows,
  ...workGroupsRows,
};
