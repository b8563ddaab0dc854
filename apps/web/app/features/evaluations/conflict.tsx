/** Answers have come from two devices: both are shown, and nothing is lost until their writer says which. */
import { answerRows } from "#app/features/evaluations/answer-rows.ts";
import { TypedFields } from "#app/features/evaluations/carried.tsx";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import type { LinkForm, Typed } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface ConflictProps {
  form: LinkForm;
  address: string;
  /** What this device wanted to send. */
  typed: Typed;
}

const title = "You have answered on another device";

/** Side by side where this browser may see what was sent; otherwise a code opens it first. */
export const Conflict = ({ form, address, typed }: ConflictProps) => (
  <>
    <Title>{title}</Title>
    <Opening compact eyebrow={form.group} title={title} lead={occasionWords(form)} />
    <Body narrow>
      <p className="mb-5">
        Other answers were sent through your link after this page was opened. Nothing is lost: those
        stand, and these are kept here until you choose.
      </p>
      {form.sent ? (
        <Both form={form} sent={form.sent} typed={typed} />
      ) : (
        <form method="post" action={`${address}/resume`} className="mb-6">
          <p className="mb-3">What was sent is shown only after you type a code from your mail.</p>
          <Button name="intent" value="send" kind="secondary">
            Send me a code and show both
          </Button>
        </form>
      )}
      <form method="post" action={`${address}/check`} className="mt-7 flex flex-wrap gap-4">
        <TypedFields typed={typed} />
        <Button name="intent" value="replace">
          Send the answers from this device
        </Button>
        <Button name="intent" value="leave" kind="secondary">
          Keep what was sent
        </Button>
      </form>
    </Body>
  </>
);

const Both = ({ form, sent, typed }: { form: LinkForm; sent: Typed; typed: Typed }) => {
  const here = new Map(answerRows(form, typed).map(({ field, answer }) => [field, answer]));
  const blank = <span className="muted">Not given</span>;
  return (
    <DataTable
      caption="What was sent, and what this device holds"
      narrow="cards"
      rows={answerRows(form, sent)}
      keyOf={({ field }) => field}
      columns={[
        { key: "asked", head: "Question", cell: ({ asked }) => asked },
        { key: "sent", head: "Sent", cell: ({ answer }) => answer || blank },
        { key: "here", head: "On this device", cell: ({ field }) => here.get(field) || blank },
      ]}
    />
  );
};
