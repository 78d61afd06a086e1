import type { FinishedItem, WrittenFields } from "@/lib/desk/import/finisher";
import { storable } from "@/lib/desk/import/storable";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";

/**
 * Finished items on their way from thread to thread, without their sources.
 *
 * A few long strings are copied in a tenth of the time of the objects that they stand for; what is stored as JSON
 * is written once and not read again.
 */
export interface PackedItems {
  readonly rest: string;
  /** Five for each item. */
  readonly texts: readonly string[];
}

type Rest = Omit<FinishedItem, "raw" | "words"> & { readonly title: string };

/** Pack items for another thread. */
export function packItems(items: readonly FinishedItem[]): PackedItems {
  return { rest: JSON.stringify(items.map(restOf)), texts: items.flatMap(textsOf) };
}

function restOf({ item, comparable, nearKeys, words: { title } }: FinishedItem): object {
  const unwritten = { body: undefined, links: undefined, hashtags: undefined, steps: undefined };
  return { item: { ...item, ...unwritten, fingerprint: undefined }, comparable, nearKeys, title };
}

const textsOf = ({ item, words }: FinishedItem): string[] => {
  const { body, links, hashtags, steps } = item;
  return [...[body, links, hashtags, steps].map((field) => JSON.stringify(storable(field))), words.body];
};

/** Unpack items; `raws` are their sources. */
export function unpackItems({ rest, texts }: PackedItems, raws: readonly RawItem[]): FinishedItem[] {
  return (JSON.parse(rest) as Rest[]).map(({ item, comparable, nearKeys, title }, at) => {
    const [body = "", links = "", hashtags = "", steps = "", words = ""] = texts.slice(5 * at, 5 * at + 5);
    const written = { body, links, hashtags, steps };
    return {
      raw: raws[at] as RawItem,
      item: readable(item, written),
      ...{ written, comparable, nearKeys },
      words: { title, body: words },
    };
  });
}

/** An item whose written fields are read only where somebody asks for them: hardly ever. */
const readable = (item: FinishedItem["item"], written: WrittenFields): FinishedItem["item"] => ({
  ...item,
  get body() {
    return JSON.parse(written.body) as ParsedItem["body"];
  },
  get links() {
    return JSON.parse(written.links) as ParsedItem["links"];
  },
  get hashtags() {
    return JSON.parse(written.hashtags) as ParsedItem["hashtags"];
  },
  get steps() {
    return JSON.parse(written.steps) as ParsedItem["steps"];
  },
});
