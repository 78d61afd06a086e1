import { foldKey } from "@/lib/ingest/tags/fold-unit";
import { tokenise } from "@/lib/ingest/tags/tokens";

/** A text that editors have given topics to. */
export interface TaggedText {
  readonly text: string;
  readonly topics: readonly string[];
}

/** So many words of a text tell what it is about. */
export const WORDS_READ = 500;
/** Words in fewer texts say nothing yet. */
const SHORTEST_WORD = 3;
/** Each text belongs to one part; what is learned from four is tried on the fifth. */
export const PARTS = 5;

interface Document {
  readonly words: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** Texts with their topics, as sets of words. */
export class Corpus {
  readonly documents: Document[] = [];
  /** For each word, in how many documents of each part it stands. */
  readonly #frequencies = new Map<string, Uint16Array>();

  /** Add a text; its part is told by its place, so that the same texts always give the same model. */
  add({ text, topics }: TaggedText): void {
    const words = new Set(
      tokenise(text)
        .slice(0, WORDS_READ)
        .filter(({ raw }) => raw.length >= SHORTEST_WORD && !/^\p{N}/u.test(raw))
        .map(({ raw }) => foldKey(raw)),
    );
    const part = this.documents.length % PARTS;
    this.documents.push({ words, topics: new Set(topics) });
    for (const word of words) {
      const counts = this.#frequencies.get(word) ?? new Uint16Array(PARTS);
      counts[part] = (counts[part] ?? 0) + 1;
      this.#frequencies.set(word, counts);
    }
  }

  /** In how many documents a word stands, one part left out where it is named. */
  frequency(word: string, without: number | null): number {
    const counts = this.#frequencies.get(word);
    if (!counts) return 0;
    const all = counts.reduce((sum, count) => sum + count, 0);
    return without === null ? all : all - (counts[without] ?? 0);
  }

  /** The topics that so many documents have, the most frequent first. */
  topics(atLeast: number): string[] {
    const counts = new Map<string, number>();
    for (const { topics } of this.documents)
      for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count >= atLeast)
      .sort(([one, many], [other, most]) => most - many || (one < other ? -1 : 1))
      .map(([topic]) => topic);
  }
}
