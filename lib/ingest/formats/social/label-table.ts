import { foldText } from "@/lib/ingest/text/fold";

/** What a label of a network's screen means for reading a page. */
export type LabelKind = "profile" | "start" | "end" | "repost" | "action" | "reply";

/** The labels of one network: lines of `|` lists, one a language. `~` stands for a name or a number. */
export type LabelWords = Readonly<Record<LabelKind, readonly string[]>>;

interface Pattern {
  readonly kind: LabelKind;
  readonly head: string;
  readonly tail: string;
}

/** Longest line that can be a label: a page's name may be long. */
const MAX_LABEL = 140;

/** Where a label means several things in several languages, the first of these wins. */
const KINDS: readonly LabelKind[] = ["start", "end", "profile", "repost", "reply", "action"];

/** Looks labels up, whatever their case and accents. */
export class LabelTable {
  readonly #exact = new Map<string, LabelKind>();
  readonly #patterns: Pattern[] = [];

  constructor(words: LabelWords) {
    for (const kind of KINDS) {
      for (const label of words[kind].flatMap((line) => line.split("|"))) {
        const [head = "", tail] = label.split("~").map(foldText);
        if (tail !== undefined) this.#patterns.push({ kind, head, tail });
        else if (!this.#exact.has(head)) this.#exact.set(head, kind);
      }
    }
  }

  /** The kind of label that `line` is, or null for the writers' own words. */
  kindOf(line: string): LabelKind | null {
    if (line.length > MAX_LABEL) return null;
    const folded = foldText(line).replace(/^- /, "");
    const exact = this.#exact.get(folded) ?? this.#exact.get(folded.replace(/^[….]+|\s?[:….]+$/g, ""));
    if (exact) return exact;
    // A number alone counts reactions.
    if (/^[\d.,\s\u0660-\u0669]{1,12}\s?[km]?\+?$/i.test(line)) return "action";
    const match = this.#match(folded, ({ head, tail }) => isName(folded, head, tail));
    return match?.kind ?? this.#kindOfParts(line);
  }

  /** `Northwick · 1,204 followers`: one part of the line says what it is. */
  #kindOfParts(line: string): LabelKind | null {
    const parts = line.split(/\s+[·•|]\s+/);
    if (parts.length < 2 || parts.length > 6 || parts.some((part) => part.length > 40)) return null;
    return (
      parts.map((part) => this.kindOf(part)).find((kind) => kind === "action" || kind === "profile") ?? null
    );
  }

  /** The page's own name, where `line` is a label that names it (`Employees at Harbour Trust`), folded. */
  nameIn(line: string): string | null {
    if (line.length > MAX_LABEL) return null;
    const folded = foldText(line);
    const hit = this.#match(folded, ({ kind }) => kind === "profile" || kind === "repost");
    const name = hit ? folded.slice(hit.head.length, folded.length - hit.tail.length).trim() : "";
    return name && !/^\d/.test(name) ? name : null;
  }

  #match(folded: string, isMeant: (pattern: Pattern) => boolean): Pattern | undefined {
    return this.#patterns.find(
      (pattern) =>
        folded.length > pattern.head.length + pattern.tail.length &&
        folded.startsWith(pattern.head) &&
        folded.endsWith(pattern.tail) &&
        isMeant(pattern),
    );
  }
}

/** Words that counters are of; before them stands a number and no name. */
const COUNTED =
  /^(?:followers?|comments?|reposts?|reactions|likes|shares|votes|views|replies|follower:innen)$/;

/** What stands for `~` is a name or a number: few words, no sentence. */
function isName(folded: string, head: string, tail: string): boolean {
  const name = folded.slice(head.length, folded.length - tail.length).trim();
  if (/^[\d\u0660-\u0669][\d\u0660-\u0669.,\s]*(?:[km]|mil|tys\.?|тыс\.?|тис\.?|rb|mln)?$/.test(name))
    return true;
  const isCounter = head === "" && COUNTED.test(tail.trim());
  return !isCounter && name.split(" ").length <= 12 && !/[.!?]\s/.test(name);
}
