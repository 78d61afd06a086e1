import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** Today: what waits and what to do next. */
export default function TodayPage() {
  return (
    <>
      <PageHeader title="Today" />
      <EmptyState
        title="Bring in your first pile of news"
        actions={
          <LinkButton href="/admin/batches/new" variant="primary">
            Upload a dump
          </LinkButton>
        }
      >
        Upload a dump of news. Copydesk splits it into items for you to review.
      </EmptyState>
    </>
  );
}
