import type { ReactNode, Ref } from "react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

interface Props {
  readonly ref: Ref<HTMLDialogElement>;
  readonly keys: readonly (readonly [key: string, meaning: string])[];
  /** What there is to say beside the keys. */
  readonly children?: ReactNode;
}

/** The keys of a screen. */
export function KeyHelp({ ref, keys, children }: Props) {
  return (
    <dialog ref={ref} className="dialog" aria-labelledby="key-help">
      <form method="dialog" className="stack">
        <h2 id="key-help">Keys</h2>
        <dl className="key-help">
          {keys.map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        {children}
        <Button type="submit" variant="primary">
          Close
        </Button>
      </form>
    </dialog>
  );
}
