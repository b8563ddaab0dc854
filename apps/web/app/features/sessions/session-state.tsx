/** What state a session is in, as a tag. */
import type { SessionState } from "@tessellate/domain/sessions/register";
import { Tag, type TagKind } from "#app/ui/tag.tsx";

interface StateProps {
  state: SessionState;
  endsAt: string;
  /** The moment the page was made for. */
  now: string;
}

const looks: Record<SessionState | "open", { kind: TagKind; says: string }> = {
  planned: { kind: "info", says: "Planned" },
  open: { kind: "warning", says: "Register to keep" },
  held: { kind: "success", says: "Held" },
  cancelled: { kind: "error", says: "Cancelled" },
};

/** A planned session that is over wants its register: nothing counts it as held until then. */
export function SessionTag({ state, endsAt, now }: StateProps) {
  const { kind, says } = looks[state === "planned" && endsAt <= now ? "open" : state];
  return <Tag kind={kind}>{says}</Tag>;
}
