import Link from "next/link";
import { LocalTime } from "@/components/ui/local-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { RecleanSummary } from "@/lib/desk/cleaning/read-reclean";

/** The latest times that a batch or source was cleaned again, or that it was looked what that would change. */
export function RecleanList({ recleans }: { readonly recleans: readonly RecleanSummary[] }) {
  if (recleans.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="recleans">
      <h2 id="recleans">Cleaned again</h2>
      <ul className="reclean-list">
        {recleans.map(({ id, status, createdAt, createdBy }) => (
          <li key={id} className="row">
            <Link href={`/admin/cleaning/${id}`}>
              <LocalTime iso={createdAt.toISOString()} />
            </Link>
            <StatusBadge status={status} />
            <span className="muted small">{createdBy ?? "The desk"}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
