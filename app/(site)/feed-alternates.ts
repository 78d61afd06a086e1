import type { PageMeta } from "@/components/site/document-head";

/** The canonical path of a page and the feeds that follow it. */
export function withFeeds(canonical: string, feeds = ""): Pick<PageMeta, "canonical" | "feeds"> {
  return {
    canonical,
    feeds: [
      { type: "application/rss+xml", path: `${feeds}/feed.xml` },
      { type: "application/atom+xml", path: `${feeds}/atom.xml` },
      { type: "application/feed+json", path: `${feeds}/feed.json` },
    ],
  };
}
