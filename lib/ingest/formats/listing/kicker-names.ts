import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Two or three capitalised words, `Ada van Marsh`, perhaps with an office: `Ada van Marsh, director`. */
const NAME =
  /^\p{Lu}\p{Ll}[\p{L}.’'-]{0,30}(?: (?:van|von|de|der|den|da|di|du|la|le|el|al|bin))?(?: \p{Lu}[\p{L}.’'-]{0,30}){1,2}(?:, \p{Ll}[\p{L} -]{2,40})?$/u;

/** `Ada MARSH`: so names are set, and no section. */
const SET_NAME = /^\p{Lu}\p{Ll}[\p{L}.’'-]{0,30} \p{Lu}[\p{Lu}’'-]{2,30}$/u;

const MIN_NAMED = 2;

/** Where all lines between title and date are names, or all above titles are set as names are, they are the writers'. */
export function kickersAreNames(entries: readonly ListingEntry[]): boolean {
  const named = entries.filter(({ roles }) => roles.includes("kicker"));
  return named.length >= MIN_NAMED && (named.every(isNamed) || named.every(isNamedAbove));
}

function isNamed(entry: ListingEntry): boolean {
  const [title, kicker] = [entry.roles.indexOf("title"), entry.roles.indexOf("kicker")];
  const text = entry.lines[kicker]?.text ?? "";
  const isCounted = entry.lines[kicker + 1]?.note?.kind === "counter";
  const isBesideDate = entry.roles[kicker + 1] === "date" || entry.roles[kicker - 1] === "date" || isCounted;
  return title >= 0 && title < kicker && isBesideDate && NAME.test(text) && !isKnownKicker(text);
}

function isNamedAbove(entry: ListingEntry): boolean {
  const kicker = entry.roles.indexOf("kicker");
  return kicker < entry.roles.indexOf("title") && SET_NAME.test(entry.lines[kicker]?.text ?? "");
}
