"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

/** A link to pass on: selected at a touch, copied with the button. */
export function CopyLink({ link }: { readonly link: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Browsers offer the clipboard on secure pages only; elsewhere the field can still be selected.
    await navigator.clipboard?.writeText(link);
    setCopied(Boolean(navigator.clipboard));
  };
  return (
    <p className="row copy-link">
      <input
        className="input"
        aria-label="Link to pass on"
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button size="small" onClick={() => void copy()}>
        {isCopied ? "Copied" : "Copy link"}
      </Button>
    </p>
  );
}
