import type { Db } from "@/db/db";
import { listTermChanges } from "@/db/queries/term-changes";
import { findTermById, listNarrower, listTaggedArticles } from "@/db/queries/term-desk";
import { findStandingBroader } from "@/lib/desk/terms/find-broader";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { TagType } from "@/lib/domain/ingest";
import type { TermChangeKind, TermState } from "@/lib/domain/term";

/** A tag with all that the desk shows of it. */
export interface TermPage {
  readonly id: number;
  readonly type: TagType;
  readonly name: string;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly state: TermState;
  readonly broader: { readonly id: number; readonly name: string } | null;
  readonly narrower: readonly { readonly id: number; readonly name: string }[];
  readonly mergedInto: { readonly id: number; readonly name: string } | null;
  readonly articles: readonly {
    readonly id: number;
    readonly headline: string;
    readonly status: ArticleStatus;
  }[];
  readonly total: number;
  readonly changes: readonly TermChangeView[];
}

/** A change of a tag as its history shows it. */
export interface TermChangeView {
  readonly id: number;
  readonly kind: TermChangeKind;
  readonly from: string;
  /** The new name, or the tag that it was put under, merged into or replaced with. */
  readonly to: string;
  readonly articles: number;
  readonly by: string | null;
  readonly at: Date;
  readonly isUndone: boolean;
}

const ARTICLES_SHOWN = 50;

/** Read one tag: what it is called, where it stands, which articles have it, what was done to it; null where it is not there. */
export async function readTerm(db: Db, actor: Actor, id: number): Promise<TermPage | null> {
  assertCan(actor, "desk.read");
  const term = await findTermById(db, id);
  if (!term) return null;
  const [broader, mergedInto, narrower, { rows, total }, changes] = await Promise.all([
    findStandingBroader(db, term),
    term.mergedIntoId ? findTermById(db, term.mergedIntoId) : null,
    listNarrower(db, id),
    listTaggedArticles(db, id, ARTICLES_SHOWN),
    listTermChanges(db, id),
  ]);
  const { type, name, slug, aliases, state, description } = term;
  return {
    ...{ id, type, name, slug, aliases, state, description, narrower, articles: rows, total },
    broader: broader && { id: broader.id, name: broader.name },
    mergedInto: mergedInto && { id: mergedInto.id, name: mergedInto.name },
    changes: changes.map(({ change, by }) => ({
      ...{ id: change.id, kind: change.kind, from: change.before.name, to: change.name },
      ...{ articles: change.moved.length, by, at: change.at, isUndone: change.undoneAt !== null },
    })),
  };
}
