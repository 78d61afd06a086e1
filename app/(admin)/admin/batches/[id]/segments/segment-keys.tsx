import type { Ref } from "react";
import { KeyHelp } from "@/components/admin/key-help";

const KEYS = [
  ["j", "Next item or left-out text"],
  ["k", "Previous item or left-out text"],
  ["↑ ↓", "Move the cursor by a line; with Shift by a word"],
  ["Tab", "To a beginning, which the arrows then move: by a line, with Shift by a word"],
  ["s", "Split at the cursor"],
  ["m", "Join with the next item"],
  ["x", "Not news; or make left-out text an item"],
  ["c", "Right as it is: not asked about again"],
  ["n", "Next item whose boundaries are unsure"],
  ["z", "Take back the last change, then the one before it, and so on"],
  ["y", "Make it again"],
  ["Ctrl s", "Save"],
  ["?", "This help"],
] as const;

/** The keys of the screen of boundaries. */
export function SegmentKeys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return (
    <KeyHelp ref={ref} keys={KEYS}>
      <p className="small muted">
        With the mouse: drag a beginning by its grip, with Shift word by word. A click puts the cursor on a
        line, a double click on a word.
      </p>
    </KeyHelp>
  );
}
