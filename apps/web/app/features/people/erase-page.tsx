/** Before somebody is erased: what goes, what stays without a name, and that it cannot be undone. */
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary, type Problem } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Title } from "#app/ui/title.tsx";

interface ErasePageProps {
  person: { id: string; name: string; email: string };
  problems: readonly Problem[];
}

/** The last page before it is done. */
export const ErasePage = ({ person: { id, name, email }, problems }: ErasePageProps) => (
  <>
    <Title failed={problems.length > 0}>{`Erase ${name}?`}</Title>
    <Opening
      compact
      title={`Erase ${name}?`}
      above={
        <Breadcrumbs
          items={[
            { to: "/people", label: "People" },
            { to: `/people/${id}`, label: name },
          ]}
        />
      }
      lead={email}
    />
    <Body narrow>
      <ErrorSummary problems={problems} />
      <SummaryList
        rows={[
          {
            term: "Goes now",
            value: "Name, address, roles, sign-in, calendar link, and all mail.",
          },
          {
            term: "Rounds that are open",
            value: "Their answers and words go, and the group is counted again.",
          },
          {
            term: "Rounds that have closed",
            value:
              "Their words go. Their ratings stay and belong to nobody: not even the keys lead back.",
          },
          {
            term: "Stays, without a name",
            value: "That somebody of their school took a place and came to sessions.",
          },
          { term: "Figures already published", value: "Stand as they are." },
        ]}
      />
      <p className="mt-6">
        This cannot be undone. Backups made before today still hold the name until they are deleted;
        texts that others wrote may mention it.
      </p>
      <form method="post" id="erase">
        <ButtonRow>
          <Button kind="danger">Erase {name}</Button>
          <a href={`/people/${id}`}>Leave everything as it is</a>
        </ButtonRow>
      </form>
    </Body>
  </>
);
