"use client";

import type { Editor } from "@tiptap/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { safeHref } from "@/lib/richtext/safe-href";

interface Props {
  readonly editor: Editor;
  readonly onDone: () => void;
}

/** Where the selected words lead; an empty address takes the link off. */
export function LinkForm({ editor, onDone }: Props) {
  const before: unknown = editor.getAttributes("link").href;
  const [address, setAddress] = useState(typeof before === "string" ? before : "");
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const wanted = address.trim();
    const href = safeHref(wanted) ?? safeHref(`https://${wanted}`);
    if (wanted && !href) return setWrong(true);
    const chain = editor.chain().focus().extendMarkRange("link");
    if (href) chain.setLink({ href }).run();
    else chain.unsetLink().run();
    onDone();
  };
  return (
    <div className="link-form">
      <Input
        autoFocus
        aria-label="Address of the link"
        aria-invalid={isWrong}
        placeholder="https://"
        value={address}
        onChange={(event) => {
          setAddress(event.target.value);
          setWrong(false);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            apply();
          }
          if (event.key === "Escape") onDone();
        }}
      />
      <Button size="small" variant="primary" onClick={apply}>
        {address.trim() ? "Set link" : "Remove link"}
      </Button>
      <Button size="small" variant="quiet" onClick={onDone}>
        Cancel
      </Button>
      {isWrong && (
        <p className="field-error">Use an address that begins with http://, https:// or mailto:.</p>
      )}
    </div>
  );
}
