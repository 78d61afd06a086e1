import { sourceOf, streamOf } from "@/lib/ingest/byte-source";
import { atom } from "@/lib/ingest/formats/atom";
import { FORMATS } from "@/lib/ingest/formats/registry";
import { rss } from "@/lib/ingest/formats/rss";
import { clean } from "@/lib/ingest/stages/clean";
import { decodeStream, strayBytes } from "@/lib/ingest/stages/decode";
import { detect } from "@/lib/ingest/stages/detect";
import { hintsOf } from "@/lib/ingest/stages/hints";
import type { CleanItem, Dump, DumpFormat, RawItem, Split, Warning } from "@/lib/ingest/types";
import type { FeedparserCase } from "./read-cases";

/** What our own stages make of a case. */
export interface Answer {
  readonly dump: Dump;
  readonly format: DumpFormat | null;
  readonly split: Split;
  readonly items: readonly { readonly raw: RawItem; readonly clean: CleanItem }[];
  readonly warnings: readonly Warning[];
}

async function decodePart(file: string, bytes: Uint8Array, charset: string | null): Promise<Dump> {
  const { encoding, chunks } = await decodeStream(streamOf(sourceOf(bytes)), charset);
  let text = "";
  for await (const chunk of chunks) text += chunk;
  const stray = strayBytes(text, 0, encoding.label);
  const warnings = stray ? [...encoding.warnings, stray] : encoding.warnings;
  return { file, text, encoding: encoding.label, warnings };
}

/** Read a case as an import would, from its bytes to cleaned items. */
export async function readAnswer({ name, bytes, address, headers }: FeedparserCase): Promise<Answer> {
  const hints = address === null ? {} : hintsOf(address, headers);
  const dump = { ...(await decodePart(name, bytes, hints.charset ?? null)), hints };
  const { format } = dump.text === "" ? { format: null } : detect(dump, FORMATS);
  const isFeed = format === rss || format === atom;
  const split: Split = isFeed ? format.split(dump) : { items: [], dropped: [], related: [], warnings: [] };
  return {
    dump,
    format: isFeed ? format : null,
    split,
    items: split.items.map((raw) => ({ raw, clean: clean(raw) })),
    warnings: [...dump.warnings, ...split.warnings],
  };
}
