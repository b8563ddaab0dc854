/** The demo's mails, newest first, of everyone or of one person. */
import { dayOf, shortDay, timeOf } from "@tessellate/domain/time/london";
import type { MailLine, MailPage } from "#app/features/notifications/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface MailListProps extends MailPage {
  to: string | undefined;
}

const when = (iso: string) => `${shortDay(dayOf(new Date(iso)))}, ${timeOf(new Date(iso))}`;

const columns = [
  {
    key: "subject",
    head: "Subject",
    cell: ({ id, subject }: MailLine) => <a href={`/demo/mail/${id}`}>{subject}</a>,
  },
  {
    key: "to",
    head: "To",
    cell: ({ to }: MailLine) => <a href={`/demo/mail?to=${encodeURIComponent(to)}`}>{to}</a>,
  },
  { key: "when", head: "Written", cell: ({ createdAt }: MailLine) => when(createdAt) },
];

export const MailList = ({ mails, page, more, to }: MailListProps) => (
  <>
    <Title>Mail of this demo</Title>
    <Opening
      compact
      title="Mail of this demo"
      lead="A demo writes to nobody. What it would have sent can be read here, and its links work."
    />
    <Body>
      <form method="get" className="mb-2 flex max-w-xl flex-wrap items-end gap-x-4">
        <div className="min-w-0 grow">
          <TextField name="to" label="To this address only" type="email" value={to} />
        </div>
        <div className="mb-7">
          <Button kind="secondary">Show</Button>
        </div>
      </form>
      {to && (
        <p className="mb-4">
          <a href="/demo/mail">Show everyone’s mail</a>
        </p>
      )}
      <DataTable
        caption={to ? `Mail to ${to}, newest first` : "Everyone’s mail, newest first"}
        columns={columns}
        rows={mails}
        keyOf={({ id }) => id}
        narrow="cards"
        empty={
          <EmptyState title="No mail">
            Mail appears here when somebody is invited, asked or told something in this demo.
          </EmptyState>
        }
      />
      <Pages page={page} more={more} to={to} />
    </Body>
  </>
);

function Pages({ page, more, to }: Pick<MailListProps, "page" | "more" | "to">) {
  const at = (number: number) =>
    `/demo/mail?${new URLSearchParams({ ...(to ? { to } : {}), page: String(number) })}`;
  if (page === 1 && !more) return null;
  return (
    <nav aria-label="Pages" className="pagination">
      {page > 1 && <a href={at(page - 1)}>Newer</a>}
      {more && <a href={at(page + 1)}>Older</a>}
    </nav>
  );
}
