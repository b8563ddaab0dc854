/** The forms one noun takes on its way up the floors. */

/** `cpd-record` as a folder, `cpdRecord` in code, `cpd record` in a sentence. */
export interface NounNames {
  folder: string;
  code: string;
  words: string;
}

/** All forms of a noun written in kebab-case. */
export const namesOf = (folder: string): NounNames => ({
  folder,
  code: folder.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  words: folder.replaceAll("-", " "),
});
