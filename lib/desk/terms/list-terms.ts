import type { Db } from "@/db/db";
import { countTerms, listTermRows, type TermRow } from "@/db/queries/term-desk";
import { type Actor, assertCan } from "@/lib/domain/actor";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import type { TermState } from "@/lib/domain/term";

export type { TermRow };

/** One page of the vocabulary with the counts of everything in it. */
export interface TermList {
  readonly rows: readonly TermRow[];
  readonly next: { readonly name: string; readonly id: number } | null;
  readonly byType: Readonly<Record<TagType, number>>;
  readonly byState: Readonly<Record<TermState, number>>;
}

interface Input {
  readonly type: TagType | null;
  readonly state: TermState;
  readonly search: string;
  readonly after: { readonly name: string; readonly id: number } | null;
}

const PAGE = 100;

/** Read one page of the vocabulary. */
export async function listTerms(db: Db, actor: Actor, input: Input): Promise<TermList> {
  assertCan(actor, "desk.read");
  const [rows, counts] = await Promise.all([listTermRows(db, { ...input, limit: PAGE + 1 }), countTerms(db)]);
  const sum = (fits: (entry: (typeof counts)[number]) => boolean): number =>
    counts.filter(fits).reduce((total, entry) => total + entry.count, 0);
  const byType = TAG_TYPES.map((type) => [
    type,
    sum((entry) => entry.type === type && entry.state === input.state),
  ]);
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
  return {
    rows: rows.slice(0, PAGE),
    next: last ? { name: last.name, id: last.id } : null,
    byType: Object.fromEntries(byType) as Record<TagType, number>,
    byState: {
      active: sum(({ state }) => state === "active"),
      proposed: sum(({ state }) => state === "proposed"),
      removed: sum(({ state }) => state === "removed"),
    },
  };
}
