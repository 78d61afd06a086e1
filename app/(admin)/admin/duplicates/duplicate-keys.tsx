import type { Ref } from "react";
import { KeyHelp } from "@/components/admin/key-help";

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
  return <KeyHelp ref={ref} keys={KEYS} />;
}
