import { weighLine } from "@/lib/ingest/formats/listing/evidence";
import { GRAMMARS, type LineRole, type Role } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { type Reading, readRecords, recordsOf } from "@/lib/ingest/records/read-records";

/** One item of a listing: its lines, and what each is. */
export interface ListingEntry {
  readonly lines: readonly PageLine[];
  readonly roles: readonly LineRole[];
}

/** Find the items of a page. */
export function findEntries(lines: readonly PageLine[]): readonly ListingEntry[] {
  const reading = readRecords<Role>({
    gaps: lines.map(({ gap }) => gap),
    evidence: lines.map(weighLine),
    gapBonus: 0.4,
    grammars: GRAMMARS,
    relearn: (first, evidence) => relearnKickers(first, evidence, lines),
  });
  const records = reading ? recordsOf(reading) : [];
  const entries = records.map(({ first, last, roles }) => ({ lines: lines.slice(first, last), roles }));
  return withoutMenus(withoutButtons(entries, lines[records.at(-1)?.last ?? 0]?.folded ?? ""));
}

/** In this share of a page's items stands a date, or their lack of one tells nothing. */
const MIN_DATED = 0.7;

/** Before the first dated item and behind the last one, headlines without date and text are menus. */
function withoutMenus(entries: readonly ListingEntry[]): readonly ListingEntry[] {
  const isDated = (entry: ListingEntry): boolean =>
    linesAs(entry, "date", "dated-title").length > 0 ||
    linesAs(entry, "title-rest").some(({ datedTitle }) => datedTitle);
  const dated = entries.filter(isDated).length;
  if (dated < MIN_TELLING || dated < entries.length * MIN_DATED) return entries;
  const isItem = (entry: ListingEntry): boolean => isDated(entry) || linesAs(entry, "text").length > 0;
  return entries.slice(entries.findIndex(isItem), entries.findLastIndex(isItem) + 1);
}

/** What stands above all items but the first, and below the last one, closes each of them: a button in any language. */
function withoutButtons(entries: readonly ListingEntry[], below: string): readonly ListingEntry[] {
  const kickerOf = (entry: ListingEntry): string => linesAs(entry, "kicker")[0]?.folded ?? "";
  const [first, ...others] = entries;
  const isButton = below !== "" && others.length >= 2 && others.every((entry) => kickerOf(entry) === below);
  if (!first || !isButton || kickerOf(first) === below) return entries;
  return entries.map(({ lines, roles }) => ({
    lines,
    roles: roles.map((role) => (role === "kicker" ? "note" : role)),
  }));
}

/** The lines of an entry that have one of these roles. */
export function linesAs({ lines, roles }: ListingEntry, ...wanted: readonly LineRole[]): PageLine[] {
  return lines.filter((_, index) => wanted.includes(roles[index] ?? "none"));
}

/** Fewer items than this tell nothing about a page's kickers. */
const MIN_TELLING = 3;

/** In this share of the items a page has kicker lines, or they are headings and menus of the page. */
const MIN_SHARE = 0.4;

/** Kickers by their nature recur, and stand in many items: what does neither is something else. */
function relearnKickers(
  reading: Reading<Role>,
  evidence: readonly Evidence<Role>[],
  lines: readonly PageLine[],
): Evidence<Role>[] {
  const counts = new Map<string, number>();
  let total = 0;
  for (const [index, state] of reading.path.states.entries()) {
    const folded = lines[index]?.folded ?? "";
    if (reading.grammar.states[state]?.role !== "kicker") continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    total++;
  }
  const items = recordsOf(reading).length;
  const isTold = (folded: string): boolean => (counts.get(folded) ?? 0) > 1 || isKnownKicker(folded);
  const told = [...counts].reduce((sum, [folded, count]) => sum + (isTold(folded) ? count : 0), 0);
  const isRare = items >= MIN_TELLING && total < items * MIN_SHARE;
  const unique = items <= MIN_TELLING ? 0 : told < total / 3 ? -2 : 0.6;
  return evidence.map((weights, index) => {
    const bonus = isRare ? -3 : isTold(lines[index]?.folded ?? "") ? 1 : unique;
    return { ...weights, kicker: weights.kicker + bonus };
  });
}
