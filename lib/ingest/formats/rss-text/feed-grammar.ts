import { buildGrammar, type Grammar, type Part, type SharedRole } from "@/lib/ingest/records/grammar";

/** What a piece of a flattened feed is within its entry. */
export type FeedRole = "title" | "link" | "date" | "text" | "text-rest";

export type TokenRole = FeedRole | SharedRole;

/** `T` title, `L` address, `D` date, `X` text; `P` the address of a post, which has no title. Authors, categories and numbers are small print that may stand anywhere. */
const PARTS: Readonly<Record<string, Part<FeedRole>>> = {
  T: { role: "title", lacking: Number.POSITIVE_INFINITY },
  L: { role: "link", lacking: 3 },
  P: { role: "link", lacking: Number.POSITIVE_INFINITY },
  D: { role: "date", lacking: 3 },
  X: { role: "text", rest: "text-rest", lacking: 1.5 },
};

/** The orders of the fields in feeds' templates, the usual ones first. */
const ORDERS: Readonly<Record<string, number>> = {
  TLDX: 0,
  TLXD: 0,
  TXLD: 0.5,
  TDLX: 0.5,
  DTLX: 1.5,
  LTDX: 0.5,
  LTXD: 1,
  LDTX: 1,
  DLTX: 1,
  TDXL: 1,
  TXDL: 1,
  DTXL: 1,
  TDX: 1,
  TXD: 1,
  DTX: 1,
  TLX: 1,
  TXL: 1.5,
  LTX: 1.5,
  PDX: 4,
  PXD: 4,
  DPX: 4,
};

function partOf(letter: string): Part<FeedRole> {
  const part = PARTS[letter];
  if (!part) throw new Error(`There is no part ${letter}.`);
  return part;
}

/** The grammars of all orders. */
export const FEED_GRAMMARS: readonly Grammar<FeedRole>[] = Object.entries(ORDERS).map(([order, rarity]) =>
  buildGrammar(order, rarity, partOf),
);
