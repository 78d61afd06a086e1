import type { MergedFields } from "@/lib/domain/article-merge";

/** What the fields of an article are called on its screens. */
export const FIELD_LABELS: Readonly<Record<keyof MergedFields, string>> = {
  headline: "Headline",
  kicker: "Kicker",
  standfirst: "Standfirst",
  byline: "Byline",
  issuedOn: "Date",
  language: "Language",
  slug: "Address",
  sourceName: "Source",
  canonicalUrl: "First published at",
  embargoUntil: "Embargo",
  tags: "Tags",
  body: "Text",
};
