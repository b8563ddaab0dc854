/** One release: what it counted, how much it withholds and by which rules, and what it takes the place of. */
import { waveKinds } from "@tessellate/domain/evaluations/waves";
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import { percent } from "@tessellate/domain/findings/sentence";
import { academicYearLabel } from "@tessellate/domain/time/academic-year";
import { dayOf, longDay, timeOf } from "@tessellate/domain/time/london";
import { whyWithheld } from "#app/features/findings/address.ts";
import { counted } from "#app/features/findings/figure-words.ts";
import type { ReleasePage as Release } from "#app/features/findings/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

export function ReleasePage({ release }: { release: Release }) {
  const { number, withheld, cells } = release;
  const title =
    release.state === "ready"
      ? `Release ${number} shows ${counted(cells - withheld)} figures and withholds ${counted(withheld)}`
      : `Release ${number} is not there to be read`;
  return (
    <>
      <Title>{title}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/releases", label: "Releases" }]} />}
        eyebrow={`${release.publishedAt ? "Snapshot" : "Release"} ${number}, as at ${when(release.asAt)}`}
        title={title}
        lead="Frozen at one moment for every hub, every region and England. It never changes."
      />
      <Body>
        <div className="max-w-4xl">
          <SummaryList rows={rowsOf(release)} />
          <h2 className="mt-10 mb-3 text-2xl">The rules it was made by</h2>
          <Policy release={release} />
          <div className="mt-10">
            <Withheld counts={release.counts} />
          </div>
          <div className="mt-10">
            <Rounds rounds={release.rounds} />
          </div>
        </div>
      </Body>
    </>
  );
}

const when = (iso: string) => `${timeOf(new Date(iso))} on ${longDay(dayOf(new Date(iso)))}`;

const stateWords = { building: "Being built", ready: "Ready", failed: "Never finished" } as const;

function rowsOf(release: Release) {
  const { supersedes, supersededBy } = release;
  return [
    {
      term: "State",
      value: release.failedBecause
        ? `${stateWords[release.state]}: ${release.failedBecause}`
        : stateWords[release.state],
    },
    {
      term: "Published",
      value: release.publishedAt ? `As a snapshot, ${when(release.publishedAt)}` : "Not published",
    },
    {
      term: "Supersedes",
      value: supersedes ? (
        <a href={`/releases/${supersedes}`}>Release {supersedes}</a>
      ) : (
        "Nothing: it was the first"
      ),
    },
    {
      term: "Superseded by",
      value: supersededBy ? (
        <a href={`/releases/${supersededBy}`}>Release {supersededBy}</a>
      ) : (
        "Nothing yet"
      ),
    },
    { term: "Hash of everything it says", value: release.hash ?? "None" },
  ];
}

const { fewestRespondents, fewestSchools, largestSchoolShare, fullDistributionFrom } =
  disclosurePolicy;

/** The thresholds are the ones in force; a release made by others says only their version. */
const Policy = ({ release: { policyVersion } }: { release: Release }) => (
  <div className="space-y-3">
    <p>Version {policyVersion} of the rules for withholding.</p>
    {policyVersion === disclosurePolicy.version && (
      <p>
        A figure is shown from {fewestRespondents.view} people in {fewestSchools} schools, of which
        none is more than {percent(largestSchoolShare)} of the people; in files that leave the
        system from {fewestRespondents.leave} people. A whole distribution is told from{" "}
        {fullDistributionFrom} people. What could be worked out from everything ever shown is
        withheld as well.
      </p>
    )}
    <p>
      <a href={whyWithheld}>Why a figure says c, with examples</a>
    </p>
  </div>
);

const levelWords = { nation: "England", region: "Regions", hub: "Hubs" } as const;
const patternWords = { view: "On pages, signed in", leave: "In files that leave" } as const;

function Withheld({ counts }: Pick<Release, "counts">) {
  const lines = (["nation", "region", "hub"] as const).flatMap((level) =>
    (["view", "leave"] as const).map((pattern) => {
      const mine = counts.filter((one) => one.level === level && one.pattern === pattern);
      const sum = (states: readonly string[]) =>
        mine
          .filter(({ state }) => states.includes(state))
          .reduce((total, { cells }) => total + cells, 0);
      return { level, pattern, shown: sum(["value"]), withheld: sum(["withheld"]) };
    }),
  );
  return (
    <DataTable
      caption="Figures shown and withheld"
      columns={[
        { key: "pattern", head: "Where", cell: ({ pattern }) => patternWords[pattern] },
        { key: "shown", head: "Shown", numeric: true, cell: ({ shown }) => counted(shown) },
        {
          key: "withheld",
          head: "Withheld",
          numeric: true,
          cell: ({ withheld }) => counted(withheld),
        },
      ]}
      rows={lines}
      keyOf={({ level, pattern }) => `${level} ${pattern}`}
      groupOf={({ level }) => levelWords[level]}
    />
  );
}

const Rounds = ({ rounds }: Pick<Release, "rounds">) => (
  <DataTable
    caption="What had closed when it was frozen"
    columns={[
      { key: "wave", head: "Kind of evaluation", cell: ({ wave }) => waveKinds[wave] },
      { key: "rounds", head: "Rounds", numeric: true, cell: (row) => counted(row.rounds) },
      { key: "answered", head: "Answered", numeric: true, cell: (row) => counted(row.answered) },
      { key: "expected", head: "Expected", numeric: true, cell: (row) => counted(row.expected) },
    ]}
    rows={rounds}
    keyOf={({ year, wave }) => `${year} ${wave}`}
    groupOf={({ year }) => academicYearLabel(year)}
    empty={<p>Nothing had closed.</p>}
  />
);
