import type { DeskVocabulary } from "@/lib/domain/desk-vocabulary";
import { sourceOf } from "@/lib/ingest/byte-source";
import type { LearnedLines } from "@/lib/ingest/clean/learned-lines";
import { type ReadContext, readDump } from "@/lib/ingest/read-dump";
import type { Gathered } from "@/lib/ingest/split-events";
import { clean } from "@/lib/ingest/stages/clean";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { identifyItem } from "@/lib/ingest/stages/identify";
import { inspectItem } from "@/lib/ingest/stages/inspect";
import { learnVocabulary, tagItem } from "@/lib/ingest/stages/tag";
import gazetteer, { type Vocabulary } from "@/lib/ingest/tags/vocabulary";
import type {
  Dump,
  DuplicateGroup,
  ParsedDump,
  ParsedItem,
  PartHead,
  RawItem,
  Split,
  Warning,
} from "@/lib/ingest/types";

/** One uploaded file, whole in memory. */
export interface DumpInput {
  /** Name as uploaded; a label, never a path to open. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an editor or a source decided beforehand about the items. */
export interface FinishContext {
  /** Names of cleaning steps to leave out. */
  readonly skipSteps?: ReadonlySet<string>;
  /** The same for single items, by the offset where each begins; for them these count alone. */
  readonly itemSkips?: ReadonlyMap<number, ReadonlySet<string>>;
  /** Lines to take out, as rules of the source or batch say. */
  readonly lines?: LearnedLines;
  /** The tags that may be suggested; the built-in gazetteer where absent. */
  readonly vocabulary?: Vocabulary;
  /** What editors made of the vocabulary; part of it once the dump's own names are learned. */
  readonly desk?: DeskVocabulary;
}

/** What an editor or a source decided beforehand. */
export interface ParseContext extends ReadContext, FinishContext {}

/** A dump that is split and whose items are still as they stand in the source; all of it in memory. */
export interface PreparedDump {
  /** The decoded text of all parts. */
  readonly dump: Dump;
  /** Format of the first part, and how sure that is. */
  readonly format: PartHead["format"];
  readonly confidence: number;
  readonly parts: readonly PartHead[];
  readonly split: Split;
  /** Of the whole dump: of decoding, detecting and splitting. */
  readonly warnings: readonly Warning[];
  /** What `finishItem` is to know: the caller's context and what the dump's items define themselves. */
  readonly context: ParseContext;
}

/** Items that names are learned from: enough to meet the definitions, few enough to wait for. */
export const LEARN_FROM = 200;

/** Longest body, in UTF-16 code units, that tags are looked for in: a book, many times any news item. */
const LONGEST_TAGGED = 500_000;

/**
 * Decode, detect and split one file as a whole: for previews, the command line and tests. An import reads
 * `readDump` piece by piece. The same bytes always give the same items in the same order.
 */
export async function prepareDump(
  { file, bytes }: DumpInput,
  context: ParseContext = {},
): Promise<PreparedDump> {
  const text: string[] = [];
  const parts: PartHead[] = [];
  const found: Gathered = { items: [], dropped: [], related: [], about: [], tables: [], warnings: [] };
  for await (const events of readDump({ file, source: sourceOf(bytes) }, context)) {
    for (const event of events) {
      if (event.kind === "text") text.push(event.text);
      else if (event.kind === "part") parts.push(event.part);
      else if (event.kind === "item") found.items.push(event.item);
      else if (event.kind === "dropped") found.dropped.push(event.dropped);
      else if (event.kind === "related") found.related.push(event.related);
      else if (event.kind === "about") found.about.push(event.about);
      else if (event.kind === "table") found.tables.push(event.table);
      else found.warnings.push(event.warning);
    }
  }
  const { format = "unknown", confidence = 0, encoding = "utf-8" } = parts[0] ?? {};
  return {
    dump: { file, text: text.join(""), encoding, warnings: [] },
    ...{ format, confidence, parts, split: found, warnings: found.warnings },
    context: { ...context, vocabulary: learn(found.items, context) },
  };
}

/** Clean, identify and tag one item; `context` is that of the prepared dump. */
export function finishItem(raw: RawItem, context: FinishContext): ParsedItem {
  const item = identifyItem(clean(raw, { skip: skipsFor(raw, context), lines: context.lines }));
  const warnings = [...item.warnings, ...inspectItem(item)];
  if (isTooLongToTag(raw)) {
    const message = "This item is too long to look for tags in. Split it, if it holds several texts.";
    return Object.assign(item, { tags: [], warnings: [...warnings, { code: "too-long-to-tag", message }] });
  }
  // It was made right here: to copy it for the sake of two more fields would take longer than some stages.
  return Object.assign(item, { warnings, tags: tagItem(item, context.vocabulary ?? gazetteer()) });
}

function skipsFor({ spans }: RawItem, { itemSkips, skipSteps }: FinishContext) {
  return itemSkips?.get(spans[0]?.[0] ?? 0) ?? skipSteps;
}

/** The finished items one by one, from position `cursor` on. */
export function* finishItems(
  { split, context }: PreparedDump,
  cursor = 0,
): Generator<ParsedItem, void, undefined> {
  for (const raw of split.items.slice(cursor)) yield finishItem(raw, context);
}

/** The whole pipeline for one file: what an import would store, without storing it. */
export async function parseDump(input: DumpInput, context: ParseContext = {}): Promise<ParsedDump> {
  const prepared = await prepareDump(input, context);
  const { dump, format, confidence, parts, split, warnings } = prepared;
  return {
    file: dump.file,
    length: dump.text.length,
    encoding: dump.encoding,
    ...{ format, confidence, parts },
    items: [...finishItems(prepared)],
    related: split.related,
    about: split.about ?? [],
    dropped: split.dropped,
    warnings,
  };
}

/** Items of all these dumps that belong together. */
export function findDuplicatesAcross(dumps: readonly ParsedDump[]): DuplicateGroup[] {
  return findDuplicates(
    dumps.flatMap(({ file, items }) =>
      items.map((item) => ({ ref: { file, position: item.position }, item })),
    ),
  );
}

/** The vocabulary with what editors made of it and what the first items of a dump define themselves: "Long Name (LN)". */
export function learn(
  items: readonly RawItem[],
  { vocabulary = gazetteer(), desk, skipSteps }: FinishContext,
): Vocabulary {
  const sample = items.slice(0, LEARN_FROM).filter((raw) => !isTooLongToTag(raw));
  return learnVocabulary(
    sample.map((raw) => clean(raw, { skip: skipSteps })),
    desk ? { ...vocabulary, desk } : vocabulary,
  );
}

function isTooLongToTag({ body }: RawItem): boolean {
  return body.source.length > LONGEST_TAGGED;
}
