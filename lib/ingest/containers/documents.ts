import type { Container } from "@/lib/ingest/containers/container";
import { extractWhole } from "@/lib/ingest/containers/extract-whole";
import { latinHead, startsWith } from "@/lib/ingest/containers/magic";

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
  open: (source, context) => extractWhole("docx", source, context),
};

/** A workbook (XLSX): each sheet is a part. */
export const xlsx: Container = {
  name: "xlsx",
  holdsMany: true,
  sniff: (head, file) => isOffice(head, file, "xl/", /\.xlsx$/i),
  open: (source, context) => extractWhole("xlsx", source, context),
};

/** Office files are ZIP archives of which the first entries tell what they are. */
function isOffice(head: Uint8Array, file: string, folder: string, name: RegExp): boolean {
  if (!startsWith(head, "PK\x03\x04")) return false;
  if (name.test(file)) return true;
  const text = latinHead(head, head.length);
  return text.includes("[Content_Types].xml") && text.includes(folder);
}
