import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { stateWarning, typeWarning } from "@/lib/ingest/formats/source-state";
import type { RowReader } from "@/lib/ingest/mapping/apply-mapping";
import { cellText } from "@/lib/ingest/mapping/cell";
import type { Warning } from "@/lib/ingest/types";

/** Columns by which the list of posts is known. */
export const SUBSTACK_COLUMNS = ["post_id", "post_date", "is_published", "title"];

/** How a row of the list of posts is read. */
export function postRow(columns: readonly string[]): RowReader {
  return (cells) => {
    const one = (name: string) => cellText(cells[columns.indexOf(name)]);
    const id = one("post_id");
    const title = lineOf(one("title"));
    const subtitle = lineOf(one("subtitle"));
    if (title === null && subtitle === null) return null;
    return {
      title,
      summary: null,
      author: null,
      url: one("post_url") ?? one("podcast_url"),
      guid: id,
      publishedAtRaw: one("post_date"),
      declaredLanguage: null,
      body: { kind: "text", source: subtitle ?? "" },
      categories: [],
      warnings: [...stateOf(one), elsewhere(id)],
    };
  };
}

function stateOf(one: (name: string) => string | null): Warning[] {
  const warnings: Warning[] = [];
  if (one("is_published")?.toLowerCase() === "false") warnings.push(stateWarning("draft"));
  if (/paid|founding/i.test(one("audience") ?? "")) warnings.push(stateWarning("members"));
  const type = one("type");
  if (type !== null && type !== "newsletter") warnings.push(typeWarning(type));
  return warnings;
}

function elsewhere(id: string | null): Warning {
  const file = id === null ? "another file" : `posts/${id.slice(0, 200)}.html`;
  return { code: "text-elsewhere", message: `The text of this post is in ${file} of the export.` };
}
