import type { FormatName } from "@/lib/domain/ingest";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { htmlToBlocks } from "@/lib/ingest/html/html-to-blocks";
import { decode } from "@/lib/ingest/stages/decode";
import { identifyItem } from "@/lib/ingest/stages/identify";
import type { Dump, DuplicateGroup, ItemRef, ParsedItem, RawItem, Split, Warning } from "@/lib/ingest/types";

/** A dump that is split and whose items are still as they stand in the source. */
export interface PreparedDump {
  readonly dump: Dump;
  readonly format: FormatName | "unknown";
  readonly confidence: number;
  readonly split: Split;
  readonly warnings: readonly Warning[];
}

/** Decode, recognise and split a dump. */
export async function prepareDump(
  input: { readonly file: string; readonly bytes: Uint8Array },
  context: { readonly format: FormatName | null },
): Promise<PreparedDump> {
  const dump = decode(input.file, input.bytes);
  const best = FORMATS.map((format) => ({ format, confidence: format.detect(dump) }))
    .filter(({ format }) => context.format === null || format.name === context.format)
    .sort((a, b) => b.confidence - a.confidence)[0];
  if (!best || best.confidence < 0.3) {
    const dropped = dump.text === "" ? [] : [{ start: 0, end: dump.text.length, reason: "unrecognised" }];
    const split = { items: [], dropped, related: [], warnings: [] };
    return { dump, format: "unknown", confidence: 0, split, warnings: dump.warnings };
  }
  const split = best.format.split(dump);
  return {
    dump,
    format: best.format.name,
    confidence: best.confidence,
    split,
    warnings: [...dump.warnings, ...split.warnings],
  };
}

/** Clean and identify one item. */
export function finishItem(raw: RawItem): ParsedItem {
  const { body, ...rest } = raw;
  const read = body.kind === "html" ? htmlToBlocks(body.source) : null;
  const identified = identifyItem({
    ...rest,
    title: raw.title ?? "Untitled",
    titleDerived: raw.title === null,
    body: read ? read.blocks : [{ type: "p", text: body.source }],
    links: [],
    hashtags: [],
    publishedAt: null,
    datePrecision: null,
    steps: [],
  });
  return { ...identified, tags: [] };
}

/** Items of one dump that belong together. */
export function findDuplicates(
  _entries: readonly { readonly ref: ItemRef; readonly item: ParsedItem }[],
): readonly DuplicateGroup[] {
  return [];
}
