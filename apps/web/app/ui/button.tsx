/** Buttons that send a form, and links that look like them because they start something. */
import type { ButtonHTMLAttributes, ReactNode } from "react";

/** One primary on a page; secondary beside it; quiet inside lists; danger for what cannot be undone. */
export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";

const looks: Record<ButtonKind, string> = {
  primary: "ui-btn-primary",
  secondary: "ui-btn-outline border-(--line-strong)",
  quiet: "ui-btn-ghost",
  danger: "ui-btn-error",
};

const look = (kind: ButtonKind, wide?: boolean) =>
  `ui-btn button ${looks[kind]} ${wide ? "max-sm:w-full" : ""}`;

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind;
  /** As wide as the column on a phone, for the one button at the end of a task. */
  wide?: boolean;
}

/** A submit button unless told otherwise. */
export const Button = ({ kind = "primary", wide, type = "submit", ...rest }: ButtonProps) => (
  <button {...rest} type={type} className={look(kind, wide)} />
);

interface ButtonLinkProps {
  to: string;
  children: ReactNode;
  kind?: ButtonKind;
  wide?: boolean;
}

/** A plain link, so that pages with scripts and pages without can lead to each other. */
export const ButtonLink = ({ to, children, kind = "primary", wide }: ButtonLinkProps) => (
  <a href={to} className={look(kind, wide)}>
    {children}
  </a>
);

/** Buttons and links side by side, the main one first. */
export const ButtonRow = ({ children }: { children: ReactNode }) => (
  <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">{children}</div>
);
