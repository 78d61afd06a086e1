import { atom } from "@/lib/ingest/formats/atom";
import { blogger } from "@/lib/ingest/formats/blogger";
import { csv } from "@/lib/ingest/formats/csv";
import { docplayer } from "@/lib/ingest/formats/docplayer";
import { ghost } from "@/lib/ingest/formats/ghost";
import { htmlListing } from "@/lib/ingest/formats/html-listing";
import { htmlPage } from "@/lib/ingest/formats/html-page";
import { iptc7901 } from "@/lib/ingest/formats/iptc7901";
import { json } from "@/lib/ingest/formats/json";
import { jsonFeed } from "@/lib/ingest/formats/json-feed";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { listing } from "@/lib/ingest/formats/listing";
import { mail } from "@/lib/ingest/formats/mail";
import { markdown } from "@/lib/ingest/formats/markdown";
import { movableType } from "@/lib/ingest/formats/movable-type";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { newsml } from "@/lib/ingest/formats/newsml";
import { ninjs } from "@/lib/ingest/formats/ninjs";
import { nitf } from "@/lib/ingest/formats/nitf";
import { opml } from "@/lib/ingest/formats/opml";
import { plain } from "@/lib/ingest/formats/plain";
import { rss } from "@/lib/ingest/formats/rss";
import { rssText } from "@/lib/ingest/formats/rss-text";
import { socialPage } from "@/lib/ingest/formats/social-page";
import { substack } from "@/lib/ingest/formats/substack";
import { wxr } from "@/lib/ingest/formats/wxr";
import type { DumpFormat } from "@/lib/ingest/types";

/** Every shape of dump that Copydesk reads; the order means nothing. */
export const FORMATS: readonly DumpFormat[] = [
  rss,
  atom,
  jsonFeed,
  opml,
  htmlPage,
  htmlListing,
  rssText,
  listing,
  linkedin,
  socialPage,
  newsletter,
  docplayer,
  mail,
  plain,
  wxr,
  csv,
  json,
  ghost,
  ninjs,
  substack,
  markdown,
  blogger,
  movableType,
  iptc7901,
  newsml,
  nitf,
];
