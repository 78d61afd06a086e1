import { lineOf } from "@/lib/ingest/formats/feed/construct";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { MarkdownDocument } from "@/lib/ingest/formats/markdown/find-documents";
import { readFrontMatter } from "@/lib/ingest/formats/markdown/front-matter";
import { matterFields, NO_FIELDS } from "@/lib/ingest/formats/markdown/matter-fields";
import { markdownToHtml } from "@/lib/ingest/markdown/markdown-to-html";
import type { Warning } from "@/lib/ingest/types";

/** A heading of the first level at the top, in both of its spellings. */
const HEADING = /^(?:# +([^\n]{1,300}?)#*[ \t]*(?:\n|$)|([^\n#>*-][^\n]{0,300})\n=+[ \t]*(?:\n|$))/;

/** The fields of one document; null where it has neither a title nor a text. */
export function readDocument(text: string, { matter, bodyStart, end }: MarkdownDocument): FeedFields | null {
  const record = matter ? readFrontMatter(matter) : null;
  const about = record ? matterFields(record) : NO_FIELDS;
  const source = text.slice(bodyStart, end).replace(/\r\n?/g, "\n").trim();
  const heading = about.title === null ? HEADING.exec(source) : null;
  const title = about.title ?? lineOf(heading?.[1] ?? heading?.[2] ?? null);
  if (title === null && source === "") return null;
  const rest = heading ? source.slice(heading[0].length) : source;
  const html = markdownToHtml(rest);
  return {
    ...about,
    title,
    body: html === null ? { kind: "text", source: rest } : { kind: "html", source: html },
    warnings: matter && !record ? [UNREAD] : about.warnings,
  };
}

const UNREAD: Warning = {
  code: "front-matter-unread",
  message: "What stands above this text about it could not be read. Check title, date and author.",
};
