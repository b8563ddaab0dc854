/** What a long list is narrowed by: fields beside each other, a button that shows what fits, and the way back to all of it. */
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";

interface FilterFormProps {
  /** The address of the whole list. */
  all: string;
  /** The most fields that stand in one row on a wide screen. */
  across: 3 | 4 | 5;
  /** What stays as it is, such as the tab one is on: it goes with the form unseen. */
  keep?: Readonly<Record<string, string | undefined>>;
  children: ReactNode;
}

const rows = {
  3: "sm:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
  5: "sm:grid-cols-2 lg:grid-cols-5",
} as const;

/** A GET form: what is chosen stands in the address, can be shared and kept, and works without scripts. */
export const FilterForm = ({ all, across, keep = {}, children }: FilterFormProps) => (
  <form method="get" className="my-6">
    {Object.entries(keep).map(([name, value]) =>
      value ? <input key={name} type="hidden" name={name} value={value} /> : null,
    )}
    <div className={`grid gap-x-5 ${rows[across]}`}>{children}</div>
    <div className="flex flex-wrap items-center gap-5">
      <Button kind="secondary">Show</Button>
      <a href={all}>Clear filters</a>
    </div>
  </form>
);
