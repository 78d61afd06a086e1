import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { BatchScreen } from "@/lib/desk/read-batch-screen";
import { FORMAT_LABELS } from "@/lib/domain/format-labels";
import { FORMAT_NAMES } from "@/lib/domain/ingest";
import { cancelBatchAction, pauseBatchAction, rerunBatchAction, resumeBatchAction } from "./actions";

/** Stops an import under way. */
export function CancelForm({ batchId }: { readonly batchId: number }) {
  return (
    <ActionForm
      action={cancelBatchAction}
      submit="Stop the import"
      variant="danger"
      confirm="Stop this import? The items that were read so far stay."
    >
      <input type="hidden" name="batchId" value={batchId} />
    </ActionForm>
  );
}

/** Lets an import under way wait, or one that waits go on. */
export function PauseForm({ batchId, isPaused }: { readonly batchId: number; readonly isPaused: boolean }) {
  return (
    <ActionForm
      action={isPaused ? resumeBatchAction : pauseBatchAction}
      submit={isPaused ? "Go on with the import" : "Pause the import"}
      variant={isPaused ? "primary" : "secondary"}
    >
      <input type="hidden" name="batchId" value={batchId} />
    </ActionForm>
  );
}

interface RerunProps {
  readonly batch: BatchScreen["batch"];
  /** Whether the format was hard to tell. */
  readonly isUnsure: boolean;
}

/** Reads the dump again, in a format of the editor's choice. */
export function RerunForm({ batch, isUnsure }: RerunProps) {
  return (
    <details className="card batch-rerun" open={isUnsure}>
      <summary>Read it again in another format</summary>
      {isUnsure && (
        <Notice tone="warn">Copydesk is not sure what this file is. Choose its format if you know it.</Notice>
      )}
      <ActionForm
        action={rerunBatchAction}
        submit="Read again"
        variant="secondary"
        className="batch-rerun-form"
      >
        <input type="hidden" name="batchId" value={batch.id} />
        <Field id="format" label="Format" hint="Nobody has decided about an item yet, so nothing is lost.">
          <Select
            id="format"
            name="format"
            defaultValue={batch.forcedFormat ?? ""}
            aria-describedby="format-hint"
          >
            <option value="">Recognise it</option>
            {FORMAT_NAMES.map((name) => (
              <option key={name} value={name}>
                {FORMAT_LABELS[name]}
              </option>
            ))}
          </Select>
        </Field>
      </ActionForm>
    </details>
  );
}
