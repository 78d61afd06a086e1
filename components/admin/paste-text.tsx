"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";

const MOMENT = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });

/** Text that is in no file: it is pasted, and goes the way of one. */
export function PasteText({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const [error, setError] = useState<string>();
  const text = useRef<HTMLTextAreaElement>(null);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const pasted = text.current?.value ?? "";
    text.current?.focus();
    if (pasted.trim() === "") return setError("Paste some text first.");
    setError(undefined);
    const name = String(new FormData(form).get("name")).trim();
    onFiles([new File([pasted], name || `Pasted text, ${MOMENT.format(new Date())}`)]);
    // The list of uploads has it now, and can try again.
    form.reset();
  };
  return (
    <form className="card stack paste" onSubmit={onSubmit} aria-labelledby="paste-heading" noValidate>
      <h2 id="paste-heading" className="card-title">
        Or paste it
      </h2>
      {/* Not held in state: it may be some megabytes. */}
      <Field
        id="paste-text"
        label="Text"
        hint="A page, a post, a newsletter, some rows of a table, the source of a feed: as you copied it."
        error={error}
      >
        <Textarea
          ref={text}
          id="paste-text"
          rows={8}
          dir="auto"
          spellCheck={false}
          aria-invalid={error !== undefined}
          aria-describedby={error ? "paste-text-hint paste-text-error" : "paste-text-hint"}
        />
      </Field>
      <Field id="paste-name" label="Name" hint="To find it again. Without one it is called by date and time.">
        <Input id="paste-name" name="name" dir="auto" maxLength={200} aria-describedby="paste-name-hint" />
      </Field>
      <p>
        <Button type="submit" variant="primary">
          Import the text
        </Button>
      </p>
    </form>
  );
}
