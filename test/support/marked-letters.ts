import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { LineRole } from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import type { LetterLine } from "@/lib/ingest/formats/newsletter/letter";
import { foldText } from "@/lib/ingest/text/fold";
import type { MarkedItem } from "./read-marks";

const FOLDERS = {
  taught: ["marked-dumps/newsletter", "letters/taught"],
  unseen: ["letters/unseen"],
} as const;

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

const ROLE_OF: Readonly<Record<string, LineRole | null>> = {
  T: "body",
  B: "body",
  K: "section",
  D: "note",
  U: "note",
  O: null,
};

/** The role that each line has by the marks of a letter; null where it may be text of an item or not. */
export function markedRoles(items: readonly MarkedItem[], lines: readonly LetterLine[]): (LineRole | null)[] {
  const marks = items.flatMap((item) => item.marks);
  // A kicker that is no mark in the text stands over several items.
  const unprinted = marks.filter(({ kind, start, end }) => kind === "K" && start === end);
  const sections = new Set(
    [...unprinted.map(({ value }) => value), ...items.flatMap(({ head }) => head.kicker ?? [])].map(foldText),
  );
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
    const isSection = [line.heading ?? "", line.text].some((words) => sections.has(foldText(words)));
    return isSection ? "section" : "none";
  });
}
