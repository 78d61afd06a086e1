import { bodyOf, lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import type { MtEntry, MtSection } from "@/lib/ingest/formats/movable-type/find-entries";
import { scheduledWarning, stateWarning } from "@/lib/ingest/formats/source-state";
import { markdownToHtml } from "@/lib/ingest/markdown/markdown-to-html";
import type { RawBody } from "@/lib/ingest/raw-body";
import type { Warning } from "@/lib/ingest/types";

const FIELD = /^([A-Z][A-Z ]{1,30}): ?(.*)$/;

/** `01/31/2002 03:31:05 PM`: the month first, whatever the language. */
const DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?/i;

/** The fields of one entry; null where it has neither a title nor a text. */
export function readEntry(text: string, { sections }: MtEntry): FeedFields | null {
  const fields = readFields(text, sections);
  const one = (name: string) => fields.get(name)?.[0] ?? null;
  const part = (name: string) => partOf(text, sections, name);
  const title = lineOf(one("TITLE"));
  const body = [part("BODY"), part("EXTENDED BODY")].filter((piece) => piece !== "").join("\n\n");
  const excerpt = lineOf(part("EXCERPT"));
  if (title === null && body === "" && excerpt === null) return null;
  const date = dateOf(one("DATE"));
  return {
    title,
    summary: body === "" ? null : excerpt,
    author: lineOf(one("AUTHOR")),
    url: one("UNIQUE URL"),
    guid: one("UNIQUE URL"),
    publishedAtRaw: date,
    declaredLanguage: null,
    body: readBody(body === "" ? part("EXCERPT") : body, one("CONVERT BREAKS")),
    categories: distinct([
      ...[one("PRIMARY CATEGORY"), ...(fields.get("CATEGORY") ?? [])].map(lineOf),
      ...tagsOf(one("TAGS")),
      ...tagsOf(part("KEYWORDS")),
    ]),
    warnings: warningsOf(one("STATUS"), date),
  };
}

function readFields(text: string, sections: readonly MtSection[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  const head = sections.find(({ name }) => name === "");
  for (const line of head ? text.slice(head.textStart, head.textEnd).split(/\r\n?|\n/, 200) : []) {
    const match = FIELD.exec(line.slice(0, 2_000));
    const value = match?.[2]?.trim();
    if (!match?.[1] || !value) continue;
    fields.set(match[1], [...(fields.get(match[1]) ?? []), value]);
  }
  return fields;
}

function partOf(text: string, sections: readonly MtSection[], name: string): string {
  return sections
    .filter((section) => section.name === name)
    .map((section) => text.slice(section.textStart, section.textEnd).trim())
    .join("\n\n")
    .trim();
}

/** Breaks are converted to paragraphs where the entry says so; else its body is HTML as it stands. */
function readBody(source: string, breaks: string | null): RawBody {
  if (/markdown/i.test(breaks ?? "")) {
    const html = markdownToHtml(source);
    if (html !== null) return { kind: "html", source: html };
  }
  return bodyOf(source);
}

/** Day and time in an order that is read the same everywhere. */
function dateOf(printed: string | null): string | null {
  const match = printed === null ? null : DATE.exec(printed);
  if (!match) return printed;
  const [, month = "", day = "", year, hour, minute, second = "00", half] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (hour === undefined) return iso;
  const full = half ? (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hour);
  return `${iso} ${String(full).padStart(2, "0")}:${minute}:${second}`;
}

/** `"Two words",one` and `one, two`. */
function tagsOf(printed: string | null): string[] {
  const tags = printed?.slice(0, 5_000).match(/"[^"\n]{1,200}"|[^,\n]{1,200}/g) ?? [];
  return tags.map((tag) => tag.replace(/"/g, "").trim());
}

function warningsOf(status: string | null, date: string | null): Warning[] {
  if (status === null || /^publish/i.test(status)) return [];
  return [/^future|^scheduled/i.test(status) ? scheduledWarning(date) : stateWarning("draft")];
}
