/** What may be typed on the way in. */
import { expect, test } from "vitest";
import { askCodeInput, typeCodeInput } from "./signing-in.ts";

const code = (typed: unknown) =>
  typeCodeInput.safeParse({ email: "ada@school.example", code: typed });

test("a code is taken however its figures are spaced", () => {
  for (const typed of ["012345", " 012 345 ", "012-345"])
    expect(code(typed).data?.code).toBe("012345");
});

test("anything but six figures is refused in one sentence", () => {
  for (const typed of [undefined, "", "12345", "1234567", "abcdef", "１２３４５６"])
    expect(code(typed).error?.issues.map(({ message }) => message)).toEqual([
      "Enter the six figures of the code",
    ]);
});

test("an address is needed to be sent a code", () => {
  expect(askCodeInput.safeParse({}).error?.issues[0]?.message).toBe("Enter your e-mail address");
  expect(askCodeInput.safeParse({ email: "ada" }).success).toBe(false);
});
