import { parse } from "yaml";
import type { FrontMatter } from "@/lib/ingest/formats/markdown/find-documents";
import { readToml } from "@/lib/ingest/formats/markdown/toml";
import { isRecord } from "@/lib/ingest/json/fields";

/** References that a YAML text may follow: a person needs hardly one, a bomb needs many. */
const MOST_ALIASES = 50;

/** The record that front matter holds; null where it can't be read. */
export function readFrontMatter({ kind, source }: FrontMatter): object | null {
  try {
    const value: unknown = readAs(kind, source);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function readAs(kind: FrontMatter["kind"], source: string): unknown {
  if (kind === "toml") return readToml(source);
  if (kind === "json") return JSON.parse(source.trimStart().startsWith("{") ? source : `{${source}}`);
  return readYaml(source);
}

/** A colon or a quotation mark in a title breaks YAML: then the plain lines are read one by one. */
function readYaml(source: string): unknown {
  try {
    return parse(source, { maxAliasCount: MOST_ALIASES, logLevel: "error", uniqueKeys: false });
  } catch {
    return plainLines(source);
  }
}

function plainLines(source: string): object | null {
  const record = new Map<string, string>();
  for (const line of source.split(/\r\n?|\n/)) {
    const match = /^["']?([\p{L}_][\p{L}\p{N}_ .-]{0,60})["']?\s*:\s+(.{1,2000})$/u.exec(line);
    if (match?.[1] && match[2]) record.set(match[1], match[2].trim().replace(/^(["'])(.*)\1$/, "$2"));
  }
  return record.size === 0 ? null : Object.fromEntries(record);
}
