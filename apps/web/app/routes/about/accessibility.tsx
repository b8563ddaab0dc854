/** The accessibility statement a public body must publish. */
import { Points, Reading } from "#app/features/about/reading.tsx";

const sections = [
  {
    id: "aim",
    heading: "What we aim for",
    body: (
      <>
        <p>
          Tessellate is meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. You
          should be able to:
        </p>
        <Points>
          {[
            "do every task with a keyboard alone, or with scripts turned off;",
            "zoom to 400 % without losing anything or scrolling sideways, but for wide tables, which scroll by themselves;",
            "use a screen reader, with every chart also there as words or a table;",
            "choose a light or a dark theme, and keep your own text size and colours.",
          ]}
        </Points>
      </>
    ),
  },
  {
    id: "status",
    heading: "How far we are",
    body: (
      <p>
        Every page of the main journeys is checked automatically, in both themes and at two widths,
        each time the software changes, and no known failure is left in. Automatic checks find only
        part of what can be wrong. This version has not yet been tested with people who use screen
        readers, nor by an outside auditor, so we call it <em>partially compliant</em> until it has.
      </p>
    ),
  },
  {
    id: "known",
    heading: "Known limits",
    body: (
      <Points>
        {[
          "On the tile map, tiles of neighbouring bands differ little in colour. Each tile’s figure is in the table below the map.",
          "Calendar files are read by your own calendar, whose accessibility we cannot influence.",
        ]}
      </Points>
    ),
  },
  {
    id: "report",
    heading: "If something does not work for you",
    body: (
      <p>
        Tell your hub administrator which page it is and what you were trying to do. You can ask for
        any page’s content as plain text, large print or read over the telephone. If you are not
        content with the answer, contact the Equality Advisory and Support Service. The Equality and
        Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications)
        (No. 2) Accessibility Regulations 2018.
      </p>
    ),
  },
] as const;

export default function Accessibility() {
  return (
    <Reading
      title="Accessibility statement"
      lead="What works for everyone, what does not yet, and whom to tell."
      sections={sections}
    />
  );
}
