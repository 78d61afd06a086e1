import type { Db } from "@/db/db";
import type { BatchRow } from "@/db/queries/batches";
import { findItemStartFrom, findPartStart } from "@/db/queries/segments";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { detect } from "@/lib/ingest/stages/detect";
import type { SegmentContext } from "@/lib/ingest/stages/segment";
import type { Storage } from "@/lib/media/storage";

/** As much of the beginning of a part as its shape is told by, and as its items are read below. */
const LONGEST_HEAD = 64 * 1024;

/** How the text at a place is read: by the shape of the part of the dump that it stands in. */
export async function readPartContext(
  db: Db,
  batch: BatchRow,
  offset: number,
  storage: Storage,
): Promise<SegmentContext> {
  const partStart = await findPartStart(db, batch.id, offset);
  const start = partStart ?? 0;
  const text = (await storage.readText(batch.storageKey, start, start + LONGEST_HEAD)) ?? "";
  const firstItem = (await findItemStartFrom(db, batch.id, start)) ?? start;
  const known = batch.forcedFormat ?? (partStart === null ? batch.format : null);
  const format =
    known === null
      ? detect({ file: "", text, encoding: "utf-8", warnings: [] }, FORMATS).format
      : (FORMATS.find(({ name }) => name === known) ?? null);
  return { format, head: text.slice(0, Math.min(firstItem, offset) - start) };
}
