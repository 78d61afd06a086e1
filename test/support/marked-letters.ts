import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LineRole } from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";
import { MARK } from "./read-marked-dumps";

const FOLDERS = {
  taught: ["marked-dumps/newsletter", "letters/taught"],
  unseen: ["letters/unseen"],
} as const;

/** A letter with the places of what is marked in it. */
export interface MarkedLetter {
  readonly text: string;
  readonly marks: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  /** Kickers that are no mark: they stand over several items. */
  readonly sections: ReadonlySet<string>;
}

/** Letters marked by hand, with their marks: those that taught the importer, or those that it has never seen. */
export function markedLetters(which: keyof typeof FOLDERS): string[] {
  return FOLDERS[which].flatMap((folder) => {
    const path = fileURLToPath(new URL(`../fixtures/${folder}/`, import.meta.url));
    return readdirSync(path)
      .sort()
      .map((file) => readFileSync(`${path}${file}`, "utf8"));
  });
}

/** The same letter with so many of its items alone, the first of them `from`. */
export function shortened(marked: string, from: number, count: number): string {
  const starts = [...marked.matchAll(/⟦=/g)].map(({ index }) => index);
  const end = marked.lastIndexOf("⟧") + 1;
  return (
    marked.slice(0, starts[0]) + marked.slice(starts[from], starts[from + count] ?? end) + marked.slice(end)
  );
}

export function readMarks(marked: string): MarkedLetter {
  const marks: { kind: string; start: number; end: number }[] = [];
  const sections = new Set<string>();
  let [text, at] = ["", 0];
  for (const match of marked.matchAll(MARK)) {
    const { head = "", kind, words = "" } = match.groups ?? {};
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const kicker = kind === "k" ? words : /kicker="([^"]*)"/.exec(head)?.[1];
    if (kicker) sections.add(foldText(kicker));
    if (kind === undefined || kind !== kind.toUpperCase()) continue;
    const shown = kind === "D" ? (words.split("|")[1] ?? words) : words;
    marks.push({ kind, start: text.length, end: text.length + shown.length });
    text += shown;
  }
  return { text: text + marked.slice(at), marks, sections };
}

const ROLE_OF: Readonly<Record<string, LineRole | null>> = {
  T: "body",
  B: "body",
  K: "section",
  D: "note",
  U: "note",
  O: null,
};

/** The role that each line has by the marks; null where it may be text of an item or not. */
export function markedRoles(
  { marks, sections }: MarkedLetter,
  lines: readonly LetterLine[],
): (LineRole | null)[] {
  return lines.map((line) => {
    const sizes = new Map<string, number>();
    for (const { kind, start, end } of marks) {
      const size = Math.min(end, line.next) - Math.max(start, line.start);
      if (size <= 0) continue;
      // What goes on in a second line is the headline of the first.
      if (kind === "T" && start >= line.start) return "title";
      sizes.set(kind, (sizes.get(kind) ?? 0) + size);
    }
    const [most] = [...sizes].sort((a, b) => b[1] - a[1]);
    if (most) return ROLE_OF[most[0]] ?? null;
    return [line.heading ?? "", line.text].some((words) => sections.has(foldText(words)))
      ? "section"
      : "none";
  });
}
