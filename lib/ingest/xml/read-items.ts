import { Parser } from "htmlparser2";
import { SaxesParser } from "saxes";
import type { Warning } from "@/lib/ingest/types";
import { type FoundItem, ItemCollector, TooDeep } from "@/lib/ingest/xml/item-collector";
import type { XmlNode } from "@/lib/ingest/xml/node";

const CHUNK = 64 * 1024;

/** Thrown through saxes at the first error of form. */
class NotWellFormed extends Error {}

/** The items of a feed, the rest of it, and what had to be repaired. */
export interface XmlFeed {
  readonly items: readonly FoundItem[];
  readonly head: XmlNode;
  readonly isRepaired: boolean;
  /** Where reading stopped because elements were nested too deep; null where all was read. */
  readonly stoppedAt: number | null;
  readonly warnings: readonly Warning[];
}

/**
 * Read the `itemName` elements of an XML feed.
 *
 * Strict first; at the first error of form the text is read again by a parser that forgives, with a warning.
 * Entities that a document type declares are never expanded and nothing is ever fetched.
 */
export function readItems(text: string, itemName: string): XmlFeed {
  const strict = new ItemCollector(itemName);
  try {
    return toFeed(strict, readStrictly(text, strict), []);
  } catch (error) {
    if (!(error instanceof NotWellFormed)) throw error;
    const message = `The feed is not well-formed and was repaired while reading. Check the items. (${error.message})`;
    const forgiving = new ItemCollector(itemName);
    return toFeed(forgiving, readForgivingly(text, forgiving), [{ code: "repaired", message }]);
  }
}

function toFeed(collector: ItemCollector, stoppedAt: number | null, warnings: readonly Warning[]): XmlFeed {
  const message = "Elements are nested too deep; the feed was read up to here only.";
  const tooDeep: Warning[] =
    stoppedAt === null ? [] : [{ code: "too-deep", message, span: [stoppedAt - 1, stoppedAt] }];
  return {
    items: collector.items,
    head: collector.head,
    isRepaired: warnings.length > 0,
    stoppedAt,
    warnings: [...warnings, ...tooDeep],
  };
}

/** Returns where it stopped, or null at the end. saxes counts positions in the code units that it was given. */
function readStrictly(text: string, collector: ItemCollector): number | null {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let start = 0;
  parser.on("error", (error) => {
    throw new NotWellFormed(error.message.replace(/^undefined:/, ""));
  });
  parser.on("opentagstart", () => {
    start = text.lastIndexOf("<", parser.position - 1);
  });
  parser.on("opentag", (tag) => collector.open(tag.name, tag.attributes, start));
  parser.on("closetag", (tag) => {
    const end = parser.position;
    collector.close(tag.name, tag.isSelfClosing ? start : text.lastIndexOf("<", end - 1), end);
  });
  parser.on("text", (data) => collector.text(data));
  parser.on("cdata", (data) => collector.text(data));
  return runUntilTooDeep(collector, text.length, {
    read: () => {
      for (let from = 0; from < text.length; from += CHUNK) parser.write(text.slice(from, from + CHUNK));
      parser.close();
    },
    position: () => parser.position,
  });
}

function readForgivingly(text: string, collector: ItemCollector): number | null {
  let isEnding = false;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => collector.open(name, attributes, parser.startIndex),
      onclosetag: (name) => {
        // At the end the parser closes all that is open; the collector does that itself and says so.
        if (!isEnding) collector.close(name, parser.startIndex, parser.endIndex + 1);
      },
      ontext: (data) => collector.text(data),
    },
    { xmlMode: true, decodeEntities: true },
  );
  return runUntilTooDeep(collector, text.length, {
    read: () => {
      parser.write(text);
      isEnding = true;
      parser.end();
    },
    position: () => parser.endIndex + 1,
  });
}

function runUntilTooDeep(
  collector: ItemCollector,
  length: number,
  { read, position }: { read: () => void; position: () => number },
): number | null {
  try {
    read();
    collector.finish(length);
    return null;
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const stoppedAt = position();
    collector.finish(stoppedAt);
    return stoppedAt;
  }
}
