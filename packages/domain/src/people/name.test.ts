/** Names read off addresses. */
import { expect, test } from "vitest";
import { nameFromEmail } from "./name.ts";

test("an address gives a name to begin with", () => {
  expect(nameFromEmail("ada.marsh@school.example")).toBe("Ada Marsh");
  expect(nameFromEmail("head@school.example")).toBe("Head");
  expect(nameFromEmail("j_o'neill+hub@school.example")).toBe("J O'neill Hub");
  expect(nameFromEmail("---@school.example")).toBe("---@school.example");
});
