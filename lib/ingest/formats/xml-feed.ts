import type { Facts } from "@/lib/domain/facts";
import { FeedEvents, type FeedFields, type LeftOut } from "@/lib/ingest/formats/feed-events";
import { LIMITS } from "@/lib/ingest/limits";
import { splitWith } from "@/lib/ingest/split-events";
import type { DumpFormat, PartHints, Splitter, Warning } from "@/lib/ingest/types";
import { type FoundFault, type FoundItem, ItemCollector } from "@/lib/ingest/xml/item-collector";
import type { XmlNode } from "@/lib/ingest/xml/node";
import { XmlTokenizer } from "@/lib/ingest/xml/tokenizer";

/** What becomes of one item element. `head` is everything outside the items that stands before it; of a small feed, all. */
export type ToFields = (item: XmlNode, head: XmlNode, hints: PartHints) => FeedFields | LeftOut;

/** What a feed says of itself, known at its end; undefined where that is nothing. */
export type ToFacts = (head: XmlNode, hints: PartHints) => Facts | undefined;

/** Read XML whose items are the elements with one of these canonical names: each is an item, all between is dropped. */
export function xmlFeed(
  itemNames: string | readonly string[],
  toFields: ToFields,
  toFacts?: ToFacts,
): Required<Pick<DumpFormat, "split" | "stream">> {
  const names = [itemNames].flat();
  const open = (hints: PartHints | undefined, itemSize: number) =>
    new XmlFeedSplitter({ names, itemSize, hints: hints ?? {}, toFields, toFacts });
  return {
    split: ({ text, hints }) => splitWith(open(hints, LIMITS.itemLength), text),
    stream: ({ hints }, limits) => open(hints, limits.itemLength),
  };
}

interface XmlFeedOptions {
  readonly names: readonly string[];
  readonly itemSize: number;
  readonly hints: PartHints;
  readonly toFields: ToFields;
  readonly toFacts: ToFacts | undefined;
}

class XmlFeedSplitter implements Splitter {
  readonly #collector: ItemCollector;
  readonly #tokenizer: XmlTokenizer;
  readonly #events = new FeedEvents();
  readonly #options: XmlFeedOptions;
  #length = 0;
  #isRepaired = false;

  constructor(options: XmlFeedOptions) {
    this.#collector = new ItemCollector(options.names, options.itemSize, options.hints.url ?? null);
    this.#tokenizer = new XmlTokenizer(this.#collector);
    this.#options = options;
  }

  push(text: string) {
    this.#length += text.length;
    this.#tokenizer.push(text);
    this.#collect();
    return this.#events.take();
  }

  end() {
    this.#tokenizer.end();
    this.#collector.finish(this.#length);
    this.#collect();
    const { toFacts, hints } = this.#options;
    const about = toFacts?.(this.#collector.head, hints);
    return [...this.#events.end(this.#length), ...(about ? [{ kind: "about" as const, about }] : [])];
  }

  #collect(): void {
    for (const found of this.#collector.take()) {
      if (found.kind === "item") {
        const { start, end, node } = found;
        const fields = () => this.#options.toFields(node, this.#collector.head, this.#options.hints);
        this.#events.entry({ span: [start, end], ...judge(found, this.#isRepaired), fields });
      } else {
        this.#isRepaired ||= found.kind === "fault";
        this.#events.warning(found.kind === "fault" ? repaired(found) : tooDeep(found));
      }
    }
  }
}

function judge({ start, end, isComplete, isCut }: FoundItem, isRepaired: boolean) {
  const warnings: Warning[] = [];
  const warn = (code: string, message: string) => warnings.push({ code, message, span: [start, end] });
  if (!isComplete) warn("unclosed-item", "The end of this item is missing in the feed. Check where it ends.");
  if (isCut) warn("item-too-long", "This item is too long to be one text: only its beginning was read.");
  return { confidence: isComplete ? (isRepaired ? 0.9 : 1) : 0.5, warnings };
}

function repaired({ problem, at }: FoundFault): Warning {
  const message = `The feed is not well-formed and was repaired while reading: ${problem}. Check the items from there on.`;
  return { code: "repaired", message, span: [at, at + 1] };
}

function tooDeep({ at }: FoundFault): Warning {
  const message = "Elements are nested too deep here; their tags were ignored, their text was read.";
  return { code: "too-deep", message, span: [at, at + 1] };
}
