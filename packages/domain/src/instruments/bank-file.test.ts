/** A file of questions: read back as it was written, and refused in sentences when it is not one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { waveKindKeys } from "../evaluations/waves.ts";
import { tidyLine } from "../forms/text.ts";
import { outcomeAreaKeys } from "../projects/outcomes.ts";
import type { Bank, BankQuestion } from "./bank.ts";
import { bankFileOf, bankFormat, largestBankFile, readBankFile } from "./bank-file.ts";
import { choicesFrom } from "./identity.ts";
import { planImport, type Standing } from "./import-plan.ts";
import { questionKindKeys } from "./questions.ts";
import { starterBank } from "./starter-bank.ts";

const words = fc
  .string({ unit: "binary", minLength: 1, maxLength: 12 })
  .map((typed) => tidyLine(typed.replace(/[\0\p{Cs}]/gu, "")))
  .filter((line) => line !== "");
const key = fc.stringMatching(/^[A-Z][A-Z0-9]{0,9}(_[A-Z0-9]{1,8}){0,2}$/);
const question = fc
  .record({
    key,
    kind: fc.constantFrom(...questionKindKeys),
    area: fc.constantFrom(...outcomeAreaKeys),
    guskeyLevel: fc.constantFrom(1, 2, 3, 4, 5),
    replacesKey: fc.option(key, { nil: undefined }),
    count: fc.integer({ min: 2, max: 8 }),
  })
  .map(({ count, replacesKey, ...one }): BankQuestion => {
    const lines = Array.from({ length: count }, (_, i) => `Option ${i} of ${one.key}`);
    return {
      ...(one as BankQuestion),
      ...(replacesKey ? { replacesKey } : {}),
      ...(one.kind === "choice" ? { choices: choicesFrom(lines) } : {}),
    };
  });

/** A bank in which whatever asks for agreement may also be looked back on. */
const banks: fc.Arbitrary<Bank> = fc
  .uniqueArray(question, { selector: (one) => one.key, minLength: 1, maxLength: 6 })
  .chain((plain) => {
    const then = plain
      .filter(({ kind, key: k }) => kind === "agreement" && k.length < 20)
      .map((one): BankQuestion => ({ ...one, key: `${one.key}_THEN`, thenOf: one.key }))
      .filter((one) => !plain.some((other) => other.key === one.key))
      .map(({ replacesKey: _, ...one }) => one);
    const questions = [...plain, ...then];
    const instrument = fc.record({
      key: fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,2}$/),
      name: words,
      waveKind: fc.constantFrom(...waveKindKeys),
      version: fc.integer({ min: 1, max: 99 }),
      openQuestion: fc.option(words),
      asks: fc.uniqueArray(
        fc.record({ key: fc.constantFrom(...questions.map((one) => one.key)), wording: words }),
        {
          selector: (one) => one.key,
          minLength: 1,
        },
      ),
    });
    return fc.record({
      questions: fc.constant(questions),
      instruments: fc.uniqueArray(instrument, { selector: (one) => one.key, maxLength: 2 }),
    });
  });

const messages = (text: string) => {
  const read = readBankFile(text);
  return read.ok ? [] : read.problems.map(({ message }) => message);
};
const file = (over: object) =>
  JSON.stringify({ format: bankFormat, formatVersion: 1, questions: [], instruments: [], ...over });
const pl9 = { key: "PL9", kind: "agreement", area: "learning", guskeyLevel: 2 };
const end = { key: "end", name: "End", waveKind: "endline", version: 1, openQuestion: null };

test("whatever bank is written to a file is read back exactly as it was", () => {
  fc.assert(
    fc.property(banks, (bank) => {
      expect(readBankFile(bankFileOf(bank))).toEqual({ ok: true, bank });
    }),
    { numRuns: 60 },
  );
  expect(readBankFile(bankFileOf(starterBank))).toEqual({ ok: true, bank: starterBank });
}, 30_000);

test("what is not a file of questions is refused in a sentence, never half read", () => {
  expect(messages("")).toEqual(["Choose a file, or paste what it holds."]);
  expect(messages("{")[0]).toMatch(/^This is not JSON: /);
  expect(messages("[]")).toHaveLength(1);
  expect(messages('{"format":"survey"}')[0]).toMatch(/This is not a file of questions/);
  expect(messages(`${" ".repeat(largestBankFile)}{}`)[0]).toMatch(/too large/);
  expect(
    messages(file({ questions: [{ ...pl9, key: "PL\\u0000" }] }).replace("\\\\u", "\\u"))[0],
  ).toMatch(/cannot be kept/);
});

test("each thing wrong in a file is told with its place: foreign keys, kinds, levels, words", () => {
  const said = messages(
    file({
      secret: true,
      questions: [
        { ...pl9, kind: "essay" },
        { ...pl9, guskeyLevel: 6, owner: "me" },
        { ...pl9, key: "a.b" },
      ],
      instruments: [{ ...end, asks: [{ key: "PL9", wording: "x".repeat(300) }] }],
    }),
  );
  expect(said).toEqual([
    expect.stringMatching(/^questions 1 kind: Give a kind, one of agreement/),
    expect.stringMatching(/^questions 2 guskeyLevel: Give a Guskey level/),
    expect.stringMatching(/^questions 2: .*owner/),
    expect.stringMatching(/^questions 3 key: Use capital letters/),
    expect.stringMatching(/^instruments 1 asks 1 wording: Shorten this/),
    expect.stringMatching(/secret/),
  ]);
});

test("a file must hold together: every question asked is in it, once, with the options its kind has", () => {
  const said = messages(
    file({
      questions: [
        pl9,
        pl9,
        { ...pl9, key: "PL8", choices: [{ value: "yes", label: "Yes" }] },
        { ...pl9, key: "PL7", kind: "choice", choices: [{ value: "yes", label: "Yes" }] },
        { ...pl9, key: "PL6_THEN", thenOf: "PL6" },
        { ...pl9, key: "CF1", kind: "confidence", thenOf: "PL9" },
      ],
      instruments: [{ ...end, asks: [{ key: "PL1", wording: "One" }] }],
    }),
  );
  expect(said).toHaveLength(6);
  expect(said.join(" ")).toMatch(
    /PL8 has options.*PL7: Give at least 2 options.*PL9 is in the file twice.*PL6_THEN looks back on PL6, which is not in the file.*CF1 looks back on PL9.*end asks PL1, which is not among/,
  );
});

test("a list of a thousand problems is cut short and says by how many", () => {
  const said = messages(
    file({ questions: Array.from({ length: 60 }, () => ({ ...pl9, kind: "x" })) }),
  );
  expect(said).toHaveLength(21);
  expect(said[20]).toBe("And 40 more problems.");
});

const standing = (over: Partial<Standing> = {}): Standing => ({
  questions: starterBank.questions.map((one) => ({ ...one, ofHub: false })),
  instruments: starterBank.instruments
    .filter(
      ({ version, key: k }) =>
        !starterBank.instruments.some((o) => o.key === k && o.version > version),
    )
    .map(({ key: k, waveKind, version, openQuestion, asks }) => ({
      key: k,
      waveKind,
      version,
      ofHub: false,
      hasDraft: false,
      newest: { openQuestion, asks },
    })),
  ...over,
});

test("importing what is here already does nothing", () => {
  const plan = planImport(standing(), starterBank);
  expect(plan).toMatchObject({ questions: [], drafts: [], problems: [] });
  expect(plan.same).toHaveLength(standing().instruments.length);
});

test("into an empty bank everything comes in: the questions, and the newest version of each instrument as a draft", () => {
  const plan = planImport({ questions: [], instruments: [] }, starterBank);
  expect(plan.problems).toEqual([]);
  expect(plan.questions).toEqual(starterBank.questions);
  expect(
    plan.drafts.map(({ instrument, version, isNew }) => [
      instrument.key,
      instrument.version,
      version,
      isNew,
    ]),
  ).toContainEqual(["endline-survey", 2, 1, true]);
});

test("a question that is another one here is refused with a sentence for each part it differs in", () => {
  const [first] = starterBank.questions;
  const brought = {
    ...first,
    kind: "choice",
    area: "pupils",
    choices: choicesFrom(["Yes", "No"]),
  } as BankQuestion;
  const said = planImport(standing(), { questions: [brought], instruments: [] }).problems.map(
    ({ message }) => message,
  );
  expect(said).toEqual([
    expect.stringContaining("“Agreement, five points”, not “One of several answers”"),
    expect.stringContaining("“Professional learning”, not “Pupils’ learning”"),
    expect.stringContaining("“no options”, not “Yes, No”"),
  ]);
});

test("an instrument of another kind, a hub's, or one that is being drafted is left alone and named", () => {
  const [baseline] = starterBank.instruments;
  const brought = { questions: [], instruments: [{ ...baseline, openQuestion: "Why?" } as never] };
  const said = (over: object) =>
    planImport(
      standing({ instruments: standing().instruments.map((one) => ({ ...one, ...over })) }),
      brought,
    ).problems.map(({ message }) => message);
  expect(said({})).toEqual([]);
  expect(said({ hasDraft: true })).toEqual([expect.stringContaining("has a draft already")]);
  expect(said({ waveKind: "pulse" })).toEqual([expect.stringContaining("another instrument")]);
  expect(said({ ofHub: true })).toEqual([expect.stringContaining("another instrument")]);
  const hubs = standing().questions.map((one) => ({ ...one, ofHub: true }));
  const clash = planImport(standing({ questions: hubs }), {
    questions: starterBank.questions.slice(0, 1),
    instruments: [],
  });
  expect(clash.problems[0]?.message).toContain("a hub’s own question");
});
