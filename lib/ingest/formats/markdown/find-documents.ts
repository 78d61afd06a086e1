import { type Line, splitLines } from "@/lib/ingest/text/lines";

/** What stands above a document about it. */
export interface FrontMatter {
  readonly kind: "yaml" | "toml" | "json";
  readonly source: string;
}

/** One document: its front matter, if it has any, and its text. */
export interface MarkdownDocument {
  readonly start: number;
  readonly end: number;
  readonly matter: FrontMatter | null;
  /** Where the text begins. */
  readonly bodyStart: number;
}

/** Lines and code units that front matter may have. */
const MOST_LINES = 400;
const LONGEST = 64 * 1024;

const FENCES: ReadonlyMap<string, FrontMatter["kind"]> = new Map([
  ["---", "yaml"],
  ["+++", "toml"],
  [";;;", "json"],
]);

const FIRST_LINE = {
  yaml: /^["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?\s*:(?:\s|$)/u,
  toml: /^(?:[\w.-]{1,60}\s*=|\[)/,
  json: /^[{"]/,
};
const LATER_LINE = {
  yaml: /^(?:\s|#|-\s|["']?[\p{L}_][\p{L}\p{N}_ .-]{0,60}["']?\s*:(?:\s|$)|$|[\]}])/u,
  toml: /^(?:\s|#|[\w."-]{1,80}\s*=|\[|"|'|\]|$)/,
  json: /^/,
};

/** The documents of a file; a line of dashes begins one only where front matter follows. */
export function findDocuments(text: string): MarkdownDocument[] {
  const lines = splitLines(text);
  const documents: MarkdownDocument[] = [];
  let isInCode = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    if (/^(?:```|~~~)/.test(line.text)) isInCode = !isInCode;
    const block = isInCode
      ? null
      : (fencedAt(text, lines, at) ?? (documents.length === 0 ? bareJsonAt(text, lines, at) : null));
    if (!block) continue;
    const start = documents.length === 0 && text.slice(0, line.start).trim() === "" ? 0 : line.start;
    documents.push({ start, end: text.length, matter: block.matter, bodyStart: block.end });
    at = block.lastLine;
  }
  return withEnds(text, documents);
}

interface Block {
  readonly matter: FrontMatter;
  readonly end: number;
  readonly lastLine: number;
}

function fencedAt(text: string, lines: readonly Line[], at: number): Block | null {
  const fence = lines[at]?.text ?? "";
  const kind = FENCES.get(fence);
  const first = lines[at + 1];
  if (!kind || !first || !FIRST_LINE[kind].test(first.text)) return null;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next];
    if (!line || line.end - first.start > LONGEST) return null;
    if (line.text === fence || (kind === "yaml" && line.text === "...")) {
      return {
        matter: { kind, source: text.slice(first.start, line.start) },
        end: line.next,
        lastLine: next,
      };
    }
    if (!LATER_LINE[kind].test(text.slice(line.start, Math.min(line.end, line.start + 200)))) return null;
  }
  return null;
}

/** Hugo's JSON stands without a fence; it ends with a bracket alone on its line. */
function bareJsonAt(text: string, lines: readonly Line[], at: number): Block | null {
  const first = lines[at];
  if (first?.text !== "{" || text.slice(0, first.start).trim() !== "") return null;
  for (let next = at + 1; next < Math.min(lines.length, at + MOST_LINES); next++) {
    const line = lines[next];
    if (!line || line.end - first.start > LONGEST) return null;
    if (text.slice(line.start, line.end).trimEnd() !== "}") continue;
    const isLast = text.slice(line.next).trim() === "";
    return isLast
      ? null
      : {
          matter: { kind: "json", source: text.slice(first.start, line.end) },
          end: line.next,
          lastLine: next,
        };
  }
  return null;
}

/** Each document ends where the next begins; a file without front matter is one. */
function withEnds(text: string, documents: readonly MarkdownDocument[]): MarkdownDocument[] {
  const first = documents[0];
  if (!first) return [{ start: 0, end: text.length, matter: null, bodyStart: 0 }];
  const above =
    text.slice(0, first.start).trim() === ""
      ? []
      : [{ start: 0, end: first.start, matter: null, bodyStart: 0 }];
  return [
    ...above,
    ...documents.map((document, at) => ({ ...document, end: documents[at + 1]?.start ?? text.length })),
  ];
}
