import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Saving } from "./use-save";

/** Why the last save or undo failed, and the way to what others have changed. */
export function SegmentFailure({ saving }: { readonly saving: Saving }) {
  const { failure } = saving;
  if (!failure) return null;
  return (
    <Notice tone="bad" title="That was not saved">
      <p>{failure.message}</p>
      {failure.isConflict && (
        <Button size="small" onClick={saving.reread}>
          Show it as it is now
        </Button>
      )}
    </Notice>
  );
}
