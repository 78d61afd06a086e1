import type { Split, SplitEvent, Splitter } from "@/lib/ingest/types";

/** What a format made of a whole text, in the order of the text. */
export function splitEvents({
  items,
  dropped,
  related,
  about = [],
  tables = [],
  warnings,
}: Split): SplitEvent[] {
  const pieces: { start: number; event: SplitEvent }[] = [
    ...items.map((item) => ({ start: item.spans[0]?.[0] ?? 0, event: { kind: "item" as const, item } })),
    ...dropped.map((span) => ({ start: span.start, event: { kind: "dropped" as const, dropped: span } })),
  ].sort((left, right) => left.start - right.start);
  return [
    ...about.map((facts) => ({ kind: "about" as const, about: facts })),
    ...warnings.map((warning) => ({ kind: "warning" as const, warning })),
    ...pieces.map(({ event }) => event),
    ...tables.map((table) => ({ kind: "table" as const, table })),
    ...related.map((document) => ({ kind: "related" as const, related: document })),
  ];
}

/** A split that is being gathered. */
export type Gathered = { -readonly [K in keyof Split]-?: NonNullable<Split[K]>[number][] };

/** Gather the events of a splitter that is given its text at once. */
export function splitWith(splitter: Splitter, text: string): Split {
  const split: Gathered = { items: [], dropped: [], related: [], about: [], tables: [], warnings: [] };
  for (const event of [...splitter.push(text), ...splitter.end()]) {
    if (event.kind === "item") split.items.push(event.item);
    else if (event.kind === "dropped") split.dropped.push(event.dropped);
    else if (event.kind === "related") split.related.push(event.related);
    else if (event.kind === "about") split.about.push(event.about);
    else if (event.kind === "table") split.tables.push(event.table);
    else split.warnings.push(event.warning);
  }
  return split;
}
