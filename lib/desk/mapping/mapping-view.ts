import type { ColumnMapping, FoundTable } from "@/lib/domain/column-mapping";
import { previewTable } from "@/lib/ingest/mapping/preview-table";
import type { CleanItem } from "@/lib/ingest/types";

/** One item as the mapping screen shows it. */
export interface PreviewedItem {
  readonly position: number;
  readonly title: string;
  readonly titleDerived: boolean;
  readonly kicker: string | null;
  readonly summary: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly url: string | null;
  readonly tags: readonly string[];
  /** The first paragraphs, one a line. */
  readonly text: string;
  readonly warnings: readonly string[];
}

/** How the beginning of a table comes out with a mapping. */
export interface MappingPreview {
  readonly items: readonly PreviewedItem[];
  /** Records that could not be read, in words. */
  readonly problems: readonly string[];
}

const PARAGRAPHS = 3;
const LONGEST_PARAGRAPH = 300;
const PROBLEMS = 5;

/** The preview of a table, small enough to be sent at every change. */
export function previewOf(
  head: { readonly text: string; readonly isCut: boolean },
  table: Pick<FoundTable, "format">,
  mapping: ColumnMapping,
): MappingPreview & { readonly samples: readonly (readonly string[])[] } {
  const preview = previewTable(head.text, { format: table.format, isCut: head.isCut }, mapping);
  return {
    samples: preview.samples,
    items: preview.items.map(viewOf),
    problems: preview.problems.slice(0, PROBLEMS),
  };
}

function viewOf(item: CleanItem): PreviewedItem {
  return {
    position: item.position,
    title: item.title,
    titleDerived: item.titleDerived,
    kicker: item.kicker,
    summary: item.summary,
    author: item.author,
    date: item.publishedAt ?? item.publishedAtRaw,
    url: item.url,
    tags: item.categories,
    text: item.body
      .slice(0, PARAGRAPHS)
      .map(({ text }) => text.slice(0, LONGEST_PARAGRAPH))
      .join("\n"),
    warnings: [...new Set(item.warnings.map(({ message }) => message))],
  };
}
