/** What the mails of signing in say, and what they never hold. */
import { expect, test } from "vitest";
import { appointedLetter, codeLetter, mendedLetter } from "./letters.ts";

const baseUrl = "https://tessellate.example";

test("the mail with the code says where to type it, and no address in it does anything by being opened", () => {
  const { subject, text } = codeLetter({ code: "123456", baseUrl });
  expect(text).toContain("123 456");
  expect(text).toContain(`${baseUrl}/sign-in/code within`);
  expect(subject).not.toMatch(/\d/);
  expect(text.match(/https?:\S+/g)).toEqual([`${baseUrl}/sign-in/code`]);
});

test("an appointment is told with the role, its place and the way in", () => {
  const to = { name: "Ada Marsh", place: "Archimedes NE", email: "ada@school.example", baseUrl };
  const hub = appointedLetter({ ...to, role: "hubAdministrator" });
  expect(hub.subject).toBe("Hub administrator, Archimedes NE: you have been appointed");
  expect(hub.text).toContain("authenticator app");
  expect(appointedLetter({ ...to, role: "workGroupLead" }).text).not.toContain("authenticator");
});

test("someone whose second step is removed is told, and told what to do", () => {
  expect(mendedLetter({ name: "Ada Marsh", baseUrl }).text).toContain(
    "set the second step up again",
  );
});
