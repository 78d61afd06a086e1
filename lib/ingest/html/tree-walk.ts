import { isElement, type TreeElement } from "@/lib/ingest/html/tree";
import { singleSpaces } from "@/lib/ingest/text/spaces";

/** Call `visit` for every element below `root` in the order of the page; false leaves its children out. */
export function walkElements(root: TreeElement, visit: (element: TreeElement) => boolean): void {
  for (const child of root.children) {
    if (isElement(child) && visit(child)) walkElements(child, visit);
  }
}

/** The text in an element on one line, hidden or not, at most about `longest` units of it. */
export function lineIn(element: TreeElement, longest = 2_000): string {
  const parts: string[] = [];
  let length = 0;
  const collect = (from: TreeElement): void => {
    for (const child of from.children) {
      if (length > longest) return;
      if (isElement(child)) {
        if (!SILENT.has(child.tag)) collect(child);
        continue;
      }
      parts.push(child.text);
      length += child.text.length;
    }
    if (from.tag !== "a" && from.tag !== "span") parts.push(" ");
  };
  collect(element);
  return singleSpaces(parts.join("")).trim();
}

const SILENT: ReadonlySet<string> = new Set(["script", "style", "template", "noscript", "svg"]);
