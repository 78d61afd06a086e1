import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { identifyItem } from "@/lib/ingest/stages/identify";
import type { IdentifiedItem } from "@/lib/ingest/types";
import { buildCleanItem } from "../../support/build-item";

interface GoldTag {
  readonly type: string;
  readonly name: string;
  readonly salience: "primary" | "mention";
}

interface GoldItem {
  readonly id: string;
  readonly title: string;
  readonly titleDerived?: boolean;
  readonly teaser: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly hashtags?: readonly string[];
  readonly body: readonly {
    readonly type: string;
    readonly text: string;
    readonly optional?: string | boolean;
  }[];
  readonly tags: readonly GoldTag[];
}

const roots = ["../../../../shared/gold/", "../../../../../shared/gold/"];
const folder = roots
  .map((root) => fileURLToPath(new URL(root, import.meta.url)))
  .find((path) => existsSync(path));

/** A reference item with what a careful editor makes of it. */
export interface GoldEntry {
  readonly item: IdentifiedItem;
  readonly gold: GoldItem;
}

/** Hand-made reference items, or null where the folder is absent. */
export function readGold(): GoldEntry[] | null {
  if (!folder) return null;
  const files = readdirSync(folder).filter((name) => /^\d+\.json$/.test(name));
  return files.flatMap((file) => {
    const { items } = JSON.parse(readFileSync(`${folder}${file}`, "utf8")) as { items: GoldItem[] };
    return items.map((gold, position) => ({ item: toItem(gold, position), gold }));
  });
}

function toItem(gold: GoldItem, position: number): IdentifiedItem {
  const { title, titleDerived, teaser, url, publishedAt, language, body, hashtags } = gold;
  return identifyItem(
    buildCleanItem({
      position,
      title,
      titleDerived: titleDerived ?? false,
      summary: teaser,
      url,
      publishedAt,
      declaredLanguage: language,
      hashtags: hashtags ?? [],
      body: body.map(({ text, type }) => ({
        type: type === "li" || type === "h" || type === "quote" ? type : "p",
        text,
      })),
    }),
  );
}

/** Pairs of reference items and how they belong together. */
export function readGoldPairs(): {
  a: string;
  b: string;
  relation: string;
  merge: boolean;
  related: boolean;
}[] {
  const { pairs } = JSON.parse(readFileSync(`${folder}_pairs.json`, "utf8"));
  return pairs;
}
