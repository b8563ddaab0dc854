/** What stands round the form of an evaluation: a machine's empty form, what was begun elsewhere, and the ways out. */
import { longDay } from "@tessellate/domain/time/london";
import { answerRows } from "#app/features/evaluations/answer-rows.ts";
import { TypedFields } from "#app/features/evaluations/carried.tsx";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";

interface NoticeProps {
  form: LinkForm;
  address: string;
}

/** A mail scanner was here before its person. Nobody is at fault, and nothing was counted. */
export const Doubted = ({ address }: Pick<NoticeProps, "address">) => (
  <form method="post" action={address} className="sheet mb-6 p-5">
    <p className="mb-4">
      An empty form came back within seconds of opening, as mail scanners do. Nothing was counted.
    </p>
    <Button name="intent" value="start" kind="secondary">
      Start here
    </Button>
  </form>
);

/** What was begun or sent from another device, beside what this one holds. */
export const Beside = ({ form, address }: NoticeProps) => (
  <>
    {form.beside && (
      <div className="mb-6">
        <Details summary="You have other answers, from another device">
          <SummaryList
            rows={answerRows(form, form.beside).map(({ asked, answer }) => ({
              term: asked,
              value: answer,
            }))}
          />
          <form method="post" action={`${address}/check`}>
            <TypedFields typed={form.beside} />
            <Button name="intent" value="take" kind="secondary">
              Go on with these instead
            </Button>
          </form>
        </Details>
      </div>
    )}
    {form.begunThroughAnotherLink && (
      <p className="mb-6">
        You have begun this through the link of another mail. Only that link can open what you began
        there; sending from here takes its place.
      </p>
    )}
  </>
);

/** Another device, another person: always offered, so that it says nothing about whether anything was begun. */
export const OtherDevice = ({ form, address }: NoticeProps) => (
  <div className="mt-8 border-t border-(--line) pt-5 text-sm">
    <p className="muted">
      You can correct your answers until the evaluation closes, on {longDay(form.closesOn)} at the
      latest.
    </p>
    {!form.known && (
      <form method="post" action={`${address}/resume`} className="mt-3">
        <Button name="intent" value="send" kind="quiet">
          You have begun this on another device: send me a code
        </Button>
      </form>
    )}
    <form method="post" action={`${address}/not-me`} data-forget={address} className="mt-1">
      <Button kind="quiet">This link is not for me</Button>
    </form>
  </div>
);
