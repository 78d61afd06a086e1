import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

const KEYS = [
  ["j", "Next item"],
  ["k", "Previous item"],
  ["a", "Accept: make it a draft with the ticked tags"],
  ["r", "Reject"],
  ["d", "Set aside as a duplicate"],
  ["u", "Undo the last decision, then the one before it, and so on"],
  ["o", "Open the article of an accepted item"],
  ["?", "This help"],
] as const;

/** The keys of the review screen. */
export function ShortcutHelp({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="shortcut-title">
      <form method="dialog" className="stack">
        <h2 id="shortcut-title">Keys</h2>
        <dl className="shortcuts">
          {KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <Button type="submit" variant="primary">
          Close
        </Button>
      </form>
    </dialog>
  );
}
