import { splitLines } from "@/lib/ingest/text/lines";

/** One part of an entry: its fields, its body, one comment. */
export interface MtSection {
  /** `BODY`, `COMMENT` …; empty for the fields above. */
  readonly name: string;
  readonly start: number;
  /** Behind the line of hyphens that ends it. */
  readonly end: number;
  /** Where its own text ends. */
  readonly textEnd: number;
  /** Where its own text begins: behind the line with its name. */
  readonly textStart: number;
}

/** One entry with its parts, which cover it without a gap. */
export interface MtEntry {
  readonly start: number;
  readonly end: number;
  readonly sections: readonly MtSection[];
}

const SECTION = /^(BODY|EXTENDED BODY|EXCERPT|KEYWORDS|COMMENT|PING):$/;

/** Cut an export into entries; they cover the text but for blank lines at its end. */
export function findEntries(text: string): MtEntry[] {
  const entries: MtEntry[] = [];
  let sections: MtSection[] = [];
  let open = { name: "", start: 0, textStart: 0 };
  let entryStart = 0;
  let isNamed = true;
  let isFilled = false;
  const closeEntry = (end: number) => {
    if (sections.length > 0 && isFilled) entries.push({ start: entryStart, end, sections });
    sections = [];
    entryStart = end;
    isFilled = false;
  };
  for (const line of splitLines(text)) {
    const isEnd = line.text === "--------";
    if (isEnd || line.text === "-----") {
      sections.push({ ...named(open, sections), end: line.next, textEnd: line.start });
      open = { name: "", start: line.next, textStart: line.next };
      isNamed = false;
      if (isEnd) closeEntry(line.next);
      if (isEnd) isNamed = true;
      continue;
    }
    isFilled ||= line.text !== "";
    // Only the first line behind the hyphens names a part: hyphens may stand in a text too.
    const name = isNamed ? null : SECTION.exec(line.text)?.[1];
    if (name) open = { ...open, name, textStart: line.next };
    isNamed ||= line.text !== "";
  }
  if (open.start < text.length) {
    sections.push({ ...named(open, sections), end: text.length, textEnd: text.length });
  }
  closeEntry(text.length);
  return entries;
}

/** What follows hyphens and has no name goes on with the part before: the hyphens stood in its text. */
function named<T extends { readonly name: string }>(open: T, before: readonly MtSection[]): T {
  return open.name === "" ? { ...open, name: before.at(-1)?.name ?? "" } : open;
}
