import type { Item } from "@/db/queries/review";
import { renderBody } from "@/lib/desk/render-body";
import { standfirstFrom } from "@/lib/desk/standfirst-from";
import { issuedAtFrom } from "@/lib/domain/issued-at";
import { webAddress } from "@/lib/domain/web-address";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { LANGUAGE, LONGEST } from "@/lib/schemas/article";

type Cleaned = Pick<
  Item,
  | "title"
  | "kicker"
  | "summary"
  | "author"
  | "url"
  | "canonicalUrl"
  | "publishedAt"
  | "language"
  | "body"
  | "warnings"
>;

/** The fields of an article that an item gives its draft: only what the editor's form would take. */
export function draftFields(item: Cleaned) {
  const issuedAt = issuedAtFrom(item.publishedAt);
  return {
    ...renderBody(blocksToDoc(item.body)),
    headline: item.title.slice(0, LONGEST.headline),
    kicker: item.kicker?.slice(0, LONGEST.kicker) ?? null,
    standfirst: standfirstFrom(item),
    byline: item.author?.slice(0, LONGEST.byline) ?? null,
    language: LANGUAGE.test(item.language) ? item.language : "en",
    issuedOn: issuedAt && item.publishedAt,
    issuedAt,
    canonicalUrl: storableAddress(item.canonicalUrl) ?? storableAddress(item.url),
  };
}

/** So that every draft can be saved as it is. */
const storableAddress = (url: string | null) =>
  url && url.length <= LONGEST.canonicalUrl && webAddress(url) ? url : null;
