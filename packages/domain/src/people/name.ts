/** What people are called before anyone has said. */

/** A name to begin with, read off an address: `ada.marsh@school.example` is Ada Marsh until somebody knows better. */
export const nameFromEmail = (email: string) =>
  (email.split("@")[0] ?? "")
    .split(/[^\p{L}\p{N}']+/u)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ") || email;
