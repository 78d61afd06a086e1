import { FeedEvents } from "@/lib/ingest/formats/feed-events";
import {
  aboutFeed,
  headSchema,
  itemSchema,
  type JsonFeedHead,
  toFields,
} from "@/lib/ingest/formats/json-feed/fields";
import { type JsonRecord, JsonRecordReader } from "@/lib/ingest/json/record-reader";
import { LIMITS } from "@/lib/ingest/limits";
import { splitWith } from "@/lib/ingest/split-events";
import type { DumpFormat, RowProblem, Span, SplitEvent, Splitter, Warning } from "@/lib/ingest/types";

const SAMPLE = 16 * 1024;

/** JSON Feed 1.0 and 1.1. */
export const jsonFeed: DumpFormat = {
  name: "json-feed",
  refines: "json",
  detect: ({ text }) => {
    if (!/^\s*\{/.test(text.slice(0, SAMPLE))) return 0;
    const sample = text.length > 2 * SAMPLE ? text.slice(0, SAMPLE) + text.slice(-SAMPLE) : text;
    if (/"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//.test(sample)) return 1;
    const hasItems = /"items"\s*:\s*\[/.test(sample);
    return hasItems && /"(?:content_html|content_text|date_published)"\s*:/.test(sample) ? 0.8 : 0;
  },
  split: ({ text, hints }) => splitWith(new JsonFeedSplitter(LIMITS.itemLength, hints?.url ?? null), text),
  stream: ({ hints }, { itemLength }) => new JsonFeedSplitter(itemLength, hints?.url ?? null),
};

const HEAD_PATH = ["items"];
/** As much of what stands before and behind the items as is kept. */
const LONGEST_HEAD = 500_000;

/** Makes an item of each value of the top-level `items` array, as they come. */
class JsonFeedSplitter implements Splitter {
  readonly #records: JsonRecordReader;
  readonly #events = new FeedEvents();
  /** The text before the first item, then that behind the last one. */
  readonly #outside = { before: "", behind: "", from: 0, hasItems: false };
  readonly #address: string | null;
  #head: JsonFeedHead | null = null;
  #length = 0;

  /** `address` is where the feed was fetched from. */
  constructor(longest: number, address: string | null) {
    this.#address = address;
    this.#records = new JsonRecordReader({ path: HEAD_PATH, longest });
  }

  push(text: string): readonly SplitEvent[] {
    this.#length += text.length;
    this.#outside.behind += text;
    this.#add(this.#records.push(text));
    return this.#events.take();
  }

  end(): readonly SplitEvent[] {
    this.#add(this.#records.end());
    const { before, behind, hasItems } = this.#outside;
    const isComplete = hasItems ? /^\s*\]/.test(behind) : /"items"\s*:\s*\[\s*\]/.test(behind);
    if (!isComplete) this.#events.warning(BROKEN_OFF);
    this.#head = readHead(hasItems ? before + (isComplete ? behind : "]}") : behind);
    const about = aboutFeed(this.#head);
    return [...this.#events.end(this.#length), ...(about ? [{ kind: "about" as const, about }] : [])];
  }

  #add(records: readonly JsonRecord[]): void {
    for (const { start, end, value, problem } of records) {
      this.#cutOutside(start, end);
      const item = itemSchema.safeParse(value);
      const fields = () => (item.success ? this.#toFields(item.data) : null);
      this.#events.entry({ span: [start, end], confidence: 1, warnings: [], fields });
      if (!item.success) this.#events.warning(unreadable(problem, [start, end]));
    }
    const { behind } = this.#outside;
    if (behind.length > LONGEST_HEAD) this.#cutOutside(this.#length - behind.length, this.#length);
  }

  #cutOutside(start: number, end: number): void {
    const outside = this.#outside;
    if (!outside.hasItems)
      outside.before = outside.behind.slice(0, Math.min(start - outside.from, LONGEST_HEAD));
    outside.hasItems = true;
    outside.behind = outside.behind.slice(end - outside.from);
    outside.from = end;
  }

  #toFields(item: Parameters<typeof toFields>[0]) {
    const head = this.#knownHead();
    return toFields(item, head, head.home_page_url ?? head.feed_url ?? this.#address);
  }

  /** What is known of the head before the end: what stands before the items. */
  #knownHead(): JsonFeedHead {
    this.#head ??= readHead(`${this.#outside.before}]}`);
    return this.#head;
  }
}

const BROKEN_OFF: Warning = {
  code: "repaired",
  message: "The feed breaks off before its end. Check the last item.",
};

function unreadable(problem: RowProblem | null, span: Span): Warning {
  const message = problem?.message ?? "This value of the feed has no fields, so it is no item.";
  return { code: "unreadable-item", message, span };
}

/** What a feed without its items says about itself. */
function readHead(text: string): JsonFeedHead {
  const head = headSchema.safeParse(parse(text));
  return head.success ? head.data : headSchema.parse({});
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
