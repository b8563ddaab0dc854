/** News at the top of a page about what has just happened or what must be known first. */
import { type ReactNode, useId } from "react";

interface BannerProps {
  /** success: it worked · info: know this · warning: act on this. */
  kind?: "success" | "info" | "warning";
  title: string;
  children?: ReactNode;
}

const said = { success: "Success", info: "Information", warning: "Warning" } as const;

/** Announced when it tells of something just done; otherwise read in its place. */
export function Banner({ kind = "info", title, children }: BannerProps) {
  const id = useId();
  const Frame = kind === "success" ? "div" : "section";
  return (
    <Frame
      role={kind === "success" ? "status" : undefined}
      aria-labelledby={kind === "success" ? undefined : id}
      className={`banner banner-${kind}`}
    >
      <p id={id} className="font-semibold">
        <span className="sr-only">{said[kind]}: </span>
        {title}
      </p>
      {children && <div className="mt-1">{children}</div>}
    </Frame>
  );
}
