/** The questions every form about a session asks: when it begins and ends, how people meet, and where. */
import { modeKeys, modes } from "@tessellate/domain/work-groups/funnel";
import { type Refused, typedAt } from "#app/features/sessions/typed.ts";
import { problemOf } from "#app/ui/problem-of.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** What the questions show before anyone has typed. */
interface MeetingAnswers {
  startTime: string;
  endTime: string;
  mode: string;
  venue?: string | null;
  link?: string | null;
  note?: string | null;
}

interface MeetingFieldsProps {
  answers: MeetingAnswers;
  refused: Refused | undefined;
}

const options = modeKeys.map((value) => ({ value, label: modes[value] }));

/** Times are those of clocks in England, and the form says so. */
export function MeetingFields({ answers, refused }: MeetingFieldsProps) {
  const field = (name: keyof MeetingAnswers) => ({
    name,
    value: typedAt(refused, name) ?? answers[name],
    error: problemOf(refused?.problems ?? [], name),
  });
  return (
    <>
      <div className="flex flex-wrap gap-x-8">
        <div className="w-40">
          <TextField {...field("startTime")} label="Starts at" type="time" hint="UK time" />
        </div>
        <div className="w-40">
          <TextField {...field("endTime")} label="Ends at" type="time" hint="UK time" />
        </div>
      </div>
      <Radios {...field("mode")} legend="How do people meet?" options={options} inline />
      <TextField
        {...field("venue")}
        label="Place"
        hint="A school or a room people can find. Not needed when everyone joins online."
        maxLength={200}
      />
      <TextField
        {...field("link")}
        label="Joining link"
        type="url"
        hint="Only members of the group see it. Not needed when everyone meets face to face."
        maxLength={500}
      />
      <TextArea
        {...field("note")}
        label="Note to participants"
        hint="What to bring or to read, for example. It goes into the invitation."
        rows={3}
        maxLength={1000}
        optional
      />
    </>
  );
}
