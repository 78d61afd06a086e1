import type { RawItem, Span } from "@/lib/ingest/types";

/** What a format must say of each item; all else has a default of "not in the source". */
export type RawItemFields = Partial<RawItem> & {
  readonly position: number;
  readonly spans: readonly Span[];
};

/** Fill in the fields that a source shape does not have. */
export function buildRawItem(fields: RawItemFields): RawItem {
  return {
    confidence: 0.5,
    title: null,
    kicker: null,
    summary: null,
    author: null,
    url: null,
    guid: null,
    publishedAtRaw: null,
    declaredLanguage: null,
    body: { kind: "text", source: "" },
    categories: [],
    warnings: [],
    ...fields,
  };
}
