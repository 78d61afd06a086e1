import { z } from "zod";
import type { Db } from "@/db/db";
import { findRecipe } from "@/db/queries/recipes";
import { skipsOfBatch } from "@/lib/desk/cleaning/cleaning-levels";
import type { JobHandler } from "@/lib/desk/job-handler";
import { readVocabulary } from "@/lib/desk/terms/read-vocabulary";
import { answerJob, askWorker } from "@/lib/desk/worker-answer";
import { type Actor, assertCan } from "@/lib/domain/actor";
import type { StepSwitches } from "@/lib/domain/cleaning-steps";
import { FORMAT_NAMES, type FormatName } from "@/lib/domain/ingest";
import { learnedLines } from "@/lib/domain/line-rules";
import { type SourceSegment, segmentWindow } from "@/lib/domain/source-segments";
import { foldLines } from "@/lib/ingest/clean/learned-lines";
import { parseDump } from "@/lib/ingest/pipeline";
import type { ParsedDump, ParsedItem } from "@/lib/ingest/types";

interface Sample {
  readonly text: string;
  readonly format: FormatName | null;
  /** Whose recipe is tried. */
  readonly sourceId: number | null;
  /** What is tried otherwise than the recipe says; nothing where it is absent. */
  readonly switches?: StepSwitches;
}

/** What the pipeline makes of a sample: nothing of it is stored. */
export interface TriedSample {
  readonly format: ParsedDump["format"];
  /** 0 to 1. */
  readonly confidence: number;
  readonly segments: readonly (SourceSegment & { readonly text: string })[];
  /** The first of them. */
  readonly items: readonly TriedItem[];
  /** How many there are. */
  readonly found: number;
  readonly warnings: readonly string[];
}

/** An item as an import would store it. */
export interface TriedItem
  extends Pick<
    ParsedItem,
    "position" | "confidence" | "title" | "kicker" | "summary" | "author" | "url" | "publishedAt" | "language"
  > {
  readonly body: readonly { readonly type: string; readonly text: string }[];
  readonly tags: readonly string[];
  readonly steps: readonly string[];
  readonly warnings: readonly string[];
}

const KIND = "try-sample";
const MOST_SHOWN = 200;
const payloadSchema = z.object({
  text: z.string(),
  format: z.enum(FORMAT_NAMES).nullable(),
  sourceId: z.number().int().nullable(),
  switches: z.record(z.string(), z.boolean()).default({}),
});

/** See where the items of a sample begin and end, and what their fields are, without importing it. */
export async function trySample(
  db: Db,
  actor: Actor,
  { now, ...sample }: Sample & { readonly now: Date },
): Promise<TriedSample> {
  assertCan(actor, "batch.create");
  return askWorker(db, { kind: KIND, payload: { ...sample } }, { now });
}

/** The worker's side of it. */
export const trySampleHandler = (): JobHandler => ({
  kind: KIND,
  run: (job) =>
    answerJob(job, async () => {
      const tried = await readSample(job.db, payloadSchema.parse(job.payload));
      return async () => tried;
    }),
  giveUp: async () => undefined,
});

async function readSample(db: Db, { text, format, sourceId, switches }: Sample): Promise<TriedSample> {
  const recipe = sourceId === null ? null : await findRecipe(db, sourceId);
  const source = { ...recipe?.content.steps, ...switches };
  const dump = await parseDump(
    { file: "sample.txt", bytes: new TextEncoder().encode(text) },
    {
      format,
      skipSteps: skipsOfBatch({ source, batch: {}, items: new Map() }),
      lines: foldLines(learnedLines(source)),
      desk: await readVocabulary(db),
    },
  );
  const segments = segmentWindow({ start: 0, end: dump.length }, dump.items, dump.dropped);
  return {
    format: dump.format,
    confidence: dump.confidence,
    segments: segments.map((segment) => ({ ...segment, text: text.slice(segment.start, segment.end) })),
    items: dump.items.slice(0, MOST_SHOWN).map(viewItem),
    found: dump.items.length,
    warnings: dump.warnings.map(({ message }) => message),
  };
}

function viewItem(item: ParsedItem): TriedItem {
  const { position, confidence, title, kicker, summary, author, url, publishedAt, language } = item;
  return {
    ...{ position, confidence, title, kicker, summary, author, url, publishedAt, language },
    body: item.body,
    tags: item.tags.map(({ name }) => name),
    steps: item.steps.map(({ name }) => name),
    warnings: item.warnings.map(({ message }) => message),
  };
}
