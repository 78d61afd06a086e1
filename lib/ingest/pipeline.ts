import type { FormatName } from "@/lib/domain/ingest";
import { plain } from "@/lib/ingest/formats/plain";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { clean } from "@/lib/ingest/stages/clean";
import { decode } from "@/lib/ingest/stages/decode";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { type Detection, detect } from "@/lib/ingest/stages/detect";
import { identifyItem, loadLanguages } from "@/lib/ingest/stages/identify";
import { tagItem } from "@/lib/ingest/stages/tag";
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
}

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
  const warnings = [...dump.warnings, ...detection.warnings, ...split.warnings];
  return {
    dump,
    format: detection.format?.name ?? "unknown",
    confidence: detection.confidence,
    split,
    warnings,
  };
}

/** Clean, identify and tag one item of a dump that `prepareDump` gave. */
export function finishItem(raw: RawItem, context: ParseContext = {}): ParsedItem {
  const identified = identifyItem(clean(raw, { skip: context.skipSteps }));
  return { ...identified, tags: tagItem(identified, context.vocabulary ?? gazetteer()) };
}

/** The finished items one by one, from position `cursor` on: to store them in chunks and go on after a restart. */
export function* finishItems(
  prepared: PreparedDump,
  context: ParseContext = {},
  cursor = 0,
): Generator<ParsedItem, void, undefined> {
  for (const raw of prepared.split.items.slice(cursor)) yield finishItem(raw, context);
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
    items: [...finishItems(prepared, context)],
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

function chooseFormat(dump: Dump, context: ParseContext): Detection {
  const forced = FORMATS.find(({ name }) => name === context.format);
  if (forced) return { format: forced, confidence: 1, warnings: [] };
  // An empty dump says already why it has no items.
  return dump.text === "" ? { format: null, confidence: 0, warnings: [] } : detect(dump, FORMATS);
}
