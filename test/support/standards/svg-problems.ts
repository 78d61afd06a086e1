import { fullName, type HtmlPage, nameOf } from "@/test/support/standards/html-tree";

const SVG = "http://www.w3.org/2000/svg";
const NUMBER = /^-?\d*\.?\d+$/;
const PATH = /^(?:[MmZzLlHhVvCcSsQqTtAa][\s,\d.-]*)*$/;

/** The part of SVG that the site draws with: elements, their attributes, and what each must look like. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  viewBox: /^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/,
  preserveAspectRatio: /^none$|^xM(?:in|id|ax)YM(?:in|id|ax)$/,
  d: PATH,
  ...Object.fromEntries(
    "x y x1 y1 x2 y2 cx cy r rx ry width height".split(" ").map((name) => [name, NUMBER]),
  ),
  href: /./,
};
const OF_ALL = /^(?:id|class|lang|role|tabindex|style|aria-[a-z]+|focusable|fill|stroke|stroke-width)$/;
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  svg: ["viewBox", "preserveAspectRatio", "width", "height"],
  g: [],
  title: [],
  desc: [],
  a: ["href"],
  path: ["d"],
  rect: ["x", "y", "width", "height", "rx", "ry"],
  circle: ["cx", "cy", "r"],
  line: ["x1", "y1", "x2", "y2"],
  text: ["x", "y"],
};

/** What in the drawings of a page is not SVG, or not the part of it that we know. */
export function svgProblems({ elements }: HtmlPage): string[] {
  return elements
    .filter(({ namespaceURI }) => namespaceURI === SVG)
    .flatMap((element) => {
      const known = ELEMENTS[element.tagName];
      if (!known) return [`svg: ${nameOf(element)} is no element of it`];
      return element.attrs
        .filter((attribute) => {
          const name = fullName(attribute);
          if (!known.includes(name)) return !OF_ALL.test(name);
          return !ATTRIBUTES[name]?.test(attribute.value);
        })
        .map(({ name, value }) => `svg: ${nameOf(element)} has ${name}="${value.slice(0, 60)}"`);
    });
}
