import type { RawItem } from "@/lib/ingest/types";

const NUMBERS = /^\D{0,20}(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?!\d)/;

/** True where the dates of one list or column put the month first: some can be read no other way, and none the other way. */
export function isMonthFirst(dates: Iterable<string>): boolean {
  let isSeen = false;
  for (const date of dates) {
    const match = NUMBERS.exec(date);
    if (Number(match?.[1]) > 12) return false;
    isSeen ||= Number(match?.[2]) > 12;
  }
  return isSeen;
}

/** Note on the items of one list that their dates put the month first, where they do. */
export function withDateOrder(items: readonly RawItem[]): readonly RawItem[] {
  if (!isMonthFirst(items.flatMap(({ publishedAtRaw }) => publishedAtRaw ?? []))) return items;
  return items.map((item) =>
    NUMBERS.test(item.publishedAtRaw ?? "") ? { ...item, dateBasis: "order" as const } : item,
  );
}

/** What an item's date is known by, where its list puts the month first. */
export function basisInOrder(date: string | null): Pick<RawItem, "dateBasis"> {
  return date !== null && NUMBERS.test(date) ? { dateBasis: "order" } : {};
}
