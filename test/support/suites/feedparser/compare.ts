import { parseFragment, serialize } from "parse5";
import { REPAIR_MOJIBAKE } from "@/lib/ingest/clean/mojibake";
import { clean } from "@/lib/ingest/stages/clean";
import type { RawItem } from "@/lib/ingest/types";
import { blocksToDoc } from "@/lib/richtext/blocks-to-doc";
import { renderDoc } from "@/lib/richtext/render";
import { sanitise } from "@/lib/richtext/sanitise";
import type { Literal } from "./python-expression";

/** How one expectation came out. */
export type Verdict =
  | { readonly status: "passed" }
  | { readonly status: "failed"; readonly reason: string }
  | { readonly status: "unmappable"; readonly reason: string };

export const PASSED: Verdict = { status: "passed" };
export const unmappable = (reason: string): Verdict => ({ status: "unmappable", reason });

/** A failure that names what was read. */
export const failed = (got: unknown, expected: unknown): Verdict => ({
  status: "failed",
  reason: `read ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`,
});

export const verdictOf = (isGood: boolean, got: unknown, expected: unknown): Verdict =>
  isGood ? PASSED : failed(got, expected);

/** White space at the ends does not count, inside one blank is as good as many. */
export const fold = (text: string): string => text.replace(/[\s\u00a0]+/g, " ").trim();

/** The words that a reader of sanitised HTML sees. */
export function wordsOf(html: string): string {
  const parts: string[] = [];
  collectWords(parseFragment(sanitise(html)) as Node, parts);
  return fold(parts.join(""));
}

/** Compare a line of text with an expected value that is HTML, or text where the case declares it. */
export function compareLine(got: string | null, expected: Literal, isPlainText: boolean): Verdict {
  if (expected === null) return verdictOf(got === null, got, null);
  const text = String(expected);
  const words = isPlainText ? fold(text) : wordsOf(text);
  return verdictOf(fold(got ?? "") === words, got, words);
}

/**
 * Compare a body with the expected HTML. A body in HTML is compared as it stands: ours and the expected one, both
 * through the sanitiser that readers' pages go through, unless its charset has to be repaired first. Then both go the whole way to a rendered article, repairs
 * included. Nothing may be dangerous on either way.
 */
export function compareBody(raw: RawItem, expected: string): Verdict {
  const wanted = canonical(sanitise(absolute(expected, raw)));
  const isRepaired = clean(raw).steps.some(({ name }) => name === REPAIR_MOJIBAKE);
  const isComparable = raw.body.kind === "html" && !isRepaired;
  const own = isComparable ? canonical(sanitise(absolute(raw.body.source, raw))) : wanted;
  if (own !== wanted) return failed(own, wanted);
  const rendered = rendering(raw);
  const found = [...dangersIn(own), ...dangersIn(rendered)];
  if (found.length > 0) return { status: "failed", reason: `dangerous: ${found.join(", ")}` };
  const ideal = rendering({ ...raw, body: { ...raw.body, kind: "html", source: absolute(expected, raw) } });
  return verdictOf(rendered === ideal, rendered, ideal);
}

function rendering(raw: RawItem): string {
  const item = clean(raw);
  return `${renderDoc(blocksToDoc(item.body))}\n${item.links.join("\n")}`;
}

interface Node {
  readonly nodeName: string;
  readonly attrs?: { readonly name: string; value: string }[];
  readonly childNodes?: Node[];
  value?: string;
}

function collectWords(node: Node, parts: string[]): void {
  if (node.nodeName === "#text") parts.push(node.value ?? "");
  for (const child of node.childNodes ?? []) collectWords(child, parts);
}

/** The base that we found, applied as a browser would apply it. */
function absolute(html: string, { body }: RawItem): string {
  const tree = parseFragment(html);
  walk(tree as Node, (node) => {
    for (const attribute of node.attrs ?? []) {
      const address = attribute.value.trim();
      const isAddress = attribute.name === "href" || attribute.name === "src";
      if (isAddress && URL.canParse(address, body.base ?? undefined)) {
        attribute.value = new URL(address, body.base ?? undefined).href;
      }
    }
  });
  return serialize(tree);
}

function canonical(html: string): string {
  const tree = parseFragment(html);
  walk(tree as Node, (node) => {
    if (node.value !== undefined) node.value = node.value.replace(/[\s\u00a0]+/g, " ");
  });
  return serialize(tree)
    .replace(/ ?(<\/?(?:p|ul|ol|li|blockquote|h\d|hr|br)>) ?/g, "$1")
    .trim();
}

const HARMLESS = new Set(
  "h2 h3 h4 p ul ol li blockquote a strong em br hr figure figcaption table caption thead tbody tr th td".split(
    " ",
  ),
);

/** What no page may have: elements, handlers and addresses that run or load something. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  walk(parseFragment(html) as Node, (node) => {
    if (!node.nodeName.startsWith("#") && !HARMLESS.has(node.nodeName)) found.push(`<${node.nodeName}>`);
    for (const { name, value } of node.attrs ?? []) {
      const isLink = name === "href" && /^(?:https?:\/\/|mailto:)/.test(value);
      if (!isLink && name !== "rel" && name !== "start") found.push(`${name}=${value}`);
    }
  });
  return found;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.childNodes ?? []) walk(child, visit);
}
