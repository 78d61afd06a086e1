"use client";

import { useRouter } from "next/navigation";
import { type Dispatch, useState } from "react";
import type { SegmentScreen } from "@/lib/desk/segments/read-segments";
import { askSegments, changeOf } from "./segment-request";
import type { SegmentAction, SegmentState } from "./segment-state";

export interface Saving {
  readonly isBusy: boolean;
  /** Why the last save or undo failed, and whether others' changes are behind it. */
  readonly failure: { readonly message: string; readonly isConflict: boolean } | null;
  save(): void;
  undoSaved(editId: number): void;
  /** Read the boundaries anew; changes that still fit are kept. */
  reread(): void;
}

/** Save the changes, or undo saved ones; what another editor has changed meanwhile is told and never overwritten. */
export function useSave(
  screen: SegmentScreen,
  state: SegmentState,
  dispatch: Dispatch<SegmentAction>,
): Saving {
  const { refresh } = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Saving["failure"]>(null);

  const send = async (request: Parameters<typeof askSegments>[1], done: string) => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const answer = await askSegments(screen.batch.id, request);
    setBusy(false);
    if (!answer.ok) return setFailure({ message: answer.message, isConflict: answer.code === "conflict" });
    dispatch({ type: "saved", message: done });
    refresh();
  };

  return {
    isBusy,
    failure,
    save() {
      if (state.edits.length === 0) return dispatch({ type: "say", message: "Nothing was changed yet." });
      void send({ action: "save", change: changeOf(screen, state.edits) }, "Saved.");
    },
    undoSaved(editId) {
      if (state.edits.length > 0)
        return dispatch({ type: "say", message: "Save your changes or take them back first." });
      void send({ action: "undo", editId }, "Undone.");
    },
    reread() {
      setFailure(null);
      refresh();
    },
  };
}
