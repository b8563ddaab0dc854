/** What a task link says when there is nothing to fill in: sent, closed, not yours, or nothing at all. */
import { whoSeesWhat } from "@tessellate/domain/evaluations/asking";
import type { Problem } from "@tessellate/domain/forms/problem";
import { longDay } from "@tessellate/domain/time/london";
import type { ReactNode } from "react";
import { occasionWords } from "#app/features/evaluations/occasion.ts";
import { OwnScript } from "#app/features/evaluations/own-script.tsx";
import type { LinkForm } from "#app/features/evaluations/shapes.ts";
import { Body } from "#app/ui/body.tsx";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Confirmation } from "#app/ui/confirmation.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Opening } from "#app/ui/opening.tsx";
import { Title } from "#app/ui/title.tsx";

interface NoticeProps {
  form: LinkForm;
  address: string;
}

/** Sent: the receipt, what happens with the answers, and until when they can be corrected. */
export const Receipt = ({ form, address }: NoticeProps) => (
  <>
    <Title>Your answers are in</Title>
    <Body narrow>
      <div data-received={address}>
        <Confirmation
          title={form.receipt ? "Thank you. Your answers are in" : "Thank you"}
          reference={form.receipt ? { label: "Your receipt", value: form.receipt } : undefined}
        >
          {form.group}. {occasionWords(form)}.
        </Confirmation>
      </div>
      {!form.receipt && (
        <p className="mt-6">
          If you have just sent your answers, they are safe. This browser keeps no cookies, so we
          cannot show it your receipt.
        </p>
      )}
      <h2 className="mt-9 mb-2 text-2xl">What happens next</h2>
      <p>{whoSeesWhat}</p>
      <p className="mt-3">
        Your group sees its result once, when the evaluation closes: when everyone has answered, or
        on {longDay(form.closesOn)} at the latest.
      </p>
      {form.open && (
        <p className="mt-3">
          Changed your mind? <a href={address}>Correct your answers</a>
          {form.receipt && (
            <>
              {" "}
              or <a href={`${address}/withdraw`}>take them back</a>
            </>
          )}{" "}
          until then.
        </p>
      )}
      <OwnScript />
    </Body>
  </>
);

/** Closed: nothing more is taken, and nobody is at fault. What a phone had kept to send it may forget. */
export const Closed = ({ form, address }: NoticeProps) => (
  <Notice title="This evaluation has closed" eyebrow={form.group} lead={occasionWords(form)}>
    <p data-received={address}>
      No more answers are taken, so that the group’s result can stand as it is.
      {form.receipt
        ? ` Yours are in it (receipt ${form.receipt}).`
        : " If you sent yours before, they are in it."}
    </p>
    <p className="mt-3">
      Your Work Group Lead can show you what the group said, as far as it is safe to show.{" "}
      <a href="/confidentiality">How answers are kept</a>
    </p>
    <OwnScript />
  </Notice>
);

/** Not mine: what to do with a link that came to the wrong person, or a phone that is shared. */
export const NotMe = ({ form, address, done }: NoticeProps & { done: boolean }) => (
  <Notice title="This link is not for you?" eyebrow={form.group} lead={occasionWords(form)}>
    {done && (
      <p className="mb-3" data-received={address}>
        Whatever was typed here and not sent is gone.
      </p>
    )}
    <p>
      A link belongs to one person on the session’s register. If it came to you by mistake, please
      close this page and tell the Work Group Lead: they can send a new one to the right address.
      Opening it has changed nothing.
    </p>
    {!done && (
      <>
        <p className="mt-3">
          Is this phone not yours? You can remove what was typed on it and not sent.
        </p>
        <form method="post" data-forget={address}>
          <ButtonRow>
            <Button kind="secondary">Remove what was typed here</Button>
          </ButtonRow>
        </form>
      </>
    )}
    <p className="mt-5">
      <a href={address}>It is for me after all</a>
    </p>
    <OwnScript />
  </Notice>
);

interface WithdrawProps extends NoticeProps {
  done: boolean;
  problems?: readonly Problem[];
}

/** Taking back what was sent: what goes, what stays known, and until when it can be sent again. */
export const Withdraw = ({ form, address, done, problems = [] }: WithdrawProps) => (
  <Notice
    title={done ? "Your answers are taken back" : "Take your answers back?"}
    eyebrow={form.group}
    lead={occasionWords(form)}
  >
    <ErrorSummary problems={problems} />
    {done ? (
      <p data-received={address}>
        Nothing of what you answered or wrote is kept. Until {longDay(form.closesOn)} you can{" "}
        <a href={address}>answer again</a>.
      </p>
    ) : (
      <>
        <p>
          Your answers and what you wrote are deleted, and they count nowhere. Your lead sees only
          that you have not answered.
        </p>
        <form method="post">
          <ButtonRow>
            <Button kind="danger">Take my answers back</Button>
            <a href={address}>Leave them as they are</a>
          </ButtonRow>
        </form>
      </>
    )}
    <OwnScript />
  </Notice>
);

/** Nothing: altered, expired or mistyped, which all look the same. */
export const OpensNothing = () => (
  <Notice title="This link opens nothing">
    <p>
      It may have been cut short when it was copied, or it is too old. Open the newest mail about
      the session and press its link, or ask your Work Group Lead to send you a new one.
    </p>
  </Notice>
);

interface FrameProps {
  title: string;
  eyebrow?: string;
  lead?: string;
  children: ReactNode;
}

const Notice = ({ title, children, ...opening }: FrameProps) => (
  <>
    <Title>{title}</Title>
    <Opening compact title={title} {...opening} />
    <Body narrow>{children}</Body>
  </>
);
