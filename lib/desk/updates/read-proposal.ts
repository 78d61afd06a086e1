import type { Db } from "@/db/db";
import { findReviewItem } from "@/db/queries/review";
import { countOpenProposals, findWithdrawnProposal, listOpenProposals } from "@/db/queries/update-proposals";
import { loadProposal } from "@/lib/desk/updates/load-proposal";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { FieldChange } from "@/lib/domain/update-proposals";
import { isWithdrawn } from "@/lib/domain/withdrawal";
import type { BodyUnit } from "@/lib/richtext/body-units";
import type { HunkKind } from "@/lib/richtext/three-way";

/** A piece of the body as the screen shows it: paragraphs of each form. */
export interface ShownHunk {
  readonly kind: HunkKind;
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** A change of its source that an article may take over. */
export interface ShownProposal {
  readonly id: number;
  readonly token: string;
  readonly article: {
    readonly id: number;
    readonly version: number;
    readonly headline: string;
    readonly language: string;
    readonly status: ArticleStatus;
  };
  readonly itemId: number;
  readonly batchId: number;
  readonly fileName: string;
  readonly createdAt: string;
  /** Whether the source has withdrawn what the article is based on. */
  readonly isWithdrawn: boolean;
  readonly fields: readonly FieldChange[];
  readonly hunks: readonly ShownHunk[];
}

/** The open proposal of an article in three forms, or null. */
export async function readProposal(db: Db, actor: Actor, articleId: number): Promise<ShownProposal | null> {
  assertCan(actor, "desk.read");
  const found = await loadProposal(db, articleId);
  if (!found) return null;
  const { proposal, article, item, fields, hunks, token } = found;
  const { id, version, headline, language, status } = article;
  const place = await findReviewItem(db, item.id);
  return {
    ...{ id: proposal.id, token, article: { id, version, headline, language, status } },
    ...{ itemId: item.id, batchId: item.batchId, fileName: place?.fileName ?? "" },
    createdAt: proposal.createdAt.toISOString(),
    isWithdrawn: isWithdrawn(item.warnings),
    fields,
    hunks: hunks.map(({ kind, base, ours, theirs }) => ({
      kind,
      base: textsOf(base),
      ours: textsOf(ours),
      theirs: textsOf(theirs),
    })),
  };
}

const textsOf = (units: readonly BodyUnit[]): string[] => units.map(({ text }) => text);

/** The id of an article's last change that its source took back before anybody decided about it, or null. */
export async function readWithdrawnProposal(db: Db, actor: Actor, articleId: number): Promise<number | null> {
  assertCan(actor, "desk.read");
  return (await findWithdrawnProposal(db, articleId))?.id ?? null;
}

/** Articles whose source has changed, the newest change first, and how many there are. */
export async function listProposals(db: Db, actor: Actor, limit: number) {
  assertCan(actor, "desk.read");
  const [total, rows] = await Promise.all([countOpenProposals(db), listOpenProposals(db, limit)]);
  return {
    total,
    rows: rows.map(({ warnings, ...row }) => ({ ...row, isWithdrawn: isWithdrawn(warnings) })),
  };
}
