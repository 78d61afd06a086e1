import type { Told } from "@/lib/ingest/html/read-head";
import type { Span } from "@/lib/ingest/types";

/** One thing that JSON-LD describes. */
export interface DataNode {
  /** In lower case, without the vocabulary's address. */
  readonly types: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly span: Span;
}

/** The longest JSON that is parsed, and what is looked at of it. */
const LONGEST = 2_000_000;
const MOST_NODES = 5_000;
const DEEPEST = 12;

/**
 * Read the things that the JSON-LD scripts of a page describe, those inside of others included, in their order.
 *
 * JSON with the usual slips (comments around it, line breaks in strings, a comma too many) is mended; other is left out.
 */
export function readLinkedData(scripts: readonly Told[]): DataNode[] {
  const nodes: DataNode[] = [];
  let left = LONGEST;
  for (const { value, span } of scripts) {
    left -= value.length;
    if (left < 0) break;
    collect(parse(value), span, nodes, 0);
  }
  return nodes;
}

function parse(json: string): unknown {
  const text = json.replace(
    /^\s{0,200}(?:<!--|\/\*\s{0,20}<!\[CDATA\[\s{0,20}\*\/|<!\[CDATA\[)|(?:-->|\/\*\s{0,20}\]\]>\s{0,20}\*\/|\]\]>)\s{0,200}$/g,
    "",
  );
  for (const attempt of [text, mend(text)]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt may do better.
    }
  }
  return null;
}

function mend(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/,\s{0,50}([}\]])/g, "$1")
    .replace(/;\s{0,50}$/, "");
}

function collect(value: unknown, span: Span, nodes: DataNode[], depth: number): void {
  if (value === null || typeof value !== "object" || depth > DEEPEST || nodes.length >= MOST_NODES) return;
  if (Array.isArray(value)) {
    for (const one of value.slice(0, MOST_NODES)) collect(one, span, nodes, depth + 1);
    return;
  }
  const fields = value as Record<string, unknown>;
  const types = textsOf(fields["@type"]).map((type) => type.replace(/^.{0,100}[/#:]/, "").toLowerCase());
  if (types.length > 0) nodes.push({ types, fields, span });
  for (const inner of Object.values(fields)) collect(inner, span, nodes, depth + 1);
}

/** The texts that a field of JSON-LD holds: one, several, or those of objects with a value or a name. */
export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [value.trim()];
  if (typeof value === "number") return [String(value)];
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((one) => textsOf(one));
  if (value === null || typeof value !== "object") return [];
  const { "@value": literal, name, "@id": id } = value as Record<string, unknown>;
  return textsOf(literal ?? name ?? id);
}
