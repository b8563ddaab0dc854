/** What the frame of every page needs to know: who is reading, through whose eyes, and where they can go. */
import type { AppLoadContext } from "react-router";
import { readTheme, type Theme } from "#app/server/theme.server.ts";
import type { NavLink } from "#app/ui/nav-link.ts";
import type { Viewer } from "#app/ui/page.tsx";

/** The frame's data, read by the root loader. */
export interface RootData {
  mode: AppLoadContext["mode"];
  /** Undefined leaves the choice to the reader's system. */
  theme: Theme | undefined;
  viewer: Viewer | null;
  links: readonly NavLink[];
}

/** The frame's data for one request. */
export async function rootData(request: Request, context: AppLoadContext): Promise<RootData> {
  return {
    mode: context.mode,
    theme: await readTheme(request),
    viewer: null,
    links: [],
  };
}
