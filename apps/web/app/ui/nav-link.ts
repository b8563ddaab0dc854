/** What a navigation is made of. */

/** One entry of a navigation: where it goes and what it is called. */
export interface NavLink {
  to: string;
  label: string;
  /** True where the reader already is, or is below. */
  current?: boolean | undefined;
}
