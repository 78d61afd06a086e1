import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a list shows when nothing is in it: why, and the next step. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <section className="empty-state">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className="empty-state-actions">{actions}</div>}
    </section>
  );
}
