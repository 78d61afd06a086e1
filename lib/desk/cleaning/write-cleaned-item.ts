import type { Tx } from "@/db/db";
import type { Article, ArticlePatch } from "@/db/queries/articles";
import { replaceItemWarnings } from "@/db/queries/item-warnings";
import { writeCleaned } from "@/db/queries/items";
import type { DraftBefore } from "@/db/queries/recleans";
import type { Item } from "@/db/queries/review";
import { replaceOpenSuggestions } from "@/db/queries/suggestions";
import { draftFields } from "@/lib/desk/draft-fields";
import { refreshFingerprint } from "@/lib/desk/import/refresh-fingerprint";
import { renderBody } from "@/lib/desk/render-body";
import { writeArticle } from "@/lib/desk/write-article";
import { issuedAtFrom } from "@/lib/domain/issued-at";
import type { FieldsOfOneSide } from "@/lib/domain/reclean";

interface Write {
  readonly itemId: number;
  /** The version that the change was made for. */
  readonly version: number;
  readonly fields: FieldsOfOneSide;
}

/** Write what cleaning made of an item, with its suggested tags; null where somebody has changed it meanwhile. */
export async function writeCleanedItem(tx: Tx, { itemId, version, fields }: Write): Promise<Item | null> {
  const { tags, ...columns } = fields;
  const item = await writeCleaned(tx, itemId, version, columns);
  if (!item) return null;
  if (tags) await replaceOpenSuggestions(tx, itemId, tags);
  if (fields.warnings) {
    const codes = fields.warnings.map(({ code }) => code);
    await replaceItemWarnings(tx, { itemId, batchId: item.batchId }, codes);
  }
  await refreshFingerprint(tx, item);
  return item;
}

interface Follow {
  readonly draft: Article;
  readonly patch: ArticlePatch;
  readonly actorId: number;
  readonly note: string;
  readonly now: Date;
}

/** Let an untouched draft follow its item: a revision says why. */
export function followItem(tx: Tx, { draft, patch, actorId, note, now }: Follow): Promise<Article> {
  return writeArticle(tx, { current: draft, patch, actorId, action: "article.recleaned", note, now });
}

/** The fields of a draft that follow its item, as that is now. */
export const patchFromItem = (item: Item): ArticlePatch => draftFields(item);

/** The fields of a draft that follow its item, kept so that they can be brought back. */
export function keepDraft(draft: Article): DraftBefore {
  const { headline, kicker, standfirst, byline, body, language, issuedOn, canonicalUrl } = draft;
  return { headline, kicker, standfirst, byline, body, language, issuedOn, canonicalUrl };
}

/** What brings a draft's fields back. */
export function patchFromKept({ body, ...fields }: DraftBefore): ArticlePatch {
  return { ...fields, ...renderBody(body), issuedAt: issuedAtFrom(fields.issuedOn) };
}
