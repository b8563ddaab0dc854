/** The demo's front door: the cast, and one press to be any of them. */
import { Body } from "#app/ui/body.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

/** One of the cast. */
export interface CastMember {
  id: string;
  name: string;
  roles: readonly string[];
  comesTo: string;
}

interface CastPageProps {
  cast: readonly CastMember[];
}

/** Everybody there is to be, each with what they come for. */
export const CastPage = ({ cast }: CastPageProps) => (
  <>
    <Title>Choose who to be</Title>
    <Opening
      compact
      eyebrow="Demonstration"
      title="Choose who to be"
      lead="Invented people in an invented small England. Nothing here is any real hub’s result, and no mail leaves: it is kept under Mail."
    >
      <p className="mt-4">
        <a href="/demo/mail">Read the demonstration’s mail</a>
      </p>
    </Opening>
    <Body>
      {cast.length === 0 ? (
        <EmptyState title="Nobody is here yet">
          The demonstration fills itself when it starts. Start it again and look here.
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {cast.map((one) => (
            <li key={one.id} className="sheet flex flex-col p-5">
              <h2 className="text-xl">{one.name}</h2>
              <ul className="mt-1 font-semibold">
                {one.roles.map((role) => (
                  <li key={role}>{role}</li>
                ))}
              </ul>
              <p className="muted mt-2 mb-4">Comes to {one.comesTo}.</p>
              <form method="post" action="/demo/enter" className="mt-auto">
                <input type="hidden" name="personId" value={one.id} />
                <Button kind="secondary">
                  Be {one.name.split(" ")[0]}
                  <span className="sr-only">, {one.roles.join(" and ")}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </Body>
  </>
);
