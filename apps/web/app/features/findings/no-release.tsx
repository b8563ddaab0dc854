/** What stands where figures will be, before the first release. */
import { Body } from "#app/ui/body.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

export const NoRelease = ({ place }: { place: string }) => (
  <>
    <Title>{`Findings, ${place}`}</Title>
    <Opening title="Findings" eyebrow={place} compact />
    <Body>
      <EmptyState title="No release yet">
        Figures appear here when the national project lead freezes the first release. Until then
        each group sees its own results as its evaluations close.
      </EmptyState>
    </Body>
  </>
);
