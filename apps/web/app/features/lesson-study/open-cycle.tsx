/** The form that opens a lesson cycle: what the group wants to find out. */
import type { SentBack } from "#app/features/lesson-study/shapes.ts";
import { textOf } from "#app/features/lesson-study/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { problemOf } from "#app/ui/problem-of.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { Title } from "#app/ui/title.tsx";

interface OpenCycleProps extends SentBack {
  group: { id: string; title: string };
}

export function OpenCycle({ group, problems = [], typed = {} }: OpenCycleProps) {
  const address = `/work-groups/${group.id}`;
  const field = (name: string) => ({
    name,
    value: textOf(typed[name]),
    error: problemOf(problems, name),
  });
  return (
    <>
      <Title failed={problems.length > 0}>Open a lesson cycle</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: address, label: group.title }]} />}
        title="Open a lesson cycle"
        lead="Start from what you want to find out. The lesson comes later."
      />
      <Body narrow>
        <ErrorSummary problems={problems} />
        <form method="post" noValidate>
          <TextField
            {...field("title")}
            label="What shall we call it?"
            hint="For example: Bridging ten in Year 2"
            maxLength={120}
          />
          <TextArea
            {...field("focus")}
            label="What should get better for pupils?"
            hint="What you have noticed, in a sentence or two. No pupil’s name."
            rows={3}
            maxLength={600}
          />
          <TextArea
            {...field("mathsQuestion")}
            label="Your question about the mathematics"
            hint="For example: Which partitions of 8 make ten worth stopping at?"
            rows={2}
            maxLength={400}
          />
          <TextArea
            {...field("pedagogyQuestion")}
            label="Your question about teaching it"
            rows={2}
            maxLength={400}
            optional
          />
          <ButtonRow>
            <Button wide>Open the cycle</Button>
            <ButtonLink to={address} kind="quiet">
              Cancel
            </ButtonLink>
          </ButtonRow>
        </form>
      </Body>
    </>
  );
}
