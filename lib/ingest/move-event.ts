import type { Dropped, RawItem, SplitEvent, Warning } from "@/lib/ingest/types";

/** An event with its offsets moved by `by`, an item with its position among all items of the dump. */
export function moveEvent(event: SplitEvent, by: number, position: number): SplitEvent {
  if (event.kind === "item") return { kind: "item", item: moveItem(event.item, by, position) };
  if (by === 0) return event;
  if (event.kind === "warning") return { kind: "warning", warning: moveWarning(event.warning, by) };
  if (event.kind === "table") return { kind: "table", table: moved(event.table, by) };
  if (event.kind !== "dropped") return event;
  return { kind: "dropped", dropped: moveDropped(event.dropped, by) };
}

/** A dropped span with its offsets moved, and that of the table which it was to be a row of. */
export function moveDropped<T extends Dropped>(dropped: T, by: number): T {
  const { problem } = dropped;
  const span = moved(dropped, by);
  return problem ? { ...span, problem: { ...problem, table: (problem.table ?? 0) + by } } : span;
}

function moved<T extends { readonly start: number; readonly end: number }>(range: T, by: number): T {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** An item with its offsets moved, as the one at `position`. */
export function moveItem(item: RawItem, by: number, position: number): RawItem {
  if (by === 0 && item.position === position) return item;
  return {
    ...item,
    position,
    spans: item.spans.map(([start, end]) => [start + by, end + by] as const),
    warnings: item.warnings.map((warning) => moveWarning(warning, by)),
  };
}

function moveWarning(warning: Warning, by: number): Warning {
  const { span } = warning;
  return span ? { ...warning, span: [span[0] + by, span[1] + by] } : warning;
}
