import type { Tx } from "@/db/db";
import {
  findArticleSources,
  listProposalsOf,
  openProposal,
  type ToldProposal,
} from "@/db/queries/update-proposals";
import type { Repeats } from "@/lib/desk/import/find-repeats";
import type { FinishedItem } from "@/lib/desk/import/finisher";
import { settleProposals } from "@/lib/desk/updates/settle-proposals";
import type { FormatName } from "@/lib/domain/ingest";
import { isWithdrawn } from "@/lib/domain/withdrawal";

/** An article whose source has a new text, and the text that it was based on. */
export interface UpdatedArticle {
  readonly articleId: number;
  readonly baseItemId: number;
  readonly title: string;
  /** Whether the source has taken it back. */
  readonly isWithdrawn: boolean;
}

/** What a chunk says of articles that are there already. */
export interface SourceNews {
  /** Items that are a new text of an article, or the word that its source has withdrawn it, by their position. */
  readonly updated: ReadonlyMap<number, UpdatedArticle>;
  /** Articles whose source is back at what was last decided about. */
  readonly settled: readonly number[];
  /** Proposals that hold again: the source says once more what it had taken back. */
  readonly again: readonly Proposal[];
}

type Proposal = ToldProposal["proposal"];

/** A form in which the same source says the same in other words takes nothing back. */
type Form = FormatName | "unknown" | null | undefined;

interface Told {
  readonly repeats: Repeats;
  readonly chunk: readonly FinishedItem[];
  readonly format: Form;
}

/** Tell what the items of a chunk mean for articles that earlier items became. */
export async function readSourceNews(tx: Tx, { repeats, chunk, format }: Told): Promise<SourceNews> {
  const known = await load(tx, repeats);
  const updated = new Map<number, UpdatedArticle>();
  const settled = new Set<number>();
  const again = new Map<number, Proposal>();
  for (const { item } of chunk) {
    const { position } = item;
    const isGone = isWithdrawn(item.warnings);
    const change = changeOf(known, repeats, position, isGone);
    if (change) updated.set(position, { ...change, isWithdrawn: isGone });
    const repeated = repeats.repeated.get(position)?.earlier.id ?? null;
    if (repeated === null || isGone) continue;
    const articleId = settledBy(known, repeated, format);
    if (articleId !== undefined) settled.add(articleId);
    const proposal = saidAgain(known, repeated, format);
    if (proposal) again.set(proposal.articleId, proposal);
  }
  return { updated, settled: [...settled], again: [...again.values()] };
}

/** The articles of earlier items, by the items that they were accepted from or that were decided about. */
interface Known {
  readonly articleOf: ReadonlyMap<number, number>;
  readonly proposals: readonly ToldProposal[];
}

async function load(tx: Tx, { repeated, resembling }: Repeats): Promise<Known> {
  const matches = [...repeated.values(), ...[...resembling.values()].flat()];
  const ids = [...new Set(matches.flatMap(({ earlier: { id } }) => id ?? []))];
  const sources = await findArticleSources(tx, ids);
  const articleOf = new Map(sources.map(({ itemId, articleId }) => [itemId, articleId]));
  const articleIds = [...new Set(articleOf.values())];
  return { articleOf, proposals: await listProposalsOf(tx, { itemIds: ids, articleIds }) };
}

/** What an item changes: a new text, or the same one with the word that it is withdrawn. */
function changeOf(
  { articleOf, proposals }: Known,
  { repeated, resembling }: Repeats,
  position: number,
  isGone: boolean,
): Omit<UpdatedArticle, "isWithdrawn"> | null {
  const same = repeated.get(position);
  // The latest that was decided about comes first: what changed before it is settled.
  const matches = same ? [same] : (resembling.get(position) ?? []).filter(({ kind }) => kind === "update");
  for (const { earlier } of matches) {
    const articleId = earlier.id === null ? undefined : articleOf.get(earlier.id);
    if (earlier.id === null || articleId === undefined) continue;
    if (same && !(isGone && !isSaid(proposals, articleId))) return null;
    return { articleId, baseItemId: earlier.id, title: earlier.comparable.title };
  }
  return null;
}

/** Whether it is known already that the source has withdrawn what an article is based on. */
function isSaid(proposals: readonly ToldProposal[], articleId: number): boolean {
  const last = proposals.findLast(({ proposal }) => proposal.articleId === articleId);
  const isStanding = last !== undefined && last.proposal.state !== "withdrawn";
  return isStanding && isWithdrawn(last.warnings);
}

/** The article of which this repeats what was last decided about, while something else is proposed. */
function settledBy({ articleOf, proposals }: Known, repeated: number, form: Form): number | undefined {
  const articleId = articleOf.get(repeated);
  const isBack = proposals.some(
    ({ proposal, format }) =>
      proposal.openArticleId === articleId && proposal.baseItemId === repeated && format === form,
  );
  return isBack ? articleId : undefined;
}

/** The proposal that the source had taken back or replaced and that it makes again. */
function saidAgain({ proposals }: Known, repeated: number, form: Form): Proposal | null {
  const found = proposals.find(({ proposal, format }) => proposal.itemId === repeated && format === form);
  if (!found) return null;
  const { id, articleId, state } = found.proposal;
  const others = proposals.filter(({ proposal }) => proposal.articleId === articleId);
  const isOpenInSameForm = others.some(
    ({ proposal, format }) => proposal.state === "open" && format === form,
  );
  if (state !== "withdrawn" && !(state === "replaced" && isOpenInSameForm)) return null;
  const decided = others.findLast(({ proposal }) => proposal.id > id && proposal.decidedBy !== null);
  return { ...found.proposal, baseItemId: decided?.proposal.itemId ?? found.proposal.baseItemId };
}

/** Propose each article the new text of its source; `ids` are the stored items by their position. */
export async function applySourceNews(
  tx: Tx,
  { updated, ...settlement }: SourceNews,
  { ids, now }: { readonly ids: ReadonlyMap<number, number>; readonly now: Date },
): Promise<void> {
  await settleProposals(tx, settlement, now);
  for (const [position, { articleId, baseItemId }] of updated) {
    const itemId = ids.get(position);
    if (itemId !== undefined) await openProposal(tx, { articleId, baseItemId, itemId, createdAt: now });
  }
}
