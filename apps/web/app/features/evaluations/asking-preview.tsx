/** The words of a mail that asks for answers, before it is sent to anybody. */
import { askingLetter, askingSubject } from "@tessellate/domain/evaluations/asking";
import type { WaveKind } from "@tessellate/domain/evaluations/waves";
import { shortDay } from "@tessellate/domain/time/london";
import { Sheet } from "#app/ui/sheet.tsx";

interface AskingPreviewProps {
  kind: WaveKind;
  group: string;
  hub: string;
  /** The session it is about and its day; none for what is asked about the whole year. */
  session: { title: string; onDay: string } | null;
  /** The day in the subject of a mail that is about no session. */
  opensOn: string;
  closesOn: string;
  reminder: boolean;
}

/** One letter as everyone gets it, with their own name and link in the places marked. */
export function AskingPreview({ session, opensOn, ...asking }: AskingPreviewProps) {
  const { text } = askingLetter({
    ...asking,
    session: session?.title ?? null,
    onDay: session?.onDay ?? null,
    name: "(their name)",
    address: "(their own link)",
  });
  return (
    <Sheet>
      <p className="font-semibold">
        {asking.group}, {shortDay(session?.onDay ?? opensOn)}: {askingSubject(asking)}
      </p>
      {text.split("\n\n").map((paragraph) => (
        <p key={paragraph} className="mt-3">
          {paragraph.replace(/^-- \n/, "")}
        </p>
      ))}
    </Sheet>
  );
}
