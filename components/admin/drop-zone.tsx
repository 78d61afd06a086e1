"use client";

import { type DragEvent, type ReactNode, useId, useState } from "react";

interface Props {
  readonly label: string;
  /** What may be dropped. */
  readonly hint: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
  readonly takesMany?: boolean;
  /** Media types that the browser offers to choose from; all where it is absent. */
  readonly accept?: string;
}

/** Where files are dropped or chosen. */
export function DropZone({ label, hint, onFiles, isDisabled = false, takesMany = false, accept }: Props) {
  const [isOver, setIsOver] = useState(false);
  const inputId = useId();
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <fieldset
      className="drop-zone"
      data-over={isOver}
      disabled={isDisabled}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <label htmlFor={inputId} className="drop-zone-label">
        {label}
      </label>
      <input
        id={inputId}
        className="drop-zone-input"
        type="file"
        multiple={takesMany}
        accept={accept}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <p className="muted small drop-zone-hint">{hint}</p>
    </fieldset>
  );
}
