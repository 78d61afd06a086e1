import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeOf, type HtmlPage } from "@/test/support/standards/html-tree";

const FOLDER = "components/site/styles";
/** What paper changes stands before what some kinds of page add, and draws nothing on a screen. */
const PAPER = "print.css";
const OF_PAPER = /@media print\s*\{(?:[^{}]|\{[^{}]*\})*\}/g;
const CLASS = /\.([a-z][\w-]*)/g;

const classesIn = (css: string): Set<string> =>
  new Set([...css.replace(/"[^"]*"/g, "").matchAll(CLASS)].map(([, name = ""]) => name));

const drawn = classesIn(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".css") && name !== PAPER)
    .map((name) => readFileSync(join(FOLDER, name), "utf8"))
    .join(),
);

/** Classes of a page that style sheets draw, but not the one of its kind of page: themes and paper only change what that draws. */
export function styleProblems({ html, elements }: HtmlPage): string[] {
  const [, css = ""] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
  const own = classesIn(css.replace(OF_PAPER, ""));
  const used = new Set(
    elements.flatMap((element) => attributeOf(element, "class")?.split(/\s+/).filter(Boolean) ?? []),
  );
  return [...used].filter((name) => drawn.has(name) && !own.has(name)).map((name) => `.${name} is not drawn`);
}
