import { ItemBound } from "@/lib/ingest/bound-items";
import type { ByteSource, ByteStream } from "@/lib/ingest/byte-source";
import type { Extract } from "@/lib/ingest/containers/extract";
import { type Leaf, openParts } from "@/lib/ingest/containers/open-parts";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { extractHere } from "@/lib/ingest/extractors/registry";
import { LIMITS, type Limits } from "@/lib/ingest/limits";
import { type ReadOptions, TextReader } from "@/lib/ingest/read-text";
import { decodeStream } from "@/lib/ingest/stages/decode";
import type { DumpEvent, PartHints, Warning } from "@/lib/ingest/types";

/** What is read: the bytes of one uploaded file. */
export interface DumpSource {
  /** Name as uploaded; a label, never a path to open. */
  readonly file: string;
  readonly source: ByteSource;
  /** What its server said about it. */
  readonly hints?: PartHints;
}

/** How a dump is read. */
export interface ReadContext extends Omit<ReadOptions, "limits"> {
  readonly limits?: Partial<Limits>;
  /** How binary formats are read; in this thread where absent. */
  readonly extract?: Extract;
}

/**
 * Unpack, decode, detect and split one file, piece by piece and in bounded memory.
 *
 * Never throws for what stands in the file: what can't be read becomes a warning, and the rest goes on.
 */
export async function* readDump(
  { file, source, hints = {} }: DumpSource,
  context: ReadContext = {},
): AsyncGenerator<readonly DumpEvent[]> {
  const limits = { ...LIMITS, ...context.limits };
  const bound = new ItemBound(limits);
  const place = new Place(limits.textLength);
  const extract = context.extract ?? extractHere;
  for await (const leaf of openParts({ file, source, hints }, { limits, extract })) {
    for await (const events of readLeaf(leaf, place, { ...context, limits })) yield bound.pass(events);
    if (!place.isFull) continue;
    yield warn([tooLong(limits.textLength)]);
    break;
  }
  yield bound.end();
}

async function* readLeaf(leaf: Leaf, place: Place, options: ReadOptions): AsyncGenerator<DumpEvent[]> {
  yield [...warn(leaf.warnings), ...(leaf.isListed ? heading(leaf.name, place) : [])];
  const problems: Warning[] = [];
  const { encoding, chunks, warnings } = await textOf(leaf, problems);
  const { name, hints } = leaf;
  const say = (events: DumpEvent[]) => (leaf.isListed ? events.map(naming(name)) : events);
  yield say(warn(warnings));
  const reader = new TextReader(
    { name, hints, encoding, start: place.length, position: place.items },
    options,
  );
  for await (const chunk of place.fit(chunks)) yield say(place.count(reader.push(chunk)));
  yield say(place.count(await reader.end()));
  yield warn(problems);
}

/** Of many files, a warning names the one that it is about. */
const naming =
  (name: string) =>
  (event: DumpEvent): DumpEvent => {
    if (event.kind !== "warning" || event.warning.message.startsWith(`“${name}”`)) return event;
    return { ...event, warning: { ...event.warning, message: `“${name}”: ${event.warning.message}` } };
  };

async function textOf({ name, content, hints }: Leaf, problems: Warning[]) {
  if (content.kind === "text") return { encoding: "utf-8", chunks: content.chunks, warnings: [] };
  const { encoding, chunks } = await decodeStream(
    untilProblem(name, content.stream, problems),
    hints.charset ?? null,
  );
  return { encoding: encoding.label, chunks, warnings: encoding.warnings };
}

/** The stream up to where it can't be read any more; why is noted once. */
function untilProblem(name: string, stream: ByteStream, problems: Warning[]): ByteStream {
  return {
    async *open() {
      try {
        yield* stream.open();
      } catch (error) {
        if (!(error instanceof PartProblem)) throw error;
        const { code, message } = error;
        if (problems.length === 0) problems.push({ code, message: `“${name}”: ${message}` });
      }
    },
  };
}

/** How far the text of a dump has come. */
class Place {
  length = 0;
  items = 0;
  isFull = false;
  #isAtLineStart = true;
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Count the pieces of text that come by, and end them where the text of a dump has to end. */
  async *fit(chunks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      const text = chunk.slice(0, this.#most - this.length);
      this.isFull ||= text.length < chunk.length;
      if (text !== "") yield this.take(text);
      if (this.isFull) return;
    }
  }

  /** Count the items among the events. */
  count(events: DumpEvent[]): DumpEvent[] {
    for (const { kind } of events) if (kind === "item") this.items++;
    return events;
  }

  take(text: string): string {
    this.length += text.length;
    this.#isAtLineStart = text.endsWith("\n");
    return text;
  }

  /** The line that names a part, on a line of its own. */
  heading(name: string): string {
    const label = name.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " ");
    return `${this.#isAtLineStart ? "" : "\n"}=== ${label} ===\n`;
  }
}

function heading(name: string, place: Place): DumpEvent[] {
  const start = place.length;
  const text = place.take(place.heading(name));
  return [
    { kind: "text", text },
    { kind: "dropped", dropped: { start, end: place.length, reason: "file name" } },
  ];
}

function warn(warnings: readonly Warning[]): DumpEvent[] {
  return warnings.map((warning) => ({ kind: "warning", warning }));
}

function tooLong(limit: number): Warning {
  const message = `The dump has over ${Math.floor(limit / 1_000_000)} million characters of text. What comes after them was not read: split the file, and import the rest by itself.`;
  return { code: "text-too-long", message };
}
