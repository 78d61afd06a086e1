import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import type { RawItem } from "@/lib/ingest/types";

/** The text of one post, with what the name of its file says; null where there is none. */
export function readPostFile(file: string, text: string): RawItem | null {
  if (text.trim() === "") return null;
  const name = file.slice(file.lastIndexOf("/") + 1);
  const slug = name.replace(/^\d+\./, "").replace(/\.html?$/i, "");
  const words = slug.replace(/-+/g, " ").trim();
  const message = "The title was made from the name of the file: it stands in posts.csv of the export.";
  return buildRawItem({
    position: 0,
    spans: [[0, text.length]],
    confidence: 1,
    title: words === "" ? null : words.charAt(0).toUpperCase() + words.slice(1),
    guid: name,
    body: { kind: "html", source: text },
    warnings: [{ code: "title-from-file", message }],
  });
}
