import type { Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SegmentAction, SegmentState } from "./segment-state";
import type { Saving } from "./use-save";

interface Props {
  readonly state: SegmentState;
  readonly saving: Saving;
  readonly dispatch: Dispatch<SegmentAction>;
}

/** What has just happened, or why something could not be done. */
export function SegmentMessage({ state, saving, dispatch }: Props) {
  const { failure } = saving;
  return (
    <>
      {failure && (
        <Notice tone="bad" title="That was not saved">
          <p>{failure.message}</p>
          {failure.isConflict && (
            <Button size="small" onClick={saving.reread}>
              Show it as it is now
            </Button>
          )}
        </Notice>
      )}
      <p className="segment-message" role="status">
        {state.message && (
          <>
            {state.message}{" "}
            <Button size="small" variant="quiet" onClick={() => dispatch({ type: "say", message: null })}>
              Dismiss
            </Button>
          </>
        )}
      </p>
    </>
  );
}
