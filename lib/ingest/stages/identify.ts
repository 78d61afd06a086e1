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
  return {
    ...item,
    language: detectLanguage(`${item.title} ${body}`, item.declaredLanguage),
    canonicalUrl: canonicalUrl(item.url),
    contentHash: hash("sha256", `${title} ${folded}`.trim(), "hex"),
    fingerprint: fingerprintOf(body === "" ? title : folded),
  };
}
