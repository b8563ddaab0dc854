/** A page for when the app itself cannot make one: no style sheet, no figures, nothing that could fail. */

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A heading and a sentence; `reference` is what to quote. */
export const noticePage = (
  title: string,
  sentence: string,
  reference?: string,
): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${escaped(title)} – Tessellate</title></head>
<body><main><h1>${escaped(title)}</h1><p>${escaped(sentence)}</p>${
  reference ? `<p>Quote this reference: <strong>${escaped(reference)}</strong></p>` : ""
}<p><a href="/">Go to the start page</a></p></main></body></html>`;
