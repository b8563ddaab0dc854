/** What a national lead fixes when an edition of a project is published. */

/** How the year's sessions are meant to go: how many, how long, and in which manner. */
export interface SessionTemplate {
  count: number;
  minutes: number;
  mode: "faceToFace" | "online" | "blended";
  titles: readonly string[];
}
