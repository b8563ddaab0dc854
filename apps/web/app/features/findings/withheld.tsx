/** Why a cell says c: each reason in plain words, with a small invented example that is tested against the rules. */
import { disclosurePolicy } from "@tessellate/domain/findings/cells";
import {
  fewPeople,
  fewSchools,
  oneSchool,
  subtraction,
} from "@tessellate/domain/findings/examples";
import { percent } from "@tessellate/domain/findings/sentence";
import { Points, Reading } from "#app/features/about/reading.tsx";
import { DataTable } from "#app/ui/data-table.tsx";

const { version, fewestRespondents, fewestSchools, largestSchoolShare, fullDistributionFrom } =
  disclosurePolicy;
const { large, small, together } = subtraction;

const sums = [
  { name: "Group A", said: `${large.agree} of ${large.respondents} agree` },
  { name: "Group B", said: "c" },
  { name: "Both together", said: `${together.agree} of ${together.respondents} agree` },
];

const sections = [
  {
    id: "meaning",
    heading: "What c means",
    body: (
      <>
        <p>
          People were asked and answered, and the figure is kept back so that nobody can learn from
          it what one of them said. It is not nought, and it is nobody’s mistake. Nobody sees what
          stands behind it: not the lead, not the hub, not the national team.
        </p>
        <p>
          The examples below are invented. Which of the reasons is at work in a cell is not said,
          because that too would tell something.
        </p>
      </>
    ),
  },
  {
    id: "people",
    heading: "Too few people",
    body: (
      <>
        <p>
          <strong>Example.</strong> {fewPeople.respondents} people answer, three agree and one does
          not. If the page said 75%, the one who does not agree would know what each of the others
          said, and everybody else would begin to guess who the one is.
        </p>
        <p>
          So a figure needs at least {fewestRespondents.view} people, and at least{" "}
          {fewestRespondents.leave} in a file that leaves the system.
        </p>
      </>
    ),
  },
  {
    id: "schools",
    heading: "Too few schools",
    body: (
      <>
        <p>
          <strong>Example.</strong> {fewSchools.respondents} people answer,{" "}
          {fewSchools.largestSchool} from each of {fewSchools.schools} schools. Colleagues often
          know what their own school thinks. Take that away from the figure and the other school’s
          answer is left.
        </p>
        <p>So a figure needs people from at least {fewestSchools} schools.</p>
      </>
    ),
  },
  {
    id: "dominates",
    heading: "One school is most of it",
    body: (
      <>
        <p>
          <strong>Example.</strong> {oneSchool.respondents} people answer from {oneSchool.schools}{" "}
          schools, and {oneSchool.largestSchool} of them are from one. The figure would be that
          school’s in all but name.
        </p>
        <p>
          So no school may be more than {percent(largestSchoolShare)} of the people behind a figure.
        </p>
      </>
    ),
  },
  {
    id: "subtraction",
    heading: "It could be worked out from others",
    body: (
      <>
        <p>
          <strong>Example.</strong> Group B has only {small.respondents} people, so it says c. But
          this table would give it away:
        </p>
        <DataTable
          caption="A table that must not be shown"
          columns={[
            { key: "name", head: "Where", cell: ({ name }) => name },
            { key: "said", head: "Figure", cell: ({ said }) => said },
          ]}
          rows={sums}
          keyOf={({ name }) => name}
        />
        <p>
          {together.agree} less {large.agree} leaves {small.agree}: {small.agree} of{" "}
          {small.respondents} agrees in Group B. One of the other two must therefore say c as well,
          although it is about plenty of people. Where there is a choice, the higher level is shown.
        </p>
        <p>
          The same is done for longer sums, for a group’s own result beside the hub’s figure, for an
          area beside its questions, and for two releases, one of which counts a few people more
          than the other. Everything that was ever shown is taken as known.
        </p>
      </>
    ),
  },
  {
    id: "everybody",
    heading: "It would say what everybody said",
    body: (
      <>
        <p>
          <strong>Example.</strong> Six people answer and all six agree. “100%” would say what each
          of them chose; so would “0%”. Then the page says “nearly all” or “hardly any”, in the same
          words whether it was everybody or all but one. Where even that would tell too much, it
          says c.
        </p>
        <p>
          For the same reason how the answers spread is told only from {fullDistributionFrom}{" "}
          people, and sometimes in three parts (disagree, neither, agree) or not at all: if nobody
          chose an answer, the distribution would say so of each person in it.
        </p>
      </>
    ),
  },
  {
    id: "limits",
    heading: "What we do not promise",
    body: (
      <Points>
        {[
          "A figure that is shown says something about the people behind it as a set. That is what it is for.",
          "People talk. Somebody who has been told by most of a group what they answered can work out more than the page says. No rule for tables can prevent that.",
          "Who was asked and who has answered is known to those who run a group. Only what was answered is kept confidential.",
          "Whoever holds two copies of the whole database, made just before and just after one answer came in, could compare them. Copies are kept by the people who run the system, and by nobody else.",
        ]}
      </Points>
    ),
  },
  {
    id: "rules",
    heading: "The rules and their version",
    body: (
      <p>
        This page describes version {version} of the rules. Every release says by which version it
        was made and how many of its figures it withholds: see <a href="/releases">the releases</a>.
        How answers are kept is on <a href="/confidentiality">another page</a>.
      </p>
    ),
  },
] as const;

export const Withheld = () => (
  <Reading
    title="Why a figure says c"
    lead="To keep the promise that nobody learns what you answered."
    sections={sections}
  />
);
