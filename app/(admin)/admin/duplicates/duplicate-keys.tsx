import type { Ref } from "react";
import { KeyHelp } from "@/components/admin/key-help";

const KEYS = [
  ["j", "Next pair"],
  ["k", "Previous pair"],
  ["s", "The same news: the later item is set aside while it is new"],
  ["p", "The later item is an update of the earlier one"],
  ["e", "Both tell of the same event"],
  ["f", "The later item follows the earlier one up"],
  ["r", "Related: of a series, or about the same thing"],
  ["d", "Different news: never asked about again"],
  ["1", "In a group: the first item stays; 2 the second, and so on"],
  ["S", "The whole group is the same news: all but the one that stays are set aside"],
  ["E", "The whole group tells of one event"],
  ["R", "The whole group is related"],
  ["D", "The whole group is different news"],
  ["u", "Undo the last decision, then the one before it, and so on"],
  ["?", "This help"],
] as const;

/** The keys of the duplicates screen. */
export function DuplicateKeys({ ref }: { readonly ref: Ref<HTMLDialogElement> }) {
  return <KeyHelp ref={ref} keys={KEYS} />;
}
