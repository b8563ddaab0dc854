/** A page to read: an opening, then sections of plain sentences in one column. */
import type { ReactNode } from "react";
import { Body } from "#app/ui/body.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface ReadingProps {
  title: string;
  lead: ReactNode;
  sections: readonly { id: string; heading: string; body: ReactNode }[];
}

/** Sections are listed at the top when there are enough of them to get lost in. */
export const Reading = ({ title, lead, sections }: ReadingProps) => (
  <>
    <Title>{title}</Title>
    <Opening title={title} lead={lead} compact />
    <Body narrow>
      {sections.length > 4 && (
        <nav aria-label="On this page" className="mb-8">
          <ul className="space-y-1">
            {sections.map(({ id, heading }) => (
              <li key={id}>
                <a href={`#${id}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sections.map(({ id, heading, body }) => (
        <section key={id} id={id} className="mb-9 scroll-mt-6" aria-labelledby={`${id}-heading`}>
          <h2 id={`${id}-heading`} className="mb-2.5 text-2xl">
            {heading}
          </h2>
          <div className="space-y-3">{body}</div>
        </section>
      ))}
    </Body>
  </>
);

/** A list of short points inside a section. */
export const Points = ({ children }: { children: readonly ReactNode[] }) => (
  <ul className="list-disc space-y-1.5 ps-5">
    {children.map((point, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the points of a page never change their order
      <li key={i}>{point}</li>
    ))}
  </ul>
);
