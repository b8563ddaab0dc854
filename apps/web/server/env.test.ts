/** What the server needs to be told before it serves, and what it says when it is not. */
import { expect, test } from "vitest";
import { readSettings } from "./env.ts";

const serve = {
  TESSELLATE_MODE: "serve",
  BASE_URL: "https://tessellate.school.example/",
  SMTP_URL: "smtp://mail.school.example:587",
  DATA_DIR: "/srv/tessellate",
};
const sentences = (given: Record<string, string | undefined>) => {
  const read = readSettings(given);
  return read.ok ? [] : read.sentences;
};

test("serving for real needs an address and a mail server, and each that is missing is said in one sentence with an example", () => {
  expect(sentences({ TESSELLATE_MODE: "serve" })).toEqual([
    "BASE_URL is missing: say where people reach this server, for example BASE_URL=https://tessellate.example.org.",
    "SMTP_URL is missing: say where its mail is handed to, for example SMTP_URL=smtp://name:password@mail.example.org:587.",
  ]);
  expect(sentences({ ...serve, SMTP_URL: "" })).toHaveLength(1);
});

test("an address that is none is said to be none", () => {
  expect(sentences({ ...serve, BASE_URL: "tessellate.school.example" })).toEqual([
    "BASE_URL is not an address like BASE_URL=https://tessellate.example.org.",
  ]);
  expect(sentences({ ...serve, SMTP_URL: "https://mail.school.example" })).toHaveLength(1);
});

test("what is left out has a sensible default", () => {
  expect(readSettings(serve)).toMatchObject({
    ok: true,
    settings: {
      mode: "serve",
      baseUrl: "https://tessellate.school.example",
      place: { databaseUrl: "file:/srv/tessellate/tessellate.sqlite" },
      mail: { from: "Tessellate <no-reply@tessellate.school.example>" },
    },
  });
});

test("the demo needs nothing, sends no mail even if it could, and has to be asked for", () => {
  const { SMTP_URL } = serve;
  expect(readSettings({ TESSELLATE_MODE: "demo", PORT: "4200", SMTP_URL })).toMatchObject({
    ok: true,
    settings: { mode: "demo", baseUrl: "http://localhost:4200", mail: undefined },
  });
  expect(sentences({})).toHaveLength(2);
});
