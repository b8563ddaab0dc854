/** The privacy notice: what is kept about whom, why, for how long, and what one may ask for. */
import { Points, Reading } from "#app/features/about/reading.tsx";

const sections = [
  {
    id: "who",
    heading: "Who is responsible",
    body: (
      <p>
        The lead school of your Maths Hub is the controller of what is kept about its Work Groups.
        Whoever runs this installation processes it on the hub’s behalf. The hub’s data protection
        contact is named by its lead school.
      </p>
    ),
  },
  {
    id: "what",
    heading: "What is kept about you",
    body: (
      <Points>
        {[
          "Your name, work e-mail address and school, so that you can be invited to sessions.",
          "The Work Groups you take part in, the sessions you were expected at and whether you came.",
          "Lesson plans and observations you write. They are yours, carry your name and are shared with your group.",
          "Whether you have answered an evaluation.",
          "What you answered, sealed so that nobody can join it to you. See how answers are kept confidential.",
          "If you sign in: when, from which address and with which browser, so that you can see and end it.",
        ]}
      </Points>
    ),
  },
  {
    id: "pupils",
    heading: "Pupils",
    body: (
      <p>
        Nothing here names a pupil. Case pupils are letters. Please never type a name, a date of
        birth or anything else by which a pupil could be known.
      </p>
    ),
  },
  {
    id: "why",
    heading: "Why, and on what basis",
    body: (
      <p>
        To run publicly funded professional development and to learn from it: a task in the public
        interest (UK GDPR, article 6(1)(e)). A quotation with your name is used only where you have
        agreed (article 6(1)(a)), and you can withdraw that.
      </p>
    ),
  },
  {
    id: "how-long",
    heading: "For how long",
    body: (
      <Points>
        {[
          "Records of participation: six years after the academic year they belong to.",
          "Notes about case pupils: one year after the academic year.",
          "Sign-in sessions: thirty days at most, twelve hours for hub and national roles.",
          "Published figures: for good. They name nobody.",
        ]}
      </Points>
    ),
  },
  {
    id: "rights",
    heading: "What you may ask for",
    body: (
      <p>
        A copy of what is kept about you, a correction, or to be erased. Ask your hub administrator;
        you have an answer within a month. When you are erased, answers to rounds that are still
        open are removed and counted again. Ratings in rounds that have closed stay without any mark
        of yours, because published figures do not change. If you are not satisfied you may complain
        to the Information Commissioner’s Office.
      </p>
    ),
  },
  {
    id: "cookies",
    heading: "Cookies",
    body: (
      <p>
        Only what the pages need: one cookie that keeps you signed in, one that remembers light or
        dark, and one that lets this browser return to an evaluation you have begun. None follows
        you anywhere else, so there is nothing to consent to.
      </p>
    ),
  },
] as const;

export default function Privacy() {
  return (
    <Reading
      title="Privacy notice"
      lead="What is kept about you, why, and for how long."
      sections={sections}
    />
  );
}
