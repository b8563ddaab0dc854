/** What the frame of every page needs to know: who is reading, through whose eyes, and where they can go. */
import { callerFor } from "@tessellate/api/app";
import { type Context, today } from "@tessellate/api/context";
import { mayDo, reachesAnything, reachOf } from "@tessellate/domain/access/decide";
import type { Permission } from "@tessellate/domain/access/policy";
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

/** The rooms of the house, each with the permission that opens it somewhere. */
const rooms: readonly (readonly [to: string, label: string, permission: Permission])[] = [
  ["/work-groups", "Work Groups", "workGroup.list"],
  ["/projects", "Projects", "project.browse"],
  ["/responses", "Responses", "desk.read"],
  ["/findings", "Findings", "findings.read"],
  ["/instruments", "Questions", "instrument.readOfHub"],
  ["/schools", "Schools", "person.list"],
  ["/imports", "Imports", "import.read"],
  ["/people", "People", "person.list"],
];

/** The frame's data for one request. */
export async function rootData(request: Request, context: AppLoadContext): Promise<RootData> {
  const ctx = await context.request();
  return {
    mode: context.mode,
    theme: await readTheme(request),
    viewer: await viewerFor(ctx),
    links: linksFor(ctx, new URL(request.url).pathname),
  };
}

function linksFor(ctx: Context, path: string): NavLink[] {
  const day = today(ctx);
  const opens = (permission: Permission) =>
    mayDo(ctx.actor, permission, {}, day) || reachesAnything(reachOf(ctx.actor, permission, day));
  return rooms
    .filter(([, , permission]) => opens(permission))
    .map(([to, label]) => ({ to, label, current: path === to || path.startsWith(`${to}/`) }));
}

async function viewerFor(ctx: Context): Promise<Viewer | null> {
  if (ctx.actor.kind !== "person") return null;
  const viewer = await callerFor(ctx).access.viewer();
  const switches = viewer.held > 1;
  return {
    name: viewer.name,
    eyes: eyesInWords(viewer),
    links: [{ to: "/me", label: switches ? "Switch role" : "Your page" }],
  };
}

interface Seen {
  eyes: { roleName: string; placeName: string } | null;
  held: number;
  waiting: number;
}

/** "Hub administrator, Archimedes NE"; several roles at once are counted, and one that does not count yet says why. */
function eyesInWords({ eyes, held, waiting }: Seen): string {
  const needsStep = waiting > 0 ? " (set up your second step)" : "";
  if (eyes) return `${eyes.roleName}, ${eyes.placeName}${needsStep}`;
  if (held === 0) return "who holds no role yet";
  return `${held === 2 ? "in both roles" : `in all ${held} roles`}${needsStep}`;
}
