import type { NewItem } from "@/db/queries/items";
import type { Item } from "@/db/queries/review";
import type { TermSuggestion } from "@/db/queries/suggestions";
import { itemRow, suggestionRows } from "@/lib/desk/import/item-rows";
import type { CleanedFields } from "@/lib/domain/reclean";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";

/** What cleaning once made of a stored item. */
export function storedFields(item: Item, suggestions: readonly TermSuggestion[]): CleanedFields {
  const open = suggestions.filter(({ state }) => state === "open");
  return pick(item, open);
}

/** What cleaning makes of it now; tags that somebody has decided about are not suggested anew. */
export function freshFields(
  { raw, item }: { readonly raw: RawItem; readonly item: ParsedItem },
  suggestions: readonly TermSuggestion[],
): CleanedFields {
  const keyOf = ({ type, name }: Pick<TermSuggestion, "type" | "name">) => `${type}\n${name}`;
  const decided = new Set(suggestions.filter(({ state }) => state !== "open").map(keyOf));
  const tags = suggestionRows(0, item).filter((tag) => !decided.has(keyOf(tag)));
  return pick(itemRow(0, { raw, item }, { state: "new", reason: null }), tags);
}

function pick(item: NewItem, tags: readonly CleanedFields["tags"][number][]): CleanedFields {
  const { title, language, body, links, hashtags, steps, warnings, contentHash } = item;
  return {
    title,
    kicker: item.kicker ?? null,
    summary: item.summary ?? null,
    author: item.author ?? null,
    url: item.url ?? null,
    canonicalUrl: item.canonicalUrl ?? null,
    publishedAt: item.publishedAt ?? null,
    dateReading: item.dateReading ?? null,
    ...{ language, body, links, hashtags, steps, warnings, contentHash },
    tags: tags
      .map(({ type, name, confidence, evidence }) => ({ type, name, confidence, evidence }))
      .sort((a, b) => `${a.type} ${a.name}`.localeCompare(`${b.type} ${b.name}`, "en")),
  };
}
