/** The devices one is signed in on, and the button that ends them all. */
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";

/** One device one is signed in on. */
export interface Device {
  id: string;
  name: string;
  since: string;
  until: string;
  here: boolean;
}

/** Signing out everywhere is one press: whoever has lost a phone should not have to find it in a list. */
export const DeviceList = ({ devices }: { devices: readonly Device[] }) => (
  <>
    <DataTable
      caption="Devices you are signed in on"
      captionHidden
      narrow="cards"
      rows={devices}
      keyOf={({ id }) => id}
      columns={[
        {
          key: "device",
          head: "Device",
          cell: ({ name, here }) => (here ? `${name} (this one)` : name),
        },
        { key: "since", head: "Signed in", cell: ({ since }) => since },
        { key: "until", head: "Ends by itself", cell: ({ until }) => until },
      ]}
    />
    <form method="post">
      <input type="hidden" name="intent" value="sign-out-everywhere" />
      <p className="mt-6">Have you lost a device, or left one signed in somewhere?</p>
      <ButtonRow>
        <Button kind="secondary">Sign out everywhere</Button>
      </ButtonRow>
    </form>
  </>
);
