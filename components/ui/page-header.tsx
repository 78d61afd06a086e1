import type { ReactNode } from "react";

interface Props {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

/** The heading of a screen, one line of explanation, and what can be done here. */
export function PageHeader({ title, lead, actions }: Props) {
  return (
    <header className="page-header">
      <div className="page-header-words">
        <h1>{title}</h1>
        {lead && <p className="page-header-lead">{lead}</p>}
      </div>
      {actions && <div className="page-header-actions">{actions}</div>}
    </header>
  );
}
