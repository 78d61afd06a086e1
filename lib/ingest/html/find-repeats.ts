import type { PageBlocks } from "@/lib/ingest/html/page-blocks";
import { isElement, type TreeElement } from "@/lib/ingest/html/tree";

/** Elements of one make, in the order of the page; none stands inside another. */
export interface Repeat {
  /** Tags and classes of an element, its parent and its grandparent. */
  readonly make: string;
  readonly members: readonly TreeElement[];
}

/** Classes that tell one of a list from the next, or say what it is about. */
const OF_ONE =
  /\d|^(?:first|last|odd|even|active|current|alt|is|has|with|no|not)(?:$|-)|^(?:tag|category|status|type|format|author)-/i;
const MOST_CLASSES = 3;

/** Find what repeats on a page: elements with text that have tag, classes and surroundings in common. */
export function findRepeats(root: TreeElement, page: PageBlocks): Repeat[] {
  const groups = new Map<string, TreeElement[]>();
  const visit = (element: TreeElement, around: string): void => {
    if (!page.rangeOf(element)) return;
    const own = makeOf(element);
    const make = `${around}>${own}`;
    const members = groups.get(make);
    // A member inside another of the same make would be counted twice.
    if (!members) groups.set(make, [element]);
    else if ((members.at(-1)?.end ?? 0) <= element.start) members.push(element);
    const inner = `${around.slice(around.indexOf(">") + 1)}>${own}`;
    for (const child of element.children) if (isElement(child)) visit(child, inner);
  };
  for (const child of root.children) if (isElement(child)) visit(child, ">");
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([make, members]) => ({ make, members }));
}

/** The kind of an element: its tag and the classes that it has in common with others. */
export function makeOf({ tag, attributes }: TreeElement): string {
  const classes = (attributes.class ?? "").slice(0, 300).split(/\s+/);
  const kept = classes.filter((name) => name !== "" && !OF_ONE.test(name)).slice(0, MOST_CLASSES);
  return [tag, ...kept.sort()].join(".");
}
