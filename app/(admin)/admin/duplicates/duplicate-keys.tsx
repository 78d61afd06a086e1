import type { Ref } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

const KEYS = [
  ["j", "Next pair"],
  ["k", "Previous pair"],
  ["s", "The same news: the later item is set aside while it is new"],
  ["p", "The later item is an update of the earlier one"],
  ["f", "The later item follows the earlier one up"],
  ["d", "Different news: never asked about again"],
  ["u", "Undo the last decision, then the one before it, and so on"],
  ["?", "This help"],
] as const;

/** The keys of the duplicates screen. */
export function DuplicateKeys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="duplicate-keys">
      <form method="dialog" className="stack">
        <h2 id="duplicate-keys">Keys</h2>
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
