import {
  PartProblem
} from "./chunk-7XFEQ4DF.mjs";
import "./chunk-J5LGTIGS.mjs";

// lib/ingest/extractors/docx.ts
import mammoth from "mammoth";
var STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh"];
var extractDocx = async (bytes) => {
  const { value } = await convert(bytes);
  const text = `<!doctype html>
<html><body><article>
${onLines(value)}
</article></body></html>
`;
  return [{ text, hints: { mediaType: "text/html" }, warnings: [] }];
};
async function convert(bytes) {
  try {
    return await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(async () => ({ src: "" })) }
    );
  } catch {
    throw new PartProblem("broken-document", "The Word document is damaged and can\u2019t be read.");
  }
}
var onLines = (html) => html.replace(/<img\b[^>]*>/g, "").replace(/<\/(?:p|h[1-6]|li|tr|table|ul|ol|blockquote)>/g, "$&\n").trimEnd();
export {
  extractDocx
};
//# sourceMappingURL=docx-7J47QYA3.mjs.map
