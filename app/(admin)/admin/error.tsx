"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

/** What the desk shows when a screen fails unexpectedly. */
export default function DeskError({
  error,
  reset,
}: {
  readonly error: Error & { digest?: string };
  readonly reset: () => void;
}) {
  return (
    <div className="stack">
      <Notice tone="bad" title="This screen could not be shown">
        <p>Nothing you saved is lost. Try again; if it happens again, tell whoever runs this desk.</p>
        {error.digest && <p className="small muted">Reference {error.digest}</p>}
      </Notice>
      <div className="row">
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      </div>
    </div>
  );
}
