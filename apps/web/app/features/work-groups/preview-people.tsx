/** What was pasted, person by person: sure, in doubt, or not readable; nothing is saved yet. */
import { leaveOut } from "@tessellate/domain/work-groups/enrolment";
import type { SchoolSeen } from "@tessellate/domain/work-groups/school-match";
import {
  FindOnEnter,
  type PickerState,
  SchoolPicker,
} from "#app/features/organisations/school-picker.tsx";
import { type Numbered, rowsToAdd, schoolField } from "#app/features/work-groups/rows-to-add.ts";
import type { GroupHome, Preview, PreviewRow } from "#app/features/work-groups/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Title } from "#app/ui/title.tsx";

interface PreviewPeopleProps {
  home: GroupHome;
  preview: Preview;
  pasted: string;
  /** What was looked for and found, by the field that takes the school. */
  pickers: Pickers;
  sentBack: SentBack;
}

type Pickers = Readonly<Record<string, PickerState>>;

type Field = ReturnType<typeof fieldsAgain>;

/** The second step: sure ones are listed, doubtful ones ask, unreadable ones say why. */
export function PreviewPeople({ home, preview, pasted, pickers, sentBack }: PreviewPeopleProps) {
  const { group } = home;
  const { problems } = sentBack;
  const field = fieldsAgain(sentBack);
  const toAdd = rowsToAdd(preview);
  const sure = toAdd.filter(({ row }) => row.match.sure);
  const doubtful = toAdd.filter(({ row }) => !row.match.sure);
  return (
    <>
      <Title failed={problems.length > 0}>Check schools and people</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: `/work-groups/${group.id}`, label: group.title }]} />}
        title="Check schools and people"
        lead={`${preview.held} of ${preview.capacity} schools have a place. Nothing is saved yet.`}
      />
      <Body>
        <div className="max-w-3xl space-y-8">
          <ErrorSummary problems={problems} />
          {preview.warnings.map((warning) => (
            <Banner key={warning} kind="warning" title={warning} />
          ))}
          <form
            method="post"
            action={`/work-groups/${group.id}/people/add`}
            noValidate
            className="space-y-10"
            id="people"
          >
            <input type="hidden" name="pasted" value={pasted} />
            {doubtful.length > 0 && <Doubtful rows={doubtful} field={field} pickers={pickers} />}
            {sure.length > 0 && <Sure rows={sure} field={field} />}
            <Others
              rows={preview.rows.filter(({ takesPart }) => takesPart)}
              unread={preview.unread}
            />
            <ButtonRow>
              {toAdd.length > 0 && (
                <Button name="intent" value="add" wide>
                  Add these people
                </Button>
              )}
              <Button name="intent" value="back" kind="secondary" wide>
                Change what was pasted
              </Button>
            </ButtonRow>
          </form>
          {toAdd.length > 0 && (
            <p className="muted">Everyone who is added gets a mail with a link to the group.</p>
          )}
        </div>
      </Body>
    </>
  );
}

const Kept = ({ row, index }: Numbered) => (
  <>
    <input type="hidden" name={`people[${index}].name`} value={row.name} />
    <input type="hidden" name={`people[${index}].email`} value={row.email} />
  </>
);

const place = ({ name, town, urn }: SchoolSeen) => `${name}${town ? `, ${town}` : ""} (${urn})`;

interface DoubtfulProps {
  rows: readonly Numbered[];
  field: Field;
  pickers: Pickers;
}

const Doubtful = ({ rows, field, pickers }: DoubtfulProps) => (
  <section>
    <h2 className="mb-4 text-2xl">In doubt: {rows.length}</h2>
    <FindOnEnter />
    <div className="space-y-5">
      {rows.map(({ row, index }) => (
        <Sheet key={row.email}>
          <Kept row={row} index={index} />
          <School row={row} field={field(schoolField(index))} pickers={pickers} />
        </Sheet>
      ))}
    </div>
  </section>
);

interface SchoolProps {
  row: PreviewRow;
  field: ReturnType<Field>;
  pickers: Pickers;
}

const School = ({ row: { name, email, match }, field, pickers }: SchoolProps) => {
  const likely = match.sure ? [] : match.candidates;
  return (
    <SchoolPicker
      {...field}
      legend={`Which school is ${name} from?`}
      hint={match.sure ? email : `${email}. ${match.because}.`}
      label={likely.length > 0 ? `Find another school for ${name}` : `Find the school of ${name}`}
      likely={likely}
      otherwise={{ value: leaveOut, label: "Leave this person out" }}
      state={pickers[field.name] ?? { text: "", found: null }}
    />
  );
};

const Sure = ({ rows, field }: { rows: readonly Numbered[]; field: Field }) => (
  <section>
    <h2 className="mb-4 text-2xl">Sure: {rows.length}</h2>
    <ul className="task-list" aria-label="People whose school is sure">
      {rows.map(({ row, index }) => {
        const { error } = field(schoolField(index));
        return (
          <li key={row.email} id={schoolField(index)}>
            <div>
              <Kept row={row} index={index} />
              <strong className="font-semibold">{row.name}</strong>{" "}
              <span className="muted break-all text-sm">{row.email}</span>
              {row.match.sure && <SureSchool match={row.match} index={index} />}
              {error && <p className="field-error">{error}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);

const SureSchool = ({
  match,
  index,
}: {
  match: Extract<PreviewRow["match"], { sure: true }>;
  index: number;
}) => (
  <p>
    <input type="hidden" name={schoolField(index)} value={match.school.urn} />
    {place(match.school)}
    <span className="muted block text-sm">{match.because}</span>
  </p>
);

interface OthersProps {
  rows: readonly PreviewRow[];
  unread: Preview["unread"];
}

const Others = ({ rows, unread }: OthersProps) => (
  <>
    {unread.length > 0 && (
      <section>
        <h2 className="mb-3 text-2xl">Could not be read: {unread.length}</h2>
        <ul className="space-y-2">
          {unread.map(({ text, because }) => (
            <li key={text} className="border-l-4 border-(--line-strong) pl-3">
              <span className="break-all">{text}</span>
              <span className="muted block text-sm">{because}</span>
            </li>
          ))}
        </ul>
        <p className="mt-3">These are passed over unless you go back and mend them.</p>
      </section>
    )}
    {rows.length > 0 && (
      <p>
        {rows.map(({ name }) => name).join(", ")} {rows.length === 1 ? "takes" : "take"} part
        already and {rows.length === 1 ? "stays as they are" : "stay as they are"}.
      </p>
    )}
  </>
);
