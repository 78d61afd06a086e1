import mammoth from "mammoth";
import type { Extractor } from "@/lib/ingest/containers/extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { WHOLE_DOCUMENT } from "@/lib/ingest/formats/html-page/whole-document";

/** What Word’s styles stand for where their own names say nothing. */
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh"];

/** A Word document as an HTML page: its headings, paragraphs, lists, tables and links, without pictures. */
export const extractDocx: Extractor = async (bytes) => {
  const { value } = await convert(bytes);
  const head = `<head><meta name="${WHOLE_DOCUMENT}" content="Word"></head>`;
  const text = `<!doctype html>\n<html>${head}<body><article>\n${onLines(value)}\n</article></body></html>\n`;
  return [{ text, hints: { mediaType: "text/html" }, warnings: [] }];
};

async function convert(bytes: Uint8Array) {
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) },
    );
  } catch {
    throw new PartProblem("broken-document", "The Word document is damaged and can’t be read.");
  }
}

/** A line for each block, so that the raw text can be read. */
const onLines = (html: string) =>
  html
    .replace(/<img\b[^>]*>/g, "")
    .replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol|blockquote)>/g, "$&\n")
    .trimEnd();
