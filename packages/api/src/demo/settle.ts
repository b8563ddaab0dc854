/** Where an invented group has got to: its state, and the places of schools that saw it through. */
import type { Database, Queries } from "@tessellate/data/database";
import type { PlannedGroup } from "@tessellate/data/demo/planned";
import { installation, places, workGroups } from "@tessellate/data/schema";
import { and, eq } from "drizzle-orm";

interface Group {
  hubId: string;
  workGroupId: string;
}

/** Sets the group's state, and completes started places of groups whose year is over. */
export async function settleGroup(
  tx: Queries,
  { hubId, workGroupId }: Group,
  { state, year, sessions }: PlannedGroup,
  day: string,
) {
  await tx
    .update(workGroups)
    .set({ state })
    .where(and(eq(workGroups.hubId, hubId), eq(workGroups.id, workGroupId)));
  const last = sessions.at(-1);
  if (!last || last.day >= day || (state !== "reported" && state !== "closed")) return;
  await tx
    .update(places)
    .set({ state: "completed", completedOn: `${year + 1}-07-10` })
    .where(
      and(
        eq(places.hubId, hubId),
        eq(places.workGroupId, workGroupId),
        eq(places.state, "started"),
      ),
    );
}

const demoKey = "demo";

/** The day the demo in this database was made for; nothing when there is none. */
export async function demoDay(reader: Queries): Promise<string | undefined> {
  const [row] = await reader.select().from(installation).where(eq(installation.key, demoKey));
  return row?.value;
}

/** Notes that the demo is whole. Until then the next start begins it again. */
export const rememberDemo = (database: Database, day: string) =>
  database.transaction((tx) => tx.insert(installation).values({ key: demoKey, value: day }));
