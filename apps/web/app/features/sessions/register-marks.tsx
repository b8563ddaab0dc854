/** The rows of a register: a form for everyone, and marks that are saved as they are pressed where scripts run. */
import { type Mark, marks } from "@tessellate/domain/sessions/register";
import { type FormEvent, useRef } from "react";
import { useEarlyInput, useHydrated } from "#app/browser/hydrated.ts";
import type { RegisterLine, RegisterPage } from "#app/features/sessions/shapes.ts";
import { type Marks, useRegister } from "#app/features/sessions/use-register.ts";
import { Button } from "#app/ui/button.tsx";

const choices = Object.entries(marks) as [Mark, string][];

const nameOf = (personId: string) => `mark.${personId}`;

const marksIn = (form: FormData): Marks =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith("mark.") ? [[name.slice("mark.".length), value as Mark]] : [],
    ),
  );

const savedIn = (people: readonly RegisterLine[]) =>
  Object.fromEntries(
    people.flatMap(({ personId, mark }) => (mark ? [[nameOf(personId), mark]] : [])),
  );

/** Everyone not marked yet, as having come in the way the session meets. */
const restHere = (people: readonly RegisterLine[], here: Mark): Marks =>
  Object.fromEntries(people.flatMap(({ personId, mark }) => (mark ? [] : [[personId, here]])));

export function RegisterMarks({ page }: { page: RegisterPage }) {
  const form = useRef<HTMLFormElement>(null);
  const hydrated = useHydrated();
  const { people, mark, again, state, trouble } = useRegister(page);
  useEarlyInput(form, savedIn(page.people), (early) => mark(marksIn(early)));
  const here: Mark = page.session.mode === "online" ? "online" : "present";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mark(restHere(people, here));
  };
  return (
    <form ref={form} method="post" onSubmit={submit}>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="tabular-nums">{countWords(people)}</p>
        {people.some((person) => !person.mark) && (
          <Button kind="secondary" name="intent" value="everyone">
            Mark everyone {marks[here].toLowerCase()}
          </Button>
        )}
      </div>
      <ul id="marks" className="sheet divide-y divide-(--line)">
        {people.map((person) => (
          <Row key={person.personId} person={person} mark={mark} />
        ))}
      </ul>
      <div className="mt-4 flex min-h-11 flex-wrap items-center gap-x-5 gap-y-2">
        {!hydrated && (
          <Button name="intent" value="save" wide>
            Save register
          </Button>
        )}
        <p role="status" className={trouble ? "font-semibold text-error" : "muted"}>
          {state}
        </p>
        {trouble && (
          <Button kind="secondary" type="button" onClick={again}>
            Save again
          </Button>
        )}
      </div>
    </form>
  );
}

/** "9 here, 1 apologies, 2 to mark". */
function countWords(people: readonly RegisterLine[]): string {
  const counted = choices.flatMap(([mark, words]) => {
    const count = people.filter((person) => person.mark === mark).length;
    return count > 0 ? [`${count} ${words.toLowerCase()}`] : [];
  });
  const left = people.filter(({ mark }) => !mark).length;
  return [...counted, `${left} to mark`].join(", ");
}

interface RowProps {
  person: RegisterLine;
  mark(marks: Marks): void;
}

const Row = ({ person, mark }: RowProps) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2.5">
    <span>
      <span id={person.personId} className="font-medium">
        {person.name}
      </span>
      <span className="muted block text-sm">
        {person.school}
        {person.seat === "cover" && ", cover"}
      </span>
    </span>
    <span
      className="marks max-md:w-full max-md:grid-flow-row max-md:grid-cols-3"
      role="radiogroup"
      aria-labelledby={person.personId}
    >
      {choices.map(([value, words]) => (
        <label
          key={value}
          className="border-(--line) has-checked:inset-ring-2 has-checked:inset-ring-(--line-strong) max-md:nth-4:border-s-0 max-md:nth-[n+4]:border-t"
        >
          <input
            type="radio"
            name={nameOf(person.personId)}
            value={value}
            checked={person.mark === value}
            onChange={() => mark({ [person.personId]: value })}
            className={value === "present" || value === "online" ? undefined : "mark-quiet"}
          />
          {words}
        </label>
      ))}
    </span>
  </li>
);
