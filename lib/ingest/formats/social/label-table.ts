import { type LabelPattern, ScreenLabels } from "@/lib/ingest/formats/screen-labels";
import { foldText } from "@/lib/ingest/text/fold";
import { spellingsIn } from "@/lib/ingest/text/spellings";

/** What a label of a network's screen means for reading a page. */
export type LabelKind = "profile" | "start" | "end" | "repost" | "promoted" | "action" | "reply";

/** The labels of one network: lines of `|` lists, one a language. `~` stands for a name or a number. */
export type LabelWords = Readonly<Record<LabelKind, readonly string[]>>;

/** Longest line that can be a label: a page's name may be long. */
const MAX_LABEL = 140;

/** Most words in a row of buttons, and in one of them. */
const MAX_ROW = 8;
const MAX_WORDS = 4;

/** Where a label means several things in several languages, the first of these wins. */
const KINDS: readonly LabelKind[] = ["start", "end", "profile", "repost", "promoted", "reply", "action"];

/** Names of reactions that were glued together, and a single one of them. */
const MAX_GLUED = 60;
const MIN_PART = 4;

/** Menus were lists and headings on the page. */
const LIST_MARK = /^(?:[-*+] )?(?:#{1,6} )?/;

/** Looks labels up, whatever their case and accents. */
export class LabelTable {
  readonly #labels: ScreenLabels<LabelKind>;
  readonly #reposts: readonly string[];
  /** The first words of all buttons, folded. */
  readonly #openings: ReadonlySet<string>;

  constructor(words: LabelWords) {
    this.#reposts = spellingsIn(words.repost).map((label) => longestPart(label));
    this.#openings = new Set(spellingsIn(words.action).map((label) => firstWord(label)));
    this.#labels = new ScreenLabels(KINDS.map((kind) => [kind, words[kind]] as const));
  }

  /** The kind of label that `line` is, or null for the writers' own words. */
  kindOf(line: string): LabelKind | null {
    if (line.length > MAX_LABEL) return null;
    const folded = foldText(line).replace(LIST_MARK, "");
    const exact =
      this.#labels.exact(folded) ?? this.#labels.exact(folded.replace(/^[….]+\s?|\s?[:….,]+$/g, ""));
    if (exact) return exact;
    // A number alone counts reactions, or pictures that are not shown.
    if (/^\+?[\d.,\s\u0660-\u0669\u06f0-\u06f9]{1,12}\s?[km]?\+?$/i.test(line)) return "action";
    // How near somebody is to the reader: `• 2nd`.
    if (/^[•·]\s?[1-3]\p{L}{0,3}\+?$/u.test(line)) return "action";
    const found =
      this.#labels.find(folded, isName)?.kind ?? this.#kindOfParts(line) ?? this.#kindOfRow(folded);
    return found ?? (this.#isGlued(folded) ? "action" : null);
  }

  /** False where no button or counter begins with the word: nearly all words of a text. */
  mayOpenButton(word: string): boolean {
    return /^\p{N}/u.test(word) || this.#openings.has(firstWord(word));
  }

  /** True for one button or counter, and not for several side by side. */
  isButton(words: string): boolean {
    if (words.length > MAX_LABEL) return false;
    const folded = foldText(words);
    if (/^[\d.,\u0660-\u0669\u06f0-\u06f9]{1,9}[km]?$/i.test(words)) return true;
    const found = this.#labels.exact(folded) ?? this.#labels.exact(folded.replace(/[.:]$/, ""));
    if (found) return found === "action";
    if (!/[\d\u0660-\u0669\u06f0-\u06f9]/.test(folded)) return false;
    const counted = this.#labels.find(
      folded,
      ({ kind }, name) => kind === "action" && /^[\d\u0660-\u0669\u06f0-\u06f9.,]+$/.test(name),
    );
    return counted !== null;
  }

  /** `Like Comment Share`, `Home About Jobs`: buttons side by side, or pages of the account. */
  #kindOfRow(folded: string): LabelKind | null {
    const words = folded.split(" ");
    if (words.length < 2 || words.length > MAX_ROW) return null;
    let from = 0;
    let row: LabelKind = "action";
    for (let to = Math.min(words.length, MAX_WORDS); to > from; ) {
      const kind = this.#labels.exact(words.slice(from, to).join(" "));
      if (kind !== "action" && kind !== "profile") to--;
      else {
        if (kind === "profile") row = kind;
        from = to;
        to = Math.min(words.length, from + MAX_WORDS);
      }
    }
    return from === words.length ? row : null;
  }

  /** `likecelebratelove`: what pictures of reactions were called, nothing between. */
  #isGlued(folded: string): boolean {
    if (folded.length > MAX_GLUED || !/^[\p{L}']{8,}$/u.test(folded)) return false;
    // The places that whole labels lead to, each one by its number of labels.
    const counts = new Map([[0, 0]]);
    for (let from = 0; from < folded.length; from++) {
      const count = counts.get(from);
      if (count === undefined) continue;
      for (let to = from + MIN_PART; to <= folded.length; to++)
        if (this.#labels.exact(folded.slice(from, to)) === "action") counts.set(to, count + 1);
    }
    return (counts.get(folded.length) ?? 0) > 1;
  }

  /** `Northwick · 1,204 followers`: one part of the line says what it is. */
  #kindOfParts(line: string): LabelKind | null {
    const parts = line.split(/\s+[·•|]\s+/);
    if (parts.length < 2 || parts.length > 6 || parts.some((part) => part.length > 40)) return null;
    return (
      parts.map((part) => this.kindOf(part)).find((kind) => kind === "action" || kind === "profile") ?? null
    );
  }

  /** Whether the words of a label that something was passed on stand somewhere in `text`. */
  mayBeRepost(text: string): boolean {
    const folded = foldText(text);
    return this.#reposts.some((words) => folded.includes(words));
  }

  /** The page's own name, where `line` is a label that names it (`Employees at Harbour Trust`), folded. */
  nameIn(line: string): string | null {
    if (line.length > MAX_LABEL) return null;
    const folded = foldText(line);
    const name = this.#labels.find(folded, ({ kind }) => kind === "profile" || kind === "repost")?.name;
    return name && !/^\d/.test(name) ? name : null;
  }
}

function firstWord(label: string): string {
  return (foldText(label).split(" ", 1)[0] ?? "").replace(/[.:…]+$/, "");
}

/** The words of a label on one side of the name in it. */
function longestPart(label: string): string {
  const parts = label.split("~").map((part) => foldText(part));
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** Words that counters are of; before them stands a number and no name. */
const COUNTED =
  /^(?:followers?|comments?|reposts?|reactions|likes|shares|votes|views|replies|follower:innen)$/;

/** Behind a short word a full stop shortens it, as in the names of societies and companies. */
const ENDS_SENTENCE = /[!?]\s|\p{L}{5}\.\s/u;

/** What stands for `~` is a name or a number: few words, no sentence. */
function isName({ kind, head, tail }: LabelPattern<LabelKind>, name: string): boolean {
  if (
    /^[\d\u0660-\u0669\u06f0-\u06f9][\d\u0660-\u0669\u06f0-\u06f9.,\s]*(?:[km]|mil|tys\.?|тыс\.?|тис\.?|rb|mln)?$/.test(
      name,
    )
  )
    return true;
  const isOneWord = kind === "action" && !tail.trim().includes(" ");
  const isCounter = head === "" && (isOneWord || COUNTED.test(tail.trim()));
  return !isCounter && name.split(" ").length <= 12 && !ENDS_SENTENCE.test(name);
}
