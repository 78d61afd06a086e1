import type { FinishedItem, WrittenFields } from "@/lib/desk/import/finisher";
import { storableJson } from "@/lib/desk/import/storable";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";

/**
 * Finished items on their way from thread to thread, without their sources.
 *
 * A few long strings are copied in a tenth of the time of the objects that they stand for; what is stored as JSON
 * is written once and not read again.
 */
export interface PackedItems {
  readonly rest: string;
  /** Four for each item. */
  readonly texts: readonly string[];
}

type Rest = Pick<FinishedItem, "comparable" | "nearKeys"> & {
  readonly item: Omit<FinishedItem["item"], keyof WrittenFields>;
};

/** Pack items for another thread. */
export function packItems(items: readonly FinishedItem[]): PackedItems {
  return { rest: JSON.stringify(items.map(restOf)), texts: items.flatMap(textsOf) };
}

function restOf({ item, comparable, nearKeys }: FinishedItem): object {
  const unwritten = {
    ...item,
    body: undefined,
    links: undefined,
    hashtags: undefined,
    steps: undefined,
    fingerprint: undefined,
  };
  return { item: unwritten, comparable, nearKeys };
}

const textsOf = ({ item: { body, links, hashtags, steps } }: FinishedItem): string[] =>
  [body, links, hashtags, steps].map(storableJson);

/** Unpack items; `raws` are their sources. */
export function unpackItems({ rest, texts }: PackedItems, raws: readonly RawItem[]): FinishedItem[] {
  return (JSON.parse(rest) as Rest[]).map(({ item, comparable, nearKeys }, at) => {
    const [body = "", links = "", hashtags = "", steps = ""] = texts.slice(4 * at, 4 * at + 4);
    const written = { body, links, hashtags, steps };
    return {
      raw: raws[at] as RawItem,
      item: Object.assign(new Unread(written), item),
      written,
      comparable,
      nearKeys,
    };
  });
}

/**
 * The written fields of an item, read only where somebody asks for them: hardly ever. A class has them ready, where
 * four accessors of each item take 6 µs; to spread an item would leave them out.
 */
class Unread implements Pick<ParsedItem, keyof WrittenFields> {
  readonly #written: WrittenFields;

  constructor(written: WrittenFields) {
    this.#written = written;
  }

  get body(): ParsedItem["body"] {
    return JSON.parse(this.#written.body);
  }

  get links(): ParsedItem["links"] {
    return JSON.parse(this.#written.links);
  }

  get hashtags(): ParsedItem["hashtags"] {
    return JSON.parse(this.#written.hashtags);
  }

  get steps(): ParsedItem["steps"] {
    return JSON.parse(this.#written.steps);
  }
}
