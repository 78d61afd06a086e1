import type { Role } from "@/lib/ingest/formats/listing/grammar";
import type { PageLine } from "@/lib/ingest/formats/listing/page-lines";
import { isKnownField } from "@/lib/ingest/kickers/fields";
import { isKnownKicker } from "@/lib/ingest/kickers/known";
import type { Evidence } from "@/lib/ingest/records/best-path";
import { type Reading, recordsOf } from "@/lib/ingest/records/read-records";

/** Fewer items than this tell nothing about a page's kickers. */
const MIN_TELLING = 3;

/** In this share of the items a page has kicker lines, or they are headings and menus of the page. */
const MIN_SHARE = 0.4;

/** Where this share of the items has one, a short line in that place is a kicker, though none of them recurs. */
const MIN_HABIT = 0.7;

/** What a first reading took for kickers. */
interface Seen {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** Directly below headlines, where their second halves stand as well. */
  readonly below: number;
}

function seenIn({ grammar, path }: Reading<Role>, lines: readonly PageLine[]): Seen {
  const roleAt = (index: number) => grammar.states[path.states[index] ?? 0]?.role ?? "none";
  const counts = new Map<string, number>();
  let [total, below] = [0, 0];
  for (const [index, { folded }] of lines.slice(0, path.states.length).entries()) {
    if (roleAt(index) !== "kicker") continue;
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
    total++;
    if (index > 0 && roleAt(index - 1).startsWith("title")) below++;
  }
  return { counts, total, below };
}

/** Kickers by their nature recur, and stand in many items: what does neither is something else. */
export function relearnKickers(
  reading: Reading<Role>,
  evidence: readonly Evidence<Role>[],
  lines: readonly PageLine[],
): Evidence<Role>[] {
  const { counts, total, below } = seenIn(reading, lines);
  const items = recordsOf(reading).length;
  const offered = new Set(lines.flatMap(({ isOffered, folded }) => (isOffered ? [folded] : [])));
  const isTold = (folded: string): boolean =>
    (counts.get(folded) ?? 0) > 1 || isKnownKicker(folded) || isKnownField(folded) || offered.has(folded);
  const told = [...counts].reduce((sum, [folded, count]) => sum + (isTold(folded) ? count : 0), 0);
  const isRare = items >= MIN_TELLING && total < items * MIN_SHARE;
  const isHabit = items >= MIN_TELLING && total - below >= items * MIN_HABIT;
  const chance = items <= MIN_TELLING ? 0 : told >= total / 3 ? 0.6 : below * 2 > total ? -4.5 : -2;
  const unique = isHabit ? 0.8 : chance;
  return evidence.map((weights, index) => {
    const bonus = isRare ? -3 : isTold(lines[index]?.folded ?? "") ? 1 : unique;
    return { ...weights, kicker: weights.kicker + bonus };
  });
}
