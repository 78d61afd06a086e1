import { childrenOf, childText, type XmlNode } from "@/lib/ingest/xml/node";

/** What newsrooms call the fields that WordPress lacks; their plugins put a mark or a prefix in front. */
const FIELDS = {
  kicker:
    /^_?(?:\w{2,12}[_-])?(?:kicker|overline|eyebrow|roofline|dachzeile|spitzmarke|antetitulo|antetítulo|surtitre|occhiello|chapeu|topline)$/i,
  summary:
    /^_?(?:\w{2,12}[_-])?(?:standfirst|subtitle|sub_title|subheading|subheadline|deck|dek|teaser|lead|lede|vorspann|unterzeile|chapo|bajada|sommario|ingress)$/i,
  language: /^_?(?:wpml_language|locale|language)$/i,
} as const;

/** The text that a post has in one of the custom fields that newsrooms add, or null. */
export function customField(item: XmlNode, field: keyof typeof FIELDS): string | null {
  for (const meta of childrenOf(item, "wp:postmeta")) {
    const key = childText(meta, "wp:meta_key");
    if (key === null || key.length > 60 || !FIELDS[field].test(key)) continue;
    const value = childText(meta, "wp:meta_value");
    // ACF keeps the key of a field under the field's own name with an underscore in front.
    if (value !== null && !/^field_[0-9a-f]+$/.test(value)) return value;
  }
  return null;
}
