import { foldText } from "@/lib/ingest/text/fold";
import { spellingsIn } from "@/lib/ingest/text/spellings";

/** A label with a name or a number in it: the words before and after, folded. */
export interface LabelPattern<Kind> {
  readonly kind: Kind;
  readonly head: string;
  readonly tail: string;
}

/** A label that was found, with what stands in it for `~`. */
export interface FoundLabel<Kind> {
  readonly kind: Kind;
  readonly name: string;
}

/** The labels of a screen by their kind: lines of spellings parted by `|`, in which `~` stands for a name or a number. */
export class ScreenLabels<Kind> {
  readonly #exact = new Map<string, Kind>();
  readonly #patterns: LabelPattern<Kind>[] = [];

  constructor(tables: readonly (readonly [kind: Kind, lines: readonly string[]])[]) {
    for (const [kind, lines] of tables) {
      for (const label of spellingsIn(lines)) this.#register(kind, label);
    }
  }

  #register(kind: Kind, label: string): void {
    const [head = "", tail] = label.split("~").map((part) => foldText(part));
    if (tail !== undefined) this.#patterns.push({ kind, head, tail });
    else if (!this.#exact.has(head)) this.#exact.set(head, kind);
  }

  /** The kind of a folded line that is a label and nothing else. */
  exact(folded: string): Kind | null {
    return this.#exact.get(folded) ?? this.#exact.get(folded.replace(/\s?[:…]$/, "")) ?? null;
  }

  /** The first label with a name in it that a folded line reads as, and that `accepts` says yes to. */
  find(
    folded: string,
    accepts: (pattern: LabelPattern<Kind>, name: string) => boolean,
  ): FoundLabel<Kind> | null {
    for (const pattern of this.#patterns) {
      const { kind, head, tail } = pattern;
      if (folded.length <= head.length + tail.length) continue;
      if (!folded.startsWith(head) || !folded.endsWith(tail)) continue;
      const name = folded.slice(head.length, folded.length - tail.length).trim();
      if (accepts(pattern, name)) return { kind, name };
    }
    return null;
  }
}
