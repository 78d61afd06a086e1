import { createHash } from "node:crypto";
import { canonicalUrl } from "@/lib/ingest/identify/canonical-url";
import { detectLanguage } from "@/lib/ingest/identify/detect-language";
import { foldedWords, foldTyping } from "@/lib/ingest/identify/folded-words";
import { minHash } from "@/lib/ingest/identify/min-hash";
import type { CleanItem, IdentifiedItem } from "@/lib/ingest/types";

/** Give an item what makes it recognisable again: language, canonical URL, content hash, MinHash signature. */
export function identifyItem(item: CleanItem): IdentifiedItem {
  const body = item.body.map((block) => block.text).join("\n");
  const text = `${item.title}\n${body}`;
  return {
    ...item,
    language: detectLanguage(text, item.declaredLanguage),
    canonicalUrl: canonicalUrl(item.url),
    contentHash: createHash("sha256").update(foldTyping(text)).digest("hex"),
    signature: minHash(foldedWords(body === "" ? item.title : body)),
  };
}

export { loadLanguages } from "@/lib/ingest/identify/detect-language";
