/** The secret address of one's own calendar: made here, shown once. */
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface MyCalendarProps {
  /** True when an address was made before; what it is nobody can say any more. */
  made: boolean;
  /** The address that has just been made. */
  address: string | undefined;
}

export const MyCalendar = ({ made, address }: MyCalendarProps) => (
  <>
    <Title>My calendar</Title>
    <Opening
      compact
      title="My calendar"
      lead="Your calendar program can read your sessions from an address that only you know."
    />
    <Body narrow>
      {address && <Address address={address} />}
      <div className="reading">
        <p>
          Add the address to your calendar as a subscription. It shows the sessions you are expected
          at and those of groups you lead. It names nobody. Some calendars look for changes only
          once a day, so we also send changes by mail.
        </p>
        {made && !address && (
          <p>
            You have an address already. We keep only a fingerprint of it, so we cannot show it
            again. A new one ends the old one.
          </p>
        )}
      </div>
      <form method="post" className="mt-6">
        <Button kind={made ? "secondary" : "primary"}>
          {made ? "Replace my address" : "Make my address"}
        </Button>
      </form>
    </Body>
  </>
);

const Address = ({ address }: { address: string }) => (
  <Banner kind="success" title="This is your address. Copy it now: it is shown once.">
    <label htmlFor="address" className="sr-only">
      Your calendar’s address
    </label>
    <input id="address" readOnly value={address} className="ui-input control mt-2" />
    <p className="mt-2">Whoever has it can read your sessions. Make a new one if it gets about.</p>
  </Banner>
);
