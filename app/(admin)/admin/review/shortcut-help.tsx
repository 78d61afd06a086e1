import type { Ref } from "react";
import { KeyHelp } from "@/components/admin/key-help";

const KEYS = [
  ["j", "Next item"],
  ["k", "Previous item"],
  ["a", "Accept: make it a draft with the ticked tags; of a changed source, look at the change"],
  ["r", "Reject"],
  ["d", "Set aside as a duplicate"],
  ["u", "Undo the last decision, then the one before it, and so on"],
  ["o", "Open the article of an accepted item"],
  ["?", "This help"],
] as const;

/** The keys of the review screen. */
export function ShortcutHelp({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return <KeyHelp ref={ref} keys={KEYS} />;
}
