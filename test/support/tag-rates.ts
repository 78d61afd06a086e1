import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import { slugFrom } from "@/lib/domain/slug";
import { tagItems } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import type { TagSuggestion } from "@/lib/ingest/types";
import type { GoldEntry } from "../unit/ingest/read-gold";

/** How well one type of tag is found: of the reference's primary tags, and of what was given. */
export interface TagRates {
  readonly recall: number;
  readonly precision: number;
  readonly wanted: number;
  readonly given: number;
}

/** Reference items by file, tagged as the pipeline tags one dump. */
export function tagGold<Entry extends GoldEntry>(
  entries: readonly Entry[],
): (Entry & { tags: readonly TagSuggestion[] })[] {
  const files = [...new Set(entries.map(({ gold: { id } }) => id.slice(0, 3)))];
  return files.flatMap((file) => {
    const mine = entries.filter(({ gold: { id } }) => id.startsWith(file));
    const tags = tagItems(
      mine.map(({ item }) => item),
      gazetteer(),
    );
    return mine.map((entry, at) => ({ ...entry, tags: tags[at] ?? [] }));
  });
}

/** Topics go by a code in the reference, under the word "theme". */
const key = ({ type, name }: { type: string; name: string }): string =>
  type === "topic"
    ? `theme|${slugFrom(name, "en")}`
    : `${type}|${name.replace(/[\u2018\u2019]/g, "'").toLowerCase()}`;

/** Recall and precision of each type of tag that the reference has. */
export function tagRates(entries: readonly GoldEntry[]): Map<TagType, TagRates> {
  const tagged = tagGold(entries);
  const rates = new Map<TagType, TagRates>();
  for (const type of TAG_TYPES) {
    const known = type === "topic" ? "theme" : type;
    let [wanted, hit, given, right] = [0, 0, 0, 0];
    for (const { gold, tags } of tagged) {
      const mine = new Set(tags.map(key));
      const reference = new Set(gold.tags.map(key));
      const primary = gold.tags.filter((tag) => tag.type === known && tag.salience === "primary");
      const guesses = tags.filter((tag) => tag.type === type);
      wanted += primary.length;
      hit += primary.filter((tag) => mine.has(key(tag))).length;
      given += guesses.length;
      right += guesses.filter((tag) => reference.has(key(tag))).length;
    }
    if (wanted > 0) rates.set(type, { recall: hit / wanted, precision: right / given, wanted, given });
  }
  return rates;
}
