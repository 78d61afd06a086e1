import type { ListingEntry } from "@/lib/ingest/formats/listing/entry";
import { isKnownKicker } from "@/lib/ingest/kickers/known";

/** Two or three capitalised words, `Ada van Marsh`, perhaps with an office: `Ada van Marsh, director`. */
const NAME =
  /^\p{Lu}\p{Ll}[\p{L}.’'-]{0,30}(?: (?:van|von|de|der|den|da|di|du|la|le|el|al|bin))?(?: \p{Lu}[\p{L}.’'-]{0,30}){1,2}(?:, \p{Ll}[\p{L} -]{2,40})?$/u;

/** `Ada MARSH`: so names are set, and no section. */
const SET_NAME = /^\p{Lu}\p{Ll}[\p{L}.’'-]{0,30} \p{Lu}[\p{Lu}’'-]{2,30}$/u;

const MIN_NAMED = 2;

/** Where a page has so many items, a few sections may be among the names. */
const MIN_MANY = 8;
const MOST = 0.9;

/**
 * Where all lines between title and date, or nearly all below the texts, are names, or all above titles are set as names
 * are, they are the writers'.
 */
export function kickersAreNames(entries: readonly ListingEntry[]): boolean {
  const kicked = entries.filter(({ roles }) => roles.includes("kicker"));
  const named = kicked.filter(isNamed);
  return (
    kicked.length >= MIN_NAMED &&
    (kicked.every(isNamedAbove) ||
      (named.length === kicked.length && named.every(isBesideDate)) ||
      (kicked.length >= MIN_MANY && named.length >= kicked.length * MOST))
  );
}

/** A name stands below the headline. */
function isNamed({ lines, roles }: ListingEntry): boolean {
  const [title, kicker] = [roles.indexOf("title"), roles.indexOf("kicker")];
  const text = lines[kicker]?.text ?? "";
  return title >= 0 && title < kicker && NAME.test(text) && !isKnownKicker(text);
}

function isBesideDate({ lines, roles }: ListingEntry): boolean {
  const kicker = roles.indexOf("kicker");
  const isCounted = lines[kicker + 1]?.note?.kind === "counter";
  return roles[kicker + 1] === "date" || roles[kicker - 1] === "date" || isCounted;
}

function isNamedAbove(entry: ListingEntry): boolean {
  const kicker = entry.roles.indexOf("kicker");
  return kicker < entry.roles.indexOf("title") && SET_NAME.test(entry.lines[kicker]?.text ?? "");
}
