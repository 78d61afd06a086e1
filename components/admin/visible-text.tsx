import { Fragment } from "react";
import { visibleParts } from "@/lib/domain/visible-text";

/** Raw text, with the characters that hide or turn text shown as what they are. */
export function VisibleText({ text }: { readonly text: string }) {
  let offset = 0;
  return visibleParts(text).map((part) => {
    const key = offset;
    offset += part.kind === "text" ? part.text.length : part.count;
    return (
      <Fragment key={key}>
        {part.kind === "text" ? (
          part.text
        ) : (
          <abbr className="control-mark" title={part.name}>
            {part.label}
            {part.count > 1 && ` × ${part.count}`}
          </abbr>
        )}
      </Fragment>
    );
  });
}
