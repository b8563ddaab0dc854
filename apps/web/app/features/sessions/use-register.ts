/** A register in the browser: a mark shows at once, and stays on the screen until the server has said that it is kept. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Mark } from "@tessellate/domain/sessions/register";
import { useEffect, useState } from "react";
import { useTRPC } from "#app/browser/trpc.tsx";
import type { RegisterPage } from "#app/features/sessions/shapes.ts";

/** Marks by person. */
export type Marks = Readonly<Record<string, Mark>>;

const listOf = (marks: Marks) =>
  Object.entries(marks).map(([personId, mark]) => ({ personId, mark }));

/** What is left of `pending` once `kept` has been saved; a mark changed meanwhile is still to be saved. */
export const without = (pending: Marks, kept: Marks): Marks =>
  Object.fromEntries(Object.entries(pending).filter(([id, mark]) => kept[id] !== mark));

/**
 * The register as it will be once every mark is saved. What has been pressed is laid over what the server last said,
 * so no answer that arrives late can undo it; what could not be saved stays there to be sent again.
 */
export function useRegister(page: RegisterPage) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const sessionId = page.session.id;
  const reading = trpc.sessions.register.read.queryOptions({ sessionId });
  const { data } = useQuery({ ...reading, initialData: page });
  const [pending, setPending] = useState<Marks>({});
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const saving = useMutation(
    trpc.sessions.register.mark.mutationOptions({
      // One after another, so that the last mark pressed is the last one saved.
      scope: { id: sessionId },
      onSuccess: (answer, { marks }) => {
        if (!answer.ok) return setTrouble(answer.problems.map(({ message }) => message).join(" "));
        const { people } = answer;
        client.setQueryData(reading.queryKey, (known) => known && { ...known, people });
        const kept = Object.fromEntries(marks.map(({ personId, mark }) => [personId, mark]));
        setPending((all) => without(all, kept));
        setSaved(true);
      },
      onError: ({ data: said }) => setTrouble(sentenceFor(said?.code)),
    }),
  );
  useWarning(Object.keys(pending).length > 0);

  const send = (marks: Marks) => {
    setTrouble(undefined);
    const list = listOf(marks);
    if (list.length > 0) saving.mutate({ sessionId, marks: list });
  };
  return {
    people: data.people.map((person) => ({
      ...person,
      mark: pending[person.personId] ?? person.mark,
    })),
    /** Shows and saves marks; after a failure, those that failed go with them. */
    mark: (marks: Marks) => {
      setPending((all) => ({ ...all, ...marks }));
      send(trouble ? { ...pending, ...marks } : marks);
    },
    again: () => send(pending),
    state: stateOf({
      waiting: Object.keys(pending).length,
      paused: saving.isPaused,
      saved,
      trouble,
    }),
    trouble,
  };
}

interface Standing {
  waiting: number;
  paused: boolean;
  saved: boolean;
  trouble: string | undefined;
}

/** How saving stands, in words. */
export function stateOf({ waiting, paused, saved, trouble }: Standing): string {
  const some = waiting === 1 ? "1 mark is" : `${waiting} marks are`;
  if (trouble && waiting > 0) return `${some} not saved. ${trouble}`;
  if (waiting > 0) return paused ? `${some} waiting for a connection.` : "Saving…";
  return saved ? "All marks are saved." : "";
}

const sentenceFor = (code: string | undefined) =>
  code === "NOT_FOUND"
    ? "Sign in again, or ask who leads the group now."
    : "The connection failed. Nothing you pressed is lost while this page stays open.";

/** The browser asks before a page is left on which something is not saved. */
function useWarning(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
