import type { FormatName } from "@/lib/domain/ingest";

/** What the formats are called on screen. */
export const FORMAT_LABELS: Readonly<Record<FormatName, string>> = {
  listing: "Listing page",
  "rss-text": "Feed flattened to text",
  linkedin: "Social page capture (LinkedIn)",
  "social-page": "Social page capture (Facebook, X, Mastodon)",
  newsletter: "Newsletter",
  docplayer: "Document transcript",
  plain: "Plain text",
  rss: "RSS feed",
  atom: "Atom feed",
  "json-feed": "JSON feed",
  opml: "List of feeds (OPML)",
  "html-page": "Web page",
  "html-listing": "Web page with a list of stories",
  mail: "Mail message",
  wxr: "WordPress export",
  csv: "Table (CSV, TSV)",
  ghost: "Ghost export",
  ninjs: "IPTC ninjs",
  substack: "Substack export",
  markdown: "Markdown",
  blogger: "Blogger export",
  "movable-type": "Movable Type export",
  iptc7901: "Agency wire (IPTC 7901)",
  newsml: "IPTC NewsML-G2",
  nitf: "IPTC NITF",
  json: "Records (JSON, JSON lines)",
};

/** The name of a format on screen, also for dumps that fit none or were not read yet. */
export function formatLabel(format: FormatName | "unknown" | null): string {
  if (format === null) return "Not read yet";
  return format === "unknown" ? "Not recognised" : FORMAT_LABELS[format];
}
