/** Everything about oneself: who one is, whose eyes one sees through, the second step, and one's devices. */
import { type Device, DeviceList } from "#app/features/access/device-list.tsx";
import { Eyes, type OwnRole } from "#app/features/access/eyes.tsx";
import { SecondStepState } from "#app/features/access/second-step-state.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface MePageProps {
  name: string;
  email: string;
  eyes: string | null;
  roles: readonly OwnRole[];
  secondStep: { on: boolean; asked: boolean };
  devices: readonly Device[];
  /** What has just been done, in a sentence. */
  done: string | undefined;
}

/** The page behind one's own name. */
export const MePage = ({ name, email, eyes, roles, secondStep, devices, done }: MePageProps) => (
  <>
    <Title>Your page</Title>
    <Opening
      compact
      title={name}
      lead="Your roles, your second step and the devices you are signed in on."
    />
    <Body narrow>
      {done && <Banner kind="success" title={done} />}
      {secondStep.asked && !secondStep.on && (
        <Banner kind="warning" title="Some of your roles do not count yet">
          They show other people’s schools, so they ask for a second step.{" "}
          <a href="/me/second-step">Set up an authenticator app</a>; it takes two minutes.
        </Banner>
      )}
      <section aria-labelledby="roles" className="mt-2">
        <h2 id="roles" className="text-2xl">
          Through whose eyes you see
        </h2>
        <Eyes roles={roles} eyes={eyes} />
      </section>
      <section aria-labelledby="account" className="mt-12">
        <h2 id="account" className="mb-1 text-2xl">
          Your account
        </h2>
        <SummaryList
          rows={[
            { term: "Name", value: name },
            { term: "E-mail address", value: email },
            { term: "Second step", value: <SecondStepState {...secondStep} /> },
          ]}
        />
      </section>
      <section aria-labelledby="devices" className="mt-12">
        <h2 id="devices" className="mb-3 text-2xl">
          Where you are signed in
        </h2>
        <DeviceList devices={devices} />
      </section>
    </Body>
  </>
);
