import { identifyItem } from "@/lib/ingest/stages/identify";
import type { CleanItem, IdentifiedItem } from "@/lib/ingest/types";

/** A clean item for tests; `text` is cut into paragraphs at line breaks. */
export function buildCleanItem({
  text = "",
  ...over
}: Partial<CleanItem> & { text?: string } = {}): CleanItem {
  return {
    position: 0,
    spans: [[0, 1]],
    confidence: 1,
    title: "A title",
    titleDerived: false,
    kicker: null,
    summary: null,
    author: null,
    url: null,
    guid: null,
    publishedAtRaw: null,
    publishedAt: null,
    datePrecision: null,
    declaredLanguage: "en",
    body: text === "" ? [] : text.split("\n").map((line) => ({ type: "p" as const, text: line })),
    links: [],
    hashtags: [],
    categories: [],
    warnings: [],
    steps: [],
    ...over,
  };
}

/** An identified item for tests. */
export function buildIdentifiedItem(over: Parameters<typeof buildCleanItem>[0] = {}): IdentifiedItem {
  return { ...identifyItem(buildCleanItem(over)), language: over.declaredLanguage ?? "en" };
}
