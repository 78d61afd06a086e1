import { buildGrammar, type Grammar, type Part, type SharedRole } from "@/lib/ingest/records/grammar";

/** What a line of a listing page is within its item. */
export type Role = "kicker" | "title" | "title-rest" | "date" | "dated-title" | "text" | "text-rest";

export type LineRole = Role | SharedRole;

const NEVER = Number.POSITIVE_INFINITY;

/** `K` kicker, `T` title, `D` date, `B` title and date in one line, `X` text. */
const PARTS: Readonly<Record<string, Part<Role>>> = {
  K: { role: "kicker", lacking: 0.3 },
  T: { role: "title", rest: "title-rest", lacking: NEVER },
  D: { role: "date", lacking: 4 },
  B: { role: "dated-title", rest: "title-rest", lacking: NEVER },
  X: { role: "text", rest: "text-rest", lacking: 0.9 },
};

/** Without a date, a headline alone is hardly an item. */
const UNDATED_TEXT: Part<Role> = { role: "text", rest: "text-rest", lacking: 1.6 };

const GROUPED_TEXT: Part<Role> = { role: "text", rest: "text-rest", lacking: 0.7 };

/** The time of a day's first item may stand beside the day. */
const GROUPED_TIME: Part<Role> = { role: "date", lacking: 1 };

/** Every order of parts that pages print, the usual ones first. What closes an item may as well open the next one. */
const ORDERS: Readonly<Record<string, number>> = {
  KTDX: 0,
  KDTX: 0,
  DKTX: 0,
  KTX: 0,
  KBX: 0,
  TKDX: 0.5,
  TDKX: 0.5,
  DTKX: 0.5,
  KTXD: 0.5,
  TKX: 0.5,
  BKX: 0.5,
  TKXD: 1,
  KTXDX: 1.6,
  TXKD: 1.6,
  TXDK: 1.6,
  TDXK: 1.6,
  DTXK: 1.6,
  TXK: 1.6,
  BXK: 1.6,
  // Without headlines, a date above or below each text tells them apart.
  KDX: 4,
  KXD: 4,
};

function partOf(letter: string, order: string): Part<Role> {
  const part = PARTS[letter];
  if (!part) throw new Error(`There is no part ${letter}.`);
  if (!/[TB]/.test(order)) return letter === "K" ? part : { ...part, lacking: NEVER };
  return letter === "X" && !/[DB]/.test(order) ? UNDATED_TEXT : part;
}

/** The grammars of all orders. */
export const GRAMMARS: readonly Grammar<Role>[] = Object.entries(ORDERS).map(([order, rarity]) =>
  buildGrammar(order, rarity, partOf),
);

/** Below a heading that dates all of them, headlines alone are items. */
export const GROUP_GRAMMARS: readonly Grammar<Role>[] = buildGroups(["KTX", "TKX", "TXK"]);

/** The same with the time of day of each item. */
export const TIMED_GRAMMARS: readonly Grammar<Role>[] = buildGroups(["DKTX", "KDTX", "KTDX", "TDKX", "DTKX"]);

function buildGroups(orders: readonly string[]): readonly Grammar<Role>[] {
  const groupedPartOf = (letter: string, order: string): Part<Role> =>
    letter === "X" ? GROUPED_TEXT : letter === "D" ? GROUPED_TIME : partOf(letter, order);
  return orders.map((order) => buildGrammar(order, ORDERS[order] ?? 0, groupedPartOf));
}
