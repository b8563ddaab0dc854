/** What there is, in a few numbers. */
import type { Queries } from "@tessellate/data/database";
import { hubs, outbox, people, responses, schools, workGroups } from "@tessellate/data/schema";
import { isNull } from "drizzle-orm";

export async function statusOf(reader: Queries) {
  const [hubCount, schoolCount, groupCount, personCount, responseCount, waitingMail] =
    await Promise.all([
      reader.$count(hubs),
      reader.$count(schools),
      reader.$count(workGroups),
      reader.$count(people),
      reader.$count(responses),
      reader.$count(outbox, isNull(outbox.sentAt)),
    ]);
  return {
    hubs: hubCount,
    schools: schoolCount,
    workGroups: groupCount,
    people: personCount,
    responses: responseCount,
    waitingMail,
  };
}
