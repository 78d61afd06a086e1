import type { ByteSource } from "@/lib/ingest/byte-source";
import type { Container, ContainerContext, Part } from "@/lib/ingest/containers/container";
import { extractWhole } from "@/lib/ingest/containers/extract-whole";
import { latinHead, startsWith } from "@/lib/ingest/containers/magic";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { unpacksWithin } from "@/lib/ingest/containers/zip";

/** A PDF; its text is that of one document. */
export const pdf: Container = {
  name: "pdf",
  holdsMany: false,
  // Readers take a PDF that begins within the first kilobyte.
  sniff: (head) => latinHead(head, 1_024).includes("%PDF-"),
  open: (source, context) => extractWhole("pdf", source, context),
};

/** A Word document (DOCX). */
export const docx: Container = {
  name: "docx",
  holdsMany: false,
  sniff: (head, file) => isOffice(head, file, "word/", /\.docx$/i),
  open: (source, context) => openOffice("docx", source, context),
};

/** A workbook (XLSX): each sheet is a part. */
export const xlsx: Container = {
  name: "xlsx",
  holdsMany: true,
  sniff: (head, file) => isOffice(head, file, "xl/", /\.xlsx$/i),
  open: (source, context) => openOffice("xlsx", source, context),
};

/** What an office file may unpack to, for each byte that one may have: its reader holds all of it at once. */
const UNPACKED = 2;

/** Its reader would unpack whatever it holds into memory, beyond the bounds of its thread: it is weighed first. */
async function* openOffice(
  extractor: string,
  source: ByteSource,
  context: ContainerContext,
): AsyncGenerator<Part> {
  const most = context.limits.bytesInMemory * UNPACKED;
  if (!(await unpacksWithin(source, most))) throw tooMuch(most);
  yield* extractWhole(extractor, source, context);
}

const tooMuch = (most: number) =>
  new PartProblem(
    "unpacks-too-large",
    `It unpacks to over ${Math.floor(most / 1_000_000)} MB, more than can be read at once, and was left out. If it is an honest file, split it into parts.`,
  );

/** Office files are ZIP archives of which the first entries tell what they are. */
function isOffice(head: Uint8Array, file: string, folder: string, name: RegExp): boolean {
  if (!startsWith(head, "PK\x03\x04")) return false;
  if (name.test(file)) return true;
  const text = latinHead(head, head.length);
  return text.includes("[Content_Types].xml") && text.includes(folder);
}
