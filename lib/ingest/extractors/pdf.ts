import { getDocumentProxy } from "unpdf";
import type { Extractor } from "@/lib/ingest/containers/extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import type { PartHints, Warning } from "@/lib/ingest/types";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** More pages than any report has. */
const MAX_PAGES = 2_000;

/** The text of a PDF, line by line as it is printed; each page ends with a form feed. */
export const extractPdf: Extractor = async (bytes) => {
  const document = await openDocument(bytes);
  const last = Math.min(document.numPages, MAX_PAGES);
  const pages: string[] = [];
  const damaged: number[] = [];
  for (let number = 1; number <= last; number++) {
    const page = await pageText(document, number).catch(() => null);
    if (page === null) damaged.push(number);
    pages.push(page ?? "");
  }
  if (damaged.length > 0 && damaged.length === last) throw broken();
  const text = pages.join("\n\f");
  return [{ text, hints: await hintsOf(document), warnings: warningsOf(text, document.numPages, damaged) }];
};

async function openDocument(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw isLocked
      ? new PartProblem(
          "locked-file",
          "The PDF is locked with a password. Save it without one and upload it again.",
        )
      : broken();
  }
}

const broken = () => new PartProblem("broken-pdf", "The PDF is damaged and can’t be read.");

/** Pieces of text as they are printed: one after the other, with a line break where a line ends. */
async function pageText(document: PdfDocument, number: number): Promise<string> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""));
  page.cleanup();
  return pieces.join("").trimEnd();
}

async function hintsOf(document: PdfDocument): Promise<PartHints> {
  const known = await document.getMetadata().catch(() => null);
  const fields = (known?.info ?? {}) as Readonly<Record<string, unknown>>;
  const field = (name: string) => {
    const value = fields[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    mediaType: "application/pdf",
    title: field("Title"),
    author: field("Author"),
    date: dateOf(field("CreationDate")),
  };
}

/** `D:20240305101500+01'00'` as ISO 8601; null where it is anything else. */
function dateOf(value: string | null): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)/.exec(value ?? "");
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

function warningsOf(text: string, pages: number, damaged: readonly number[]): Warning[] {
  const warnings: Warning[] = [];
  if (damaged.length > 0) {
    const [noun, named] = [damaged.length === 1 ? "Page" : "Pages", damaged.slice(0, 20).join(", ")];
    const message = `${noun} ${named}${damaged.length > 20 ? " …" : ""} of the PDF can’t be read: the file is damaged.`;
    warnings.push({ code: "pdf-damaged", message });
  } else if (text.trim() === "") {
    const message =
      "The PDF holds pictures of pages and no text: it has to be recognised (OCR) before it is uploaded.";
    warnings.push({ code: "pdf-without-text", message });
  }
  if (pages > MAX_PAGES) {
    const message = `The PDF has ${pages} pages; the first ${MAX_PAGES} were read.`;
    warnings.push({ code: "pdf-too-long", message });
  }
  return warnings;
}
