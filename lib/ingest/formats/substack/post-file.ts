import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { RawItem } from "@/lib/ingest/types";

/** The text of one post, with what the list of posts says of it, or else the name of its file; null where there is none. */
export function readPostFile(file: string, text: string, listed: RawItem | null): RawItem | null {
  if (text.trim() === "") return null;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const message = "The title was made from the name of the file: it stands in posts.csv of the export.";
  const fromFile = [{ code: "title-from-file", message }];
  const stated = (listed?.warnings ?? []).filter(({ code }) => code !== "text-elsewhere");
  return buildRawItem({
    position: 0,
    spans: [[0, text.length]],
    confidence: 1,
    title: listed?.title ?? titleFrom(name),
    summary: listed?.title ? listed.body.source || null : null,
    url: listed?.url ?? null,
    guid: listed?.guid ?? name,
    publishedAtRaw: listed?.publishedAtRaw ?? null,
    body: { kind: "html", source: text },
    warnings: [...stated, ...(listed?.title ? [] : fromFile)],
  });
}

function titleFrom(name: string): string | null {
  const slug = name.replace(/^\d+\./, "").replace(/\.html?$/i, "");
  const words = slug.replace(/-+/g, " ").trim();
  return words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
