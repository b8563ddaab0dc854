/** A file of questions as it is sent: JSON, to be kept under a name that says what it holds. */

/** The answer that hands the file over. */
export const questionsFile = (text: string, name: string) =>
  new Response(text, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.json"`,
    },
  });
