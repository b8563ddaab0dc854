/** Whether a second step guards an account, in words. */
import { Tag } from "#app/ui/tag.tsx";

interface SecondStepStateProps {
  on: boolean;
  /** True when one of the person's roles asks for it. */
  asked: boolean;
}

/** A word for the state and the way on from it. */
export function SecondStepState({ on, asked }: SecondStepStateProps) {
  if (on)
    return (
      <>
        <Tag kind="success">Set up</Tag> If you change phones, use a backup code, then ask a system
        administrator to remove the old one.
      </>
    );
  return (
    <>
      <Tag kind={asked ? "warning" : "plain"}>Not set up</Tag>{" "}
      <a href="/me/second-step">Set up an authenticator app</a>
    </>
  );
}
