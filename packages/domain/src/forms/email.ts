/** E-mail addresses: one person, one address, always folded to small letters. */
import { z } from "zod";
import { tidyLine } from "./text.ts";

/** Longest address mail servers take (RFC 5321, path limit). */
export const emailLength = 254;

const local = "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const pattern = new RegExp(`^${local}@(?:${label}\\.)+${label}$`);

/** The address as we keep it; what is no address comes back folded all the same. */
export const foldEmail = (typed: string) => tidyLine(typed).toLowerCase();

/** True for a folded address with a domain that has a dot; it can never break out of a mail header. */
export const isEmail = (folded: string) => folded.length <= emailLength && pattern.test(folded);

/** The part after the @ of a folded address. */
export const domainOf = (folded: string) => folded.slice(folded.lastIndexOf("@") + 1);

/** An address that must be there. */
export const emailField = (missing: string) =>
  z
    .string({ error: missing })
    .overwrite(foldEmail)
    .refine(isEmail, "Enter an e-mail address in the form name@school.example");
