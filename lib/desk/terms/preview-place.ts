import type { Db } from "@/db/db";
import { countShared, listNarrower, listTaggedArticles } from "@/db/queries/term-desk";
import { findBroader, listAbove } from "@/lib/desk/terms/find-broader";
import { inWords } from "@/lib/desk/terms/in-words";
import { loadTerm } from "@/lib/desk/terms/load-term";
import { type Actor, assertCan } from "@/lib/domain/actor";

/** What putting a tag under another one would do. */
export interface PlacePreview {
  readonly broader: string;
  /** Names from the broadest tag down to the one that is put there. */
  readonly path: readonly string[];
  /** Narrower tags that come along. */
  readonly narrower: number;
  /** Articles of the tag, and those of them that have the broader one as well. */
  readonly articles: number;
  readonly both: number;
}

/** See what putting a tag under another one would change; or, in words, why it can't be done. */
export async function previewPlace(
  db: Db,
  actor: Actor,
  { termId, broader: name }: { readonly termId: number; readonly broader: string },
): Promise<PlacePreview | string> {
  assertCan(actor, "term.manage");
  return inWords(async () => {
    const term = await loadTerm(db, termId);
    const broader = await findBroader(db, term, name);
    const [above, narrower, { total }, both] = await Promise.all([
      listAbove(db, broader),
      listNarrower(db, termId),
      listTaggedArticles(db, termId, 1),
      countShared(db, termId, broader.id),
    ]);
    const path = [...above.map((one) => one.name).reverse(), broader.name, term.name];
    return { broader: broader.name, path, narrower: narrower.length, articles: total, both };
  });
}
