/** The rows of one evaluation, written as cheaply as SQLite lets anyone write them and keep them. */
import { randomUUID } from "node:crypto";
import Sqlite from "better-sqlite3";
import { answersFor, comment } from "../waves.ts";

/** Whose answers are written, and to which wave. */
export interface Turn {
  wave: { hubId: string; id: string; workGroupId: string; instrumentVersionId: string };
  personId: string;
}

const sealed = "s".repeat(94);
const sealedSchool = "s".repeat(48);

/** Opens the file with FULL and the statements prepared. The function it returns keeps one evaluation in one commit. */
export function openRows(file: string) {
  const database = new Sqlite(file);
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  const response = database.prepare(
    `insert into responses (hub_id, work_group_id, wave_id, id, instrument_version_id, answers, sealed_person, sealed_school)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const said = database.prepare(
    "insert into comments (hub_id, work_group_id, wave_id, id, text, sealed_person) values (?, ?, ?, ?, ?, ?)",
  );
  const counted = database.prepare(
    `insert into tallies (hub_id, work_group_id, wave_id, question_key, option, count) values (?, ?, ?, ?, ?, 1)
     on conflict do update set count = count + 1`,
  );
  const answered = database.prepare(
    "update tasks set answered = 1 where hub_id = ? and wave_id = ? and person_id = ?",
  );
  const line = database.prepare(
    `insert into audit_entries (id, hub_id, at, actor_kind, actor_id, action, subject, subject_id, request_id)
     values (?, ?, ?, 'bearer', ?, 'evaluation.submit', 'task', ?, 'bench')`,
  );
  const keep = database.transaction(({ wave, personId }: Turn, answers: Record<string, string>) => {
    const key = [wave.hubId, wave.workGroupId, wave.id];
    const json = JSON.stringify(answers);
    response.run(...key, randomUUID(), wave.instrumentVersionId, json, sealed, sealedSchool);
    said.run(...key, randomUUID(), comment, sealed);
    for (const [question, option] of Object.entries(answers)) counted.run(...key, question, option);
    answered.run(wave.hubId, wave.id, personId);
    line.run(randomUUID(), wave.hubId, Date.now(), personId, personId);
  });
  return { keep: (turn: Turn, number: number) => keep.immediate(turn, answersFor(number)) };
}

/** How many rows of evaluations a file holds, by table: two sides that did the same work have the same. */
export function keptIn(file: string) {
  const database = new Sqlite(file, { readonly: true });
  const of = (what: string) => database.prepare(`select ${what}`).pluck().get() as number;
  const kept = {
    responses: of("count(*) from responses"),
    comments: of("count(*) from comments"),
    answered: of("count(*) from tasks where answered"),
    audit: of("count(*) from audit_entries"),
    tallies: of("count(*) from tallies"),
    tally: of("sum(count) from tallies"),
  };
  database.close();
  return kept;
}
