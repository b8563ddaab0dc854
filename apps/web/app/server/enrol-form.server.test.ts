/** Looking for a school in the form that adds people loses nothing and decides nothing. */
import { expect, test } from "vitest";
import { readEnrolForm } from "./enrol-form.server.ts";
import { pickersOf } from "./school-picker.server.ts";

const filled = {
  pasted: "Ada Marsh <ada@oak.example>\nBen Frost <ben@elm.example>",
  "people[0].name": "Ada Marsh",
  "people[0].email": "ada@oak.example",
  "people[0].urn": "900001",
  "people[0].urn-text": "",
  "people[1].name": "Ben Frost",
  "people[1].email": "ben@elm.example",
  "people[1].urn-text": " willow ",
};

const sent = (fields: Record<string, string>) =>
  readEnrolForm(
    new Request("https://tessellate.example/", {
      method: "POST",
      body: new URLSearchParams({ ...filled, ...fields }),
    }),
  );

/** Finds as many schools as asked for, and remembers what it was asked. */
function register() {
  const looked: string[] = [];
  const searchSchools = async ({ text }: { text: string }) => {
    looked.push(text);
    return { ok: true as const, schools: [], more: false };
  };
  const api = { organisations: { searchSchools } } as unknown as Parameters<typeof pickersOf>[0];
  return { api, looked };
}

test("pressing Find shows the page again with every school chosen so far", async () => {
  const { parsed } = await sent({ find: "people[1].urn" });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal.problems));
  expect(parsed.value.intent).toBe("preview");
  expect(parsed.form.get("people[0].urn")).toBe("900001");
});

test("what stands in a picker is looked for, whichever button was pressed; an empty one is not", async () => {
  const buttons: Record<string, string>[] = [
    { find: "people[1].urn" },
    { find: "" },
    { intent: "add" },
  ];
  for (const button of buttons) {
    const { asked } = await sent(button);
    const { api, looked } = register();
    const states = await pickersOf(api, asked, ["people[0].urn", "people[1].urn"]);
    expect(looked).toEqual(["willow"]);
    expect(states["people[0].urn"]).toEqual({ text: "", found: null });
    expect(states["people[1].urn"]).toMatchObject({ text: "willow", found: { schools: [] } });
  }
});

test("adding asks for the school that is missing, and typed text alone is no school", async () => {
  const { parsed } = await sent({ intent: "add" });
  expect(parsed.ok ? [] : parsed.refusal.problems).toEqual([
    { field: "people[1].urn", message: "Choose a school for Ben Frost, or leave them out" },
  ]);
  const { parsed: decided } = await sent({ intent: "add", "people[1].urn": "out" });
  expect(decided.ok).toBe(true);
});

test("going back to what was pasted asks for nothing", async () => {
  const { parsed } = await sent({ intent: "back" });
  expect(parsed.ok && parsed.value.intent).toBe("back");
});
