/** One mail as plain text, with its links made to be pressed. */
import { dayOf, longDay, timeOf } from "@tessellate/domain/time/london";
import { linksIn } from "#app/features/notifications/links-in.ts";
import type { OneMail } from "#app/features/notifications/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Details } from "#app/ui/details.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Title } from "#app/ui/title.tsx";

export function MailView({ mail }: { mail: OneMail }) {
  const written = new Date(mail.createdAt);
  return (
    <>
      <Title>{mail.subject}</Title>
      <Opening
        compact
        above={<Breadcrumbs items={[{ to: "/demo/mail", label: "Mail of this demo" }]} />}
        title={mail.subject}
        lead={`To ${mail.to}, ${longDay(dayOf(written))}, ${timeOf(written)}`}
      />
      <Body narrow>
        <Sheet>
          <div className="whitespace-pre-wrap wrap-anywhere">
            {linksIn(mail.text).map(({ at, text, href }) =>
              href ? (
                <a key={at} href={href}>
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </div>
        </Sheet>
        {mail.calendar && (
          <Details summary="The calendar event in this mail">
            <pre className="overflow-x-auto text-sm">{mail.calendar.content}</pre>
          </Details>
        )}
      </Body>
    </>
  );
}
