/** Help: the questions people really ask, each with an answer that ends in something to do. */
import { Points, Reading } from "#app/features/about/reading.tsx";

const sections = [
  {
    id: "link",
    heading: "I was sent a link to an evaluation",
    body: (
      <Points>
        {[
          "Open it on any device. There is no account and no password.",
          "Opening it changes nothing. Your answers count when you have checked them and pressed Send.",
          "Until the round closes you can open the same link and correct what you sent.",
          "If the link is not for you, say so at the foot of its page and tell whoever sent it.",
        ]}
      </Points>
    ),
  },
  {
    id: "sign-in",
    heading: "I cannot sign in",
    body: (
      <>
        <p>
          Type the address your hub knows you by, and we send six figures to it. They work for ten
          minutes. If nothing comes, look among junk mail, then ask your Work Group Lead or hub
          administrator whether your address is right: only people who have been invited get a code.
        </p>
        <p>
          Hub and national roles also need a code from an authenticator app. If you have lost it,
          use one of your backup codes, or ask your system administrator to reset it.
        </p>
      </>
    ),
  },
  {
    id: "calendar",
    heading: "A session is missing from my calendar, or at the wrong time",
    body: (
      <p>
        Every invitation has a calendar file, and moving a session moves the same entry. Your own
        feed, under <a href="/me/calendar">Calendar</a>, always shows all your sessions; some
        calendars fetch it only once a day. Times are those of clocks in England.
      </p>
    ),
  },
  {
    id: "figures",
    heading: "A figure says c, or is not there yet",
    body: (
      <p>
        <a href="/confidentiality">How answers are kept confidential</a> explains every reason a
        figure is withheld and when results appear.
      </p>
    ),
  },
  {
    id: "names",
    heading: "Why can I not write a pupil’s name?",
    body: (
      <p>
        Case pupils are letters, A to F. What a group writes is read by people from several schools,
        and it lasts. If you have written a name, edit the text and use the letter.
      </p>
    ),
  },
  {
    id: "person",
    heading: "I need a person",
    body: (
      <p>
        Ask your Work Group Lead first, then your hub administrator. If a page says that something
        went wrong, give them the reference on it.
      </p>
    ),
  },
] as const;

export default function Help() {
  return <Reading title="Help" lead="Short answers, and who to ask." sections={sections} />;
}
