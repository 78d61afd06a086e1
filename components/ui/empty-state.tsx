import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** It is all that the page has, so its title is the page's. */
  readonly isPage?: boolean;
}

/** What a list shows when nothing is in it: why, and the next step. */
export function EmptyState({ title, children, actions, isPage }: Props) {
  const Title = isPage ? "h1" : "h2";
  return (
    <section className="empty-state">
      <Title className="empty-state-title">{title}</Title>
      {children && <p>{children}</p>}
      {actions && <div className="empty-state-actions">{actions}</div>}
    </section>
  );
}
