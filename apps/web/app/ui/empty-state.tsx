/** A place where something will be. */
import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Hat } from "#app/ui/hat.tsx";

interface EmptyStateProps {
  /** What will be here, such as "No sessions yet". */
  title: string;
  /** Who makes it appear, and when. */
  children: ReactNode;
  action?: { to: string; label: string } | undefined;
  level?: 2 | 3;
}

/** Says what will be here and who makes it appear; never a blank table or chart. */
export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="empty-state">
      <Hat className="h-8 w-auto text-(--line-strong)" />
      <Heading className="mt-3 text-xl">{title}</Heading>
      <div className="mt-1 max-w-[52ch]">{children}</div>
      {action && (
        <div className="mt-4">
          <ButtonLink to={action.to}>{action.label}</ButtonLink>
        </div>
      )}
    </div>
  );
}
