import type { TextStep } from "@/lib/ingest/clean/text-steps";
import { allMatches } from "@/lib/ingest/text/all-matches";
import { splitSentences } from "@/lib/ingest/text/sentences";

const HASHTAG = /(?<![\p{L}\p{N}_&/#])#([\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*)/gu;
const TAG_ONLY = /^#[\p{L}\p{N}_]+$/u;
const EMOJI =
  /(?:\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]{2}|[0-9#*]\ufe0f?\u20e3)(?:\ufe0e|\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic})*/gu;

/** Signs of the letter-like kind that Unicode counts as pictures but writers use as text. */
const TEXT_SIGNS = new Set(["©", "®", "™", "↔", "→"]);

/** All hashtags of a text in order of appearance, with their `#`. */
export function findHashtags(text: string): string[] {
  if (!text.includes("#")) return [];
  return allMatches(text, HASHTAG).map((match) => match[0]);
}

/** True where the text has the look of a post: pictures or hashtags in it. */
export function looksLikePost(text: string): boolean {
  const sample = text.slice(0, 20_000);
  return findHashtags(sample).length > 0 || pictures(sample).length > 0;
}

interface Picture {
  readonly start: number;
  readonly end: number;
  readonly sign: string;
}

function pictures(text: string): Picture[] {
  return allMatches(text, EMOJI)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      sign: match[0].replace(/[\ufe0e\ufe0f]/g, ""),
    }))
    .filter(({ sign }) => !TEXT_SIGNS.has(sign));
}

const dropTrailingTags: TextStep = {
  name: "drop-trailing-hashtags",
  apply: (text) => {
    const words = text.trimEnd().split(/(\s+)/);
    let end = words.length;
    while (end > 0 && (TAG_ONLY.test(words[end - 1] ?? "") || (words[end - 1] ?? "").trim() === "")) end--;
    const kept = words.slice(0, end).join("");
    return kept.trim() === "" ? text : kept;
  },
};

/** A hashtag before the first word names a series and has become the kicker; it is no part of the text. */
const dropLeadingTag: TextStep = {
  name: "drop-leading-hashtag",
  apply: (text) => {
    const match = /^\s*(#[\p{L}\p{N}_]+)\s+(?=[^\p{L}\p{N}\s#])/u.exec(text);
    return match ? text.slice(match[0].length) : text;
  },
};

/** Pictures that stand between sentences mark paragraphs, or list items where one recurs after a colon. */
const pictureParagraphs: TextStep = {
  name: "pictures-to-paragraphs",
  apply: (text) => {
    const found = pictures(text);
    const bullets = listSigns(text, found);
    // Pieces are joined once: looking at the end of a growing string would copy it every time.
    const pieces: string[] = [];
    let tail = "";
    let from = 0;
    for (const picture of found) {
      const before = text.slice(from, picture.start).trimEnd();
      tail = (tail + before).slice(-3);
      const separator = separatorFor(tail, picture, text, bullets);
      pieces.push(before, separator);
      tail = (tail + separator).slice(-3);
      from = picture.end;
      while (/\s/.test(text.charAt(from)) && text.charAt(from) !== "\n") from++;
    }
    return pieces.join("") + text.slice(from);
  },
};

/** Pictures that writers use as bullets even where no colon comes before. */
const BULLET_SIGNS = new Set("✅ ✔ ☑ 📌 📍 🔹 🔸 🔷 🔶 ▶ ➡ 👉 🔵 🟢 ⭐ 🔘".split(" "));

/** Signs that recur and start a list: after a colon, or typical bullets one directly after the other. */
function listSigns(text: string, found: readonly Picture[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { sign } of found) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const isBullet = ({ start, sign }: Picture, index: number): boolean => {
    if ((counts.get(sign) ?? 0) < 2) return false;
    if (/:\s{0,3}$/.test(text.slice(Math.max(0, start - 4), start))) return true;
    return BULLET_SIGNS.has(sign) && found[index + 1]?.sign === sign;
  };
  return new Set(found.filter(isBullet).map(({ sign }) => sign));
}

function separatorFor(tail: string, picture: Picture, text: string, bullets: ReadonlySet<string>): string {
  if (bullets.has(picture.sign)) return "\n• ";
  if (tail.trim() === "") return tail === "" || tail.includes("\n") ? "" : " ";
  const after = text.slice(picture.end, picture.end + 8).trimStart();
  const isBoundary = /[.!?…;)"”’»]$/.test(tail.trimEnd()) || /^[\p{Lu}#]/u.test(after);
  const isQuote = /[:,]$/.test(tail.trimEnd()) && /^["“„«]/.test(after);
  return isBoundary && !isQuote ? "\n\n" : " ";
}

/** The text that follows a list of single sentences is glued to its last item; it goes on after that item's sentence. */
const endLastItem: TextStep = {
  name: "end-last-list-item",
  apply: (text) => {
    const lines = text.split("\n");
    const sentences = lines.map((line) => (line.startsWith("• ") ? splitSentences(line) : []));
    return lines
      .map((line, index) => {
        const own = sentences[index] ?? [];
        const isLast = own.length > 1 && (sentences[index + 1] ?? []).length === 0;
        const isList = isLast && (sentences[index - 1] ?? []).length === 1;
        return isList ? `${own[0]}\n\n${own.slice(1).join(" ")}` : line;
      })
      .join("\n");
  },
};

/** ` - ` between sentences of a post that lost its line breaks starts a list item. */
const inlineDashes: TextStep = {
  name: "dashes-to-list",
  apply: (text) => text.replace(/(?<=[.!?:]) - (?=\p{Lu})/gu, "\n- "),
};

const unhash: TextStep = {
  name: "hashtags-to-words",
  apply: (text) => text.replace(HASHTAG, "$1"),
};

/** The repairs of a post, in this order: hashtags out or into words, pictures into paragraphs. */
export const POST_STEPS: readonly TextStep[] = [
  dropTrailingTags,
  dropLeadingTag,
  pictureParagraphs,
  endLastItem,
  inlineDashes,
  unhash,
];
