import type { Metadata } from "next";

/** The canonical path of a page and the feeds that follow it. */
export function withFeeds(canonical: string, feeds = ""): NonNullable<Metadata["alternates"]> {
  return {
    canonical,
    types: {
      "application/rss+xml": `${feeds}/feed.xml`,
      "application/atom+xml": `${feeds}/atom.xml`,
      "application/feed+json": `${feeds}/feed.json`,
    },
  };
}
