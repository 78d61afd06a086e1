import type { PartHints, RawItem, Split } from "@/lib/ingest/types";

/**
 * Give the one item of a part what its container says about the part: the address of the page, its date.
 *
 * What the text itself says counts for more; of several items nobody knows which one is meant.
 */
export function fillFromHints(split: Split, hints: PartHints): Split {
  const [item] = split.items;
  return item && split.items.length === 1 ? { ...split, items: [filled(item, hints)] } : split;
}

function filled(item: RawItem, { url, title, author, date, language }: PartHints): RawItem {
  return {
    ...item,
    title: item.title ?? title ?? null,
    author: item.author ?? author ?? null,
    url: item.url ?? url ?? null,
    ...(item.publishedAtRaw === null && date ? { publishedAtRaw: date, dateBasis: "file" as const } : {}),
    declaredLanguage: item.declaredLanguage ?? language ?? null,
  };
}
