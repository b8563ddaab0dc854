/** What was pasted, person by person: sure, in doubt, or not readable; nothing is saved yet. */
import { leaveOut } from "@tessellate/domain/work-groups/enrolment";
import type { SchoolSeen } from "@tessellate/domain/work-groups/school-match";
import type { GroupHome, Preview, PreviewRow } from "#app/features/work-groups/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldsAgain, type SentBack } from "#app/ui/fields-again.ts";
import { Opening } from "#app/ui/opening.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface PreviewPeopleProps {
  home: GroupHome;
  preview: Preview;
  pasted: string;
  sentBack: SentBack;
}

type Field = ReturnType<typeof fieldsAgain>;
interface Numbered {
  row: PreviewRow;
  index: number;
}

/** The second step: sure ones are listed, doubtful ones ask, unreadable ones say why. */
export function PreviewPeople({ home, preview, pasted, sentBack }: PreviewPeopleProps) {
  const { group } = home;
  const { problems } = sentBack;
  const field = fieldsAgain(sentBack);
  const toAdd = preview.rows
    .filter(({ takesPart }) => !takesPart)
    .map((row, index): Numbered => ({ row, index }));
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
          <form method="post" noValidate className="space-y-10" id="people">
            <input type="hidden" name="pasted" value={pasted} />
            {doubtful.length > 0 && <Doubtful rows={doubtful} field={field} />}
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

const Doubtful = ({ rows, field }: { rows: readonly Numbered[]; field: Field }) => (
  <section>
    <h2 className="mb-4 text-2xl">In doubt: {rows.length}</h2>
    <div className="space-y-5">
      {rows.map(({ row, index }) => (
        <Sheet key={row.email}>
          <Kept row={row} index={index} />
          <Radios
            {...field(`people[${index}].urn`)}
            legend={`Which school is ${row.name} from?`}
            hint={row.match.sure ? row.email : `${row.email}. ${row.match.because}.`}
            options={[
              ...(row.match.sure ? [] : row.match.candidates).map((school) => ({
                value: String(school.urn),
                label: place(school),
              })),
              { value: leaveOut, label: "Leave this person out" },
            ]}
          />
          <TextField
            {...field(`people[${index}].otherUrn`)}
            type="number-text"
            size="short"
            optional
            label={
              row.match.sure || row.match.candidates.length === 0
                ? "The school’s URN"
                : "Or another school’s URN"
            }
            hint="You can also go back and write the school’s name behind the address"
          />
        </Sheet>
      ))}
    </div>
  </section>
);

const Sure = ({ rows, field }: { rows: readonly Numbered[]; field: Field }) => (
  <section>
    <h2 className="mb-4 text-2xl">Sure: {rows.length}</h2>
    <ul className="task-list" aria-label="People whose school is sure">
      {rows.map(({ row, index }) => {
        const { error } = field(`people[${index}].urn`);
        return (
          <li key={row.email} id={`people[${index}].urn`}>
            <div>
              <Kept row={row} index={index} />
              <strong className="font-semibold">{row.name}</strong>{" "}
              <span className="muted break-all text-sm">{row.email}</span>
              {row.match.sure && <School match={row.match} index={index} />}
              {error && <p className="field-error">{error}</p>}
            </div>
          </li>
        );
      })}
    </ul>
  </section>
);

const School = ({
  match,
  index,
}: {
  match: Extract<PreviewRow["match"], { sure: true }>;
  index: number;
}) => (
  <p>
    <input type="hidden" name={`people[${index}].urn`} value={match.school.urn} />
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
