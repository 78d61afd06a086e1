import {
  PartProblem
} from "./chunk-7XFEQ4DF.mjs";
import "./chunk-J5LGTIGS.mjs";

// lib/ingest/extractors/pdf.ts
import { getDocumentProxy } from "unpdf";
var MAX_PAGES = 2e3;
var extractPdf = async (bytes) => {
  const document = await openDocument(bytes);
  const pages = [];
  const last = Math.min(document.numPages, MAX_PAGES);
  for (let number = 1; number <= last; number++) pages.push(await pageText(document, number));
  const text = pages.join("\n\f");
  return [{ text, hints: await hintsOf(document), warnings: warningsOf(text, document.numPages) }];
};
async function openDocument(bytes) {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw isLocked ? new PartProblem(
      "locked-file",
      "The PDF is locked with a password. Save it without one and upload it again."
    ) : new PartProblem("broken-pdf", "The PDF is damaged and can\u2019t be read.");
  }
}
async function pageText(document, number) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const pieces = items.map((item) => "str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "");
  page.cleanup();
  return pieces.join("").trimEnd();
}
async function hintsOf(document) {
  const { info } = await document.getMetadata();
  const fields = info;
  const field = (name) => {
    const value = fields[name];
    return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
  };
  return {
    mediaType: "application/pdf",
    title: field("Title"),
    author: field("Author"),
    date: dateOf(field("CreationDate"))
  };
}
function dateOf(value) {
  const match = /^D:(\d{4})(\d\d)(\d\d)/.exec(value ?? "");
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}
function warningsOf(text, pages) {
  const warnings = [];
  if (text.trim() === "") {
    const message = "The PDF holds pictures of pages and no text: it has to be recognised (OCR) before it is uploaded.";
    warnings.push({ code: "pdf-without-text", message });
  }
  if (pages > MAX_PAGES) {
    const message = `The PDF has ${pages} pages; the first ${MAX_PAGES} were read.`;
    warnings.push({ code: "pdf-too-long", message });
  }
  return warnings;
}
export {
  extractPdf
};
//# sourceMappingURL=pdf-FTGYDIZD.mjs.map
