import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  readonly title: string;
  /** What to ask an administrator for. */
  readonly children: ReactNode;
}

/** What others see in place of a screen for administrators. */
export function ForAdministrators({ title, children }: Props) {
  return (
    <EmptyState
      isPage
      title={title}
      actions={<LinkButton href="/admin/account">Your own account</LinkButton>}
    >
      {children}
    </EmptyState>
  );
}
