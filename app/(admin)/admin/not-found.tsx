import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** What the desk shows for a screen or a record that is not there. */
export default function DeskNotFound() {
  return (
    <EmptyState
      isPage
      title="Nothing is here"
      actions={
        <LinkButton href="/admin" variant="primary">
          Go to Today
        </LinkButton>
      }
    >
      The address may be old, or the record was removed.
    </EmptyState>
  );
}
