import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

/** One file of the suite: a feed whose first comment says what is to be read from it. */
export interface FeedparserCase {
  /** Path below the suite's `tests` folder. */
  readonly name: string;
  /** `wellformed/rss`, `encoding`. */
  readonly directory: string;
  readonly bytes: Uint8Array;
  /** The expectation, an expression in Python. */
  readonly expression: string;
  /** HTTP headers that the feed is served with, names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Where the feed is said to be served; null for a file from disk. */
  readonly address: string | null;
  /** The case says that only text is declared: then the expected value is not HTML. */
  readonly isPlainText: boolean;
}

/** The server that the suite's own runner starts. */
const SERVER = "http://127.0.0.1:8097/tests/";

/** All cases below `root` in the order of their names. */
export function readFeedparserCases(root: string): FeedparserCase[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".xml"))
    .sort()
    .map((name) => readCase(root, name));
}

function readCase(root: string, name: string): FeedparserCase {
  const bytes = readFileSync(join(root, name));
  const text = asText(bytes);
  const expression = /Expect:\s*(.*?)\s*-->/s.exec(text)?.[1];
  if (expression === undefined) throw new Error(`${name} says nothing of what is expected.`);
  const headers = [...text.matchAll(/^\s*Header:\s*([\w-]+):\s*(.*?)\s*$/gm)];
  const types = [...text.matchAll(/\stype="([^"]*)"/g)].map((match) => match[1]);
  return {
    name: relative(root, join(root, name)),
    directory: dirname(name),
    bytes,
    expression,
    headers: new Map(headers.map((match) => [(match[1] ?? "").toLowerCase(), match[2] ?? ""])),
    address: /(?:^|\/)(?:bozo_)?http_[^/]*$|^wellformed\/http\//.test(name) ? SERVER + name : null,
    isPlainText: types.length > 0 && types.every((type) => type === "text" || type === "text/plain"),
  };
}

/** The comment is written in ASCII, or in the charset of the file. */
function asText(bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Not UTF-8: every charset of the suite has ASCII where it has single bytes.
  }
  return bytes.toString("latin1").replaceAll("\0", "");
}
