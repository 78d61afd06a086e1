import { lexicalToHtml } from "@/lib/ingest/formats/ghost/lexical";
import { mobiledocToHtml } from "@/lib/ingest/formats/ghost/mobiledoc";
import { type Fields, textOf } from "@/lib/ingest/json/fields";
import { markdownToHtml } from "@/lib/ingest/markdown/markdown-to-html";
import { escapeHtml } from "@/lib/ingest/text/escape-html";

/** The text of a post as HTML: rendered by Ghost, else made from the document that its editor keeps. */
export function bodyHtml(post: Fields): string | null {
  const rendered = textOf(post, "html");
  if (rendered !== null) return rendered;
  const made =
    fromDocument(textOf(post, "lexical"), lexicalToHtml) ??
    fromDocument(textOf(post, "mobiledoc"), mobiledocToHtml);
  if (made !== null) return made;
  const markdown = textOf(post, "markdown");
  return (
    (markdown === null ? null : markdownToHtml(markdown)) ?? markdown ?? plainHtml(textOf(post, "plaintext"))
  );
}

function fromDocument(json: string | null, toHtml: (document: unknown) => string): string | null {
  if (json === null) return null;
  try {
    return toHtml(JSON.parse(json)).trim() || null;
  } catch {
    return null;
  }
}

const plainHtml = (text: string | null) =>
  text === null
    ? null
    : text
        .split(/\n{2,}/)
        .map((part) => `<p>${escapeHtml(part)}</p>`)
        .join("\n");
