/** One session: when, where, how to join, and what can be done about it. */
import { marks } from "@tessellate/domain/sessions/register";
import { dayWords, whenWords } from "@tessellate/domain/sessions/when";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { modes } from "@tessellate/domain/work-groups/funnel";
import { SessionTag } from "#app/features/sessions/session-state.tsx";
import type { RegisterLine, SessionPage } from "#app/features/sessions/shapes.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface SessionViewProps {
  page: SessionPage;
  now: string;
  /** What has just happened to the session, if the reader comes from doing it. */
  done: "moved" | "cancelled" | null;
}

const spanIn = ({ startsAt, endsAt }: SessionPage["session"]) => ({
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

export function SessionView({ page, now, done }: SessionViewProps) {
  const { session, group, hub, expected } = page;
  const span = spanIn(session);
  return (
    <>
      <Title>{`${session.title}, ${dayWords(span.startsAt)}`}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: `/work-groups/${group.id}`, label: group.title }]} />}
        eyebrow={`${hub.name}, ${academicYearLabel(group.academicYear)}`}
        title={session.title}
        lead={whenWords(span)}
      >
        <p className="mt-3">
          <SessionTag state={session.state} endsAt={session.endsAt} now={now} />
        </p>
      </Opening>
      <Body>
        {done && <Done done={done} />}
        <div className="max-w-3xl">
          <Facts session={session} />
          <Actions page={page} />
        </div>
        {expected && <Expected people={expected} held={session.state === "held"} />}
      </Body>
    </>
  );
}

const Done = ({ done }: { done: "moved" | "cancelled" }) => (
  <Banner kind="success" title={done === "moved" ? "Session changed" : "Session cancelled"}>
    {done === "moved"
      ? "Everyone on the register has been sent an updated invitation."
      : "Everyone on the register has been told, with your reason."}
  </Banner>
);

function Facts({ session }: { session: SessionPage["session"] }) {
  const online = session.mode !== "faceToFace";
  return (
    <SummaryList
      rows={[
        ...(session.cancelledBecause
          ? [{ term: "Cancelled because", value: session.cancelledBecause }]
          : []),
        { term: "When", value: `${whenWords(spanIn(session))} (UK time)` },
        { term: "How people meet", value: modes[session.mode] },
        ...(session.venue ? [{ term: "Place", value: session.venue }] : []),
        ...(online && session.link
          ? [{ term: "Join online", value: <a href={session.link}>{session.link}</a> }]
          : []),
        ...(session.note ? [{ term: "Note", value: session.note }] : []),
      ]}
    />
  );
}

function Actions({ page: { session, may } }: { page: SessionPage }) {
  const at = `/sessions/${session.id}`;
  const planned = session.state === "planned";
  return (
    <ButtonRow>
      {may.mark && session.state !== "cancelled" && (
        <ButtonLink to={`${at}/register`}>Register</ButtonLink>
      )}
      {session.state !== "cancelled" && (
        <ButtonLink to={`${at}/session.ics`} kind={may.mark ? "secondary" : "primary"}>
          Add to calendar
        </ButtonLink>
      )}
      {may.schedule && planned && (
        <>
          <a href={`${at}/move`}>Change time or place</a>
          <a href={`${at}/cancel`}>Cancel the session</a>
        </>
      )}
    </ButtonRow>
  );
}

const columns = (held: boolean) => [
  { key: "name", head: "Name", cell: ({ name }: RegisterLine) => name },
  { key: "school", head: "School", cell: ({ school }: RegisterLine) => school },
  {
    key: "mark",
    head: held ? "Mark" : "Expected as",
    cell: ({ mark, seat }: RegisterLine) => {
      if (mark) return marks[mark];
      return seat === "cover" ? "Cover" : held ? "Not marked yet" : "Lead participant";
    },
  },
];

const Expected = ({ people, held }: { people: readonly RegisterLine[]; held: boolean }) => (
  <div className="mt-12">
    <DataTable
      caption={held ? "On the register" : "Expected"}
      columns={columns(held)}
      rows={people}
      keyOf={({ personId }) => personId}
      narrow="cards"
      empty={
        <EmptyState title="Nobody is expected yet">
          People appear here when the group’s lead or hub adds them to the group.
        </EmptyState>
      }
    />
  </div>
);
