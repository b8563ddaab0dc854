/** Finding the web addresses in plain text. */

/** A piece of a text: words as they are, or an address that can be followed. */
interface Piece {
  /** Where the piece begins. */
  at: number;
  text: string;
  href?: string;
}

/** The text in pieces. A full stop or bracket after an address is no part of it. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: href, index: at } of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g)) {
    if (at > from) pieces.push({ at: from, text: text.slice(from, at) });
    pieces.push({ at, text: href, href });
    from = at + href.length;
  }
  if (from < text.length) pieces.push({ at: from, text: text.slice(from) });
  return pieces;
}
