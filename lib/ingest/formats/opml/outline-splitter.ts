import { StreamCover } from "@/lib/ingest/formats/stream-cover";
import { decodeCharacterReferences } from "@/lib/ingest/text/entities";
import { tidyLine } from "@/lib/ingest/text/spaces";
import type { RelatedDocument, SplitEvent, Splitter } from "@/lib/ingest/types";
import type { Attributes } from "@/lib/ingest/xml/attributes";
import { type XmlHandler, XmlTokenizer } from "@/lib/ingest/xml/tokenizer";

/** More feeds than anybody follows; the rest of a longer list is only text. */
const MOST_FEEDS = 10_000;

/** Finds the feeds of a list; all of its text is dropped, for a list is no news. */
export class OutlineSplitter implements Splitter, XmlHandler {
  readonly #tokenizer = new XmlTokenizer(this);
  readonly #cover = new StreamCover();
  readonly #known = new Set<string>();
  #events: SplitEvent[] = [];
  #length = 0;
  /** Where the outlines begin and end; null before the first. */
  #outlines: [start: number, end: number] | null = null;
  #head = "";
  #isInHead = false;
  #isRepaired = false;

  push(text: string): readonly SplitEvent[] {
    this.#length += text.length;
    this.#tokenizer.push(text);
    return this.#take();
  }

  end(): readonly SplitEvent[] {
    this.#tokenizer.end();
    const [start, end] = this.#outlines ?? [0, 0];
    this.#events.push(...this.#cover.drop(start, "header of a list of feeds"));
    this.#events.push(...this.#cover.drop(end, "list of feeds"));
    this.#events.push(...this.#cover.drop(this.#length, "end of a list of feeds"));
    const title = nameOf(this.#head);
    if (title !== "") this.#events.push({ kind: "about", about: { title } });
    this.#events.push({ kind: "warning", warning: { code: "feed-list", message: this.#summary() } });
    return this.#take();
  }

  open(name: string, attributes: Attributes, start: number): void {
    const lower = name.toLowerCase();
    this.#isInHead = lower === "title" && this.#outlines === null;
    if (lower !== "outline") return;
    this.#outlines ??= [start, start];
    const feed = feedOf(attributes);
    if (!feed?.url || this.#known.has(feed.url) || this.#known.size >= MOST_FEEDS) return;
    this.#known.add(feed.url);
    this.#events.push({ kind: "related", related: feed });
  }

  text(data: string): void {
    if (this.#isInHead && this.#head.length < 1_000) this.#head += data;
  }

  close(name: string, _start: number, end: number): void {
    this.#isInHead = false;
    if (this.#outlines && name.toLowerCase() === "outline") this.#outlines[1] = end;
  }

  fault(problem: string, at: number): void {
    if (this.#isRepaired) return;
    this.#isRepaired = true;
    const message = `The list is not well-formed and was repaired while reading: ${problem}.`;
    this.#events.push({ kind: "warning", warning: { code: "repaired", message, span: [at, at + 1] } });
  }

  #take(): readonly SplitEvent[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #summary(): string {
    const count = this.#known.size;
    if (count === 0) return "This list of feeds names no feed that can be followed.";
    const feeds = count === 1 ? "one feed" : `${count} feeds`;
    return `This is a list of ${feeds} and holds no news itself. Follow the feeds that you want.`;
  }
}

/** What an outline points to; folders and notes point to nothing. */
function feedOf(attributes: Attributes): RelatedDocument | null {
  const found = new Map(
    Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]),
  );
  const url = webAddress(found.get("xmlurl") || found.get("url") || "");
  return url === null ? null : { title: nameOf(found.get("title") || found.get("text") || "") || url, url };
}

/** Names are plain text here: what looks like a tag is none. */
const nameOf = (written: string): string => tidyLine(decodeCharacterReferences(written));

/** `feed:` is how readers of feeds once called the web. */
function webAddress(written: string): string | null {
  const address = written.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:\/\//i, "http://");
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
