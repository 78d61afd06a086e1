import { atom } from "@/lib/ingest/formats/atom";
import { jsonFeed } from "@/lib/ingest/formats/json-feed";
import { rss } from "@/lib/ingest/formats/rss";
import type { DumpFormat } from "@/lib/ingest/types";

/** Every shape of dump that Copydesk reads; the order means nothing. */
export const FORMATS: readonly DumpFormat[] = [rss, atom, jsonFeed];
