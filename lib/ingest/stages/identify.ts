import { hash } from "node:crypto";
import { canonicalUrl } from "@/lib/ingest/identify/canonical-url";
import { detectLanguage } from "@/lib/ingest/identify/detect-language";
import { fingerprintOf } from "@/lib/ingest/identify/fingerprint";
import { foldTyping } from "@/lib/ingest/identify/folded-words";

import type { CleanItem, IdentifiedItem } from "@/lib/ingest/types";

/** Give an item what makes it recognisable again: language, canonical URL, content hash, fingerprint. */
export function identifyItem(item: CleanItem): IdentifiedItem {
  const body = item.body.map((block) => block.text).join(" ");
  // Folded once: the hash and the fingerprint read the same text.
  const [title, folded] = [foldTyping(item.title), foldTyping(body)];
  // Field by field, as in cleaning: to copy an object and add to it takes a hundred times as long.
  const identified: { [Name in keyof Required<IdentifiedItem>]: IdentifiedItem[Name] } = {
    position: item.position,
    spans: item.spans,
    confidence: item.confidence,
    title: item.title,
    titleDerived: item.titleDerived,
    kicker: item.kicker,
    summary: item.summary,
    author: item.author,
    url: item.url,
    guid: item.guid,
    publishedAtRaw: item.publishedAtRaw,
    dateBasis: item.dateBasis,
    declaredLanguage: item.declaredLanguage,
    extra: item.extra,
    categories: item.categories,
    body: item.body,
    links: item.links,
    hashtags: item.hashtags,
    publishedAt: item.publishedAt,
    datePrecision: item.datePrecision,
    warnings: item.warnings,
    steps: item.steps,
    language: detectLanguage(`${item.title} ${body}`, item.declaredLanguage),
    canonicalUrl: canonicalUrl(item.url),
    contentHash: hash("sha256", `${title} ${folded}`.trim(), "hex"),
    fingerprint: fingerprintOf(body === "" ? title : folded),
  };
  return identified;
}
