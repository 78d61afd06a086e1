import Link from "next/link";
import { SourceSelect } from "@/components/admin/source-select";
import { ActionForm } from "@/components/ui/action-form";
import type { SourceSummary } from "@/lib/desk/sources/list-sources";
import { assignSourceAction } from "./actions";

interface Props {
  readonly batchId: number;
  readonly sourceId: number | null;
  readonly sources: readonly SourceSummary[];
  readonly mayAssign: boolean;
}

/** From whom a batch came, and the choice of another source. */
export function SourceForm({ batchId, sourceId, sources, mayAssign }: Props) {
  const source = sources.find(({ id }) => id === sourceId) ?? null;
  const name = source && (
    <Link href={`/admin/sources/${source.id}`}>
      <bdi>{source.name}</bdi>
    </Link>
  );
  if (!mayAssign) return source && <p>From {name}</p>;
  if (sources.length === 0)
    return (
      <p className="muted small">
        Whose texts are these? Add a <Link href="/admin/sources">source</Link>, then choose it here.
      </p>
    );
  return (
    <ActionForm
      action={assignSourceAction}
      submit={source ? "Change" : "Set"}
      variant="secondary"
      size="small"
      className="inline-form"
    >
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="from" value={sourceId ?? ""} />
      <label htmlFor="source" className="field-label">
        {source ? <>From {name}</> : "From"}
      </label>
      <SourceSelect id="source" sources={sources} defaultValue={sourceId} />
    </ActionForm>
  );
}
