import { setImmediate as nextTurn } from "node:timers/promises";
import { type Comparable, comparableOf } from "@/lib/ingest/dedupe/comparable";
import { type NearKeys, nearKeysOf } from "@/lib/ingest/dedupe/near-keys";
import { type FinishContext, finishItem, learn } from "@/lib/ingest/pipeline";
import type { ParsedItem, RawItem } from "@/lib/ingest/types";

/** Fields of an item that are stored as JSON, as they are written. */
export interface WrittenFields {
  readonly body: string;
  readonly links: string;
  readonly hashtags: string;
  readonly steps: string;
}

/** An item as it stands in the source and as the pipeline made it. */
export interface FinishedItem {
  readonly raw: RawItem;
  readonly item: Omit<ParsedItem, "fingerprint">;
  /** What of it is written as JSON already. */
  readonly written?: WrittenFields;
  /** What is compared of it to find what repeats or continues it. */
  readonly comparable: Comparable;
  readonly nearKeys: NearKeys;
}

/** Cleans, identifies and tags the items of one import. */
export interface Finisher {
  /** Learn from the first items what the dump itself defines; before the first `finish`. */
  learn(first: readonly RawItem[]): Promise<void>;
  /** Finish some items, in their order. */
  finish(items: readonly RawItem[]): Promise<readonly FinishedItem[]>;
  close(): void;
}

/** Opens a finisher for an import; one that is alone shares nothing with other imports. */
export type OpenFinisher = (context: FinishContext, how?: { readonly isAlone: boolean }) => Finisher;

/** Other work waits no longer; a turn of the event loop costs as much as one of the shorter stages. */
const TURN_MS = 5;

/** Finish items in this thread; between two of them other work has its turn. */
export const finishHere: OpenFinisher = (given) => {
  let context = given;
  let turnAt = performance.now() + TURN_MS;
  return {
    async learn(first) {
      context = { ...given, vocabulary: learn(first, given) };
    },
    async finish(items) {
      const finished: FinishedItem[] = [];
      for (const raw of items) {
        finished.push(finishOne(raw, context));
        if (performance.now() < turnAt) continue;
        await nextTurn();
        turnAt = performance.now() + TURN_MS;
      }
      return finished;
    },
    close() {},
  };
};

/** All that the pipeline makes of one item. */
export function finishOne(raw: RawItem, context: FinishContext): FinishedItem {
  const item = finishItem(raw, context);
  const comparable = comparableOf(item, "");
  return { raw, item, comparable, nearKeys: nearKeysOf(comparable, item.fingerprint.keys) };
}
