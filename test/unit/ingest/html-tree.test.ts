import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isElement, parseTree, type TreeElement, type TreeNode } from "@/lib/ingest/html/tree";
import { tries } from "@/test/support/fuzz";
import { expectLinear } from "@/test/support/processor-time";

/** All nodes in the order of the page. */
function nodesIn(element: TreeElement): TreeNode[] {
  return element.children.flatMap((child) => [child, ...(isElement(child) ? nodesIn(child) : [])]);
}

describe("parseTree", () => {
  test("every node knows its place in the source, also where tags are missing", () => {
    const html =
      "<!doctype html><p class=a>One &amp; <b>two</b><p>three<br>x<ul><li>a<li>b</ul>tail<!-- c -->";
    const places = nodesIn(parseTree(html).root).map((node) => html.slice(node.start, node.end));
    expect(places).toEqual([
      "<p class=a>One &amp; <b>two</b>",
      "One &amp; ",
      "<b>two</b>",
      "two",
      "<p>three<br>x",
      "three",
      "<br>",
      "x",
      "<ul><li>a<li>b</ul>",
      "<li>a",
      "a",
      "<li>b",
      "b",
      "tail",
    ]);
  });

  test("text has its character references decoded", () => {
    const [paragraph] = parseTree("<p>a &lt; b &#8211; c</p>").root.children;
    expect(paragraph && isElement(paragraph) && paragraph.children[0]).toMatchObject({ text: "a < b – c" });
  });

  test("whatever the markup, nodes are in order, inside of their parents and apart from each other", () => {
    const piece = fc.constantFrom(
      ..."<p> </p> <b> </b> <li> <ul> </ul> <table> <td> </table> <svg> </svg> <script> </script> <!-- --> < > & word <br> <a href=' '> </div> <div> <title> </title> <form> <select> <option>".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const visit = (element: TreeElement): void => {
          let cursor = element.openEnd;
          for (const child of element.children) {
            expect(child.start).toBeGreaterThanOrEqual(cursor);
            expect(child.end).toBeGreaterThanOrEqual(child.start);
            cursor = child.end;
            if (isElement(child)) visit(child);
          }
          expect(cursor).toBeLessThanOrEqual(element.end);
        };
        visit(parseTree(pieces.join("")).root);
      }),
      tries(500),
    );
  });

  test.each([
    "<div>",
    "<a href=x>",
    "<p>x",
    "<b a=1>",
    "<table><tr><td>",
    "<",
    "<!--",
    "&",
    "<a ",
    "</p>",
    "<svg>",
    "<form>",
    "<li>",
    "<select><option>",
    "</b>",
    "<title>",
  ])("a million characters of %j take linear time", (piece) => {
    expectLinear(1_000_000, (size) => piece.repeat(size / piece.length), parseTree);
  });

  test("more elements than any page has are not read, and the place is told", () => {
    const { stoppedAt } = parseTree("<b>x</b>".repeat(300_000));
    expect(stoppedAt).toBeGreaterThan(1_000_000);
    expect(stoppedAt).toBeLessThan(2_400_000);
  });
});
