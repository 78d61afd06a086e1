"use client";

import { ActionForm } from "@/components/ui/action-form";
import { Notice } from "@/components/ui/notice";
import type { ShownTable } from "@/lib/desk/mapping/read-mapping-screen";
import { changeMappingAction } from "../actions";
import { ColumnList } from "./column-list";
import { PreviewList } from "./preview-list";
import { hasText, useMapping } from "./use-mapping";

interface Props {
  readonly batchId: number;
  readonly table: ShownTable;
  /** Whether the mapping can only be looked at. */
  readonly isLocked: boolean;
}

/** The columns with a choice each, and beside them what they make. */
export function MappingBoard({ batchId, table, isLocked }: Props) {
  const { mapping, view, problem, isPending, isChanged, choose, takeNames } = useMapping(batchId, table);
  return (
    <div className="mapping">
      <section className="stack" aria-labelledby="columns-heading">
        <h2 id="columns-heading">Columns</h2>
        {table.isGuess && !isChanged && (
          <Notice tone="info">
            This was guessed from the names of the columns and from what is in them.
          </Notice>
        )}
        {table.names && (
          <label className="mapping-header">
            <input
              type="checkbox"
              checked={mapping.hasHeader}
              disabled={isLocked}
              onChange={(event) => takeNames(event.currentTarget.checked)}
            />
            The first row has the names of the columns
          </label>
        )}
        <ColumnList mapping={mapping} samples={view.samples} isLocked={isLocked} choose={choose} />
        {!isLocked && (
          <div className="mapping-apply">
            {hasText(mapping) ? (
              <ActionForm
                action={changeMappingAction}
                submit="Apply and read the file again"
                className="stack"
              >
                <input type="hidden" name="batchId" value={batchId} />
                <input type="hidden" name="start" value={table.start} />
                <input type="hidden" name="mapping" value={JSON.stringify(mapping)} />
                <p className="muted small">
                  Nobody has decided about an item yet, so nothing is lost.
                  {mapping.hasHeader && " Later files with the same columns are read in the same way."}
                </p>
              </ActionForm>
            ) : (
              <Notice tone="warn">Choose a column for the title or for the text.</Notice>
            )}
          </div>
        )}
      </section>
      <PreviewList preview={view} problem={problem} isPending={isPending} />
    </div>
  );
}
