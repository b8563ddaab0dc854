/** Whose eyes pages are seen through, and the way to switch. */
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Radios } from "#app/ui/radios.tsx";

/** One of one's own roles. */
export interface OwnRole {
  id: string;
  /** "Hub administrator, Archimedes NE". */
  words: string;
  /** "since 1 Sep 2026". */
  days: string;
  /** True when it does not count until a second step is set up. */
  waiting: boolean;
}

interface EyesProps {
  roles: readonly OwnRole[];
  /** The role seen through; all of them together when null. */
  eyes: string | null;
}

/** What is held, and a choice when there is one. */
export function Eyes({ roles, eyes }: EyesProps) {
  if (roles.length === 0)
    return (
      <EmptyState title="You hold no role yet" level={3}>
        Whoever invited you gives you one: your Work Group Lead, your hub or the national team. It
        appears here at once.
      </EmptyState>
    );
  const [only] = roles;
  if (roles.length === 1 && only)
    return (
      <p className="mt-3">
        You are seeing everything as <strong className="font-semibold">{only.words}</strong>,{" "}
        {hint(only)}. It is the one role you hold.
      </p>
    );
  return (
    <form method="post">
      <input type="hidden" name="intent" value="see" />
      <Radios
        name="appointmentId"
        legend="You are seeing"
        hint="Choose one role to see exactly what it shows, or all of them together."
        value={eyes ?? "all"}
        options={[
          { value: "all", label: "All my roles together" },
          ...roles.map((role) => ({ value: role.id, label: role.words, hint: hint(role) })),
        ]}
      />
      <ButtonRow>
        <Button kind="secondary">Switch</Button>
      </ButtonRow>
    </form>
  );
}

const hint = ({ days, waiting }: OwnRole) =>
  waiting ? `${days}; counts once the second step is set up` : days;
