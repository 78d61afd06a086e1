import type { FormatName } from "@/lib/domain/ingest";
import { plain } from "@/lib/ingest/formats/plain";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { clean } from "@/lib/ingest/stages/clean";
import { decode } from "@/lib/ingest/stages/decode";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { type Detection, detect } from "@/lib/ingest/stages/detect";
import { identifyItem, loadLanguages } from "@/lib/ingest/stages/identify";
import { learnVocabulary, tagItem } from "@/lib/ingest/stages/tag";
import gazetteer, { type Vocabulary } from "@/lib/ingest/tags/vocabulary";
import type {
  Dump,
  DuplicateGroup,
  ParsedDump,
  ParsedItem,
  RawItem,
  Split,
  Warning,
} from "@/lib/ingest/types";

/** One uploaded file. */
export interface DumpInput {
  /** Name as uploaded; a label, never a path to open. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What an editor or a source decided beforehand. */
export interface ParseContext {
  /** Read the dump as this shape, whatever it looks like. */
  readonly format?: FormatName | null;
  /** Names of cleaning steps to leave out. */
  readonly skipSteps?: ReadonlySet<string>;
  /** The tags that may be suggested; the built-in gazetteer where absent. */
  readonly vocabulary?: Vocabulary;
}

/** A dump that is split and whose items are still as they stand in the source. */
export interface PreparedDump {
  readonly dump: Dump;
  readonly format: FormatName | "unknown";
  readonly confidence: number;
  readonly split: Split;
  /** Of the whole dump: of decoding, detecting and splitting. */
  readonly warnings: readonly Warning[];
  /** What `finishItem` is to know: the caller's context and what the dump's items define themselves. */
  readonly context: ParseContext;
}

/** Items that names are learned from: enough to meet the definitions, few enough to wait for. */
const LEARN_FROM = 200;

/** Longest body, in UTF-16 code units, that tags are looked for in: a book, many times any news item. */
const LONGEST_TAGGED = 500_000;

/**
 * Decode, detect and split one file. The same bytes always give the same items in the same order, so a cursor
 * of `finishItems` stays good over a restart.
 *
 * @throws AppError `too_large` when the text is over the limit.
 */
export async function prepareDump(
  { file, bytes }: DumpInput,
  context: ParseContext = {},
): Promise<PreparedDump> {
  // The only stage that waits: `finishItem` can tell languages once they are loaded.
  await loadLanguages();
  const dump = decode(file, bytes);
  const detection = chooseFormat(dump, context);
  const split = (detection.format ?? plain).split(dump);
  return {
    dump,
    format: detection.format?.name ?? "unknown",
    confidence: detection.confidence,
    split,
    warnings: [...dump.warnings, ...detection.warnings, ...split.warnings],
    context: { ...context, vocabulary: learn(split.items, context) },
  };
}

/** Clean, identify and tag one item; `context` is that of the prepared dump. */
export function finishItem(raw: RawItem, context: ParseContext): ParsedItem {
  const item = identifyItem(clean(raw, { skip: context.skipSteps }));
  if (isTooLongToTag(raw)) {
    const message = "This item is too long to look for tags in. Split it, if it holds several texts.";
    return { ...item, tags: [], warnings: [...item.warnings, { code: "too-long-to-tag", message }] };
  }
  return { ...item, tags: tagItem(item, context.vocabulary ?? gazetteer()) };
}

/** The finished items one by one, from position `cursor` on: to store them in chunks and go on after a restart. */
export function* finishItems(
  { split, context }: PreparedDump,
  cursor = 0,
): Generator<ParsedItem, void, undefined> {
  for (let at = cursor; at < split.items.length; at++) {
    const raw = split.items[at];
    if (raw) yield finishItem(raw, context);
  }
}

/** The whole pipeline for one file: what an import would store, without storing it. */
export async function parseDump(input: DumpInput, context: ParseContext = {}): Promise<ParsedDump> {
  const prepared = await prepareDump(input, context);
  const { dump, format, confidence, split, warnings } = prepared;
  return {
    file: dump.file,
    length: dump.text.length,
    encoding: dump.encoding,
    format,
    confidence,
    items: [...finishItems(prepared)],
    related: split.related,
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

/** The vocabulary with what an even sample of the items defines: "Long Name (LN)". */
function learn(items: readonly RawItem[], { vocabulary = gazetteer(), skipSteps }: ParseContext): Vocabulary {
  const step = Math.max(1, Math.ceil(items.length / LEARN_FROM));
  const sample = items.filter((raw, at) => at % step === 0 && !isTooLongToTag(raw));
  return learnVocabulary(
    sample.map((raw) => clean(raw, { skip: skipSteps })),
    vocabulary,
  );
}

function isTooLongToTag({ body }: RawItem): boolean {
  return body.source.length > LONGEST_TAGGED;
}

function chooseFormat(dump: Dump, context: ParseContext): Detection {
  const forced = FORMATS.find(({ name }) => name === context.format);
  if (forced) return { format: forced, confidence: 1, warnings: [] };
  // An empty dump says already why it has no items.
  return dump.text === "" ? { format: null, confidence: 0, warnings: [] } : detect(dump, FORMATS);
}
