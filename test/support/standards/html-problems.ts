import { HtmlValidate } from "html-validate";
import { candidatesOf } from "@/test/support/standards/find-links";
import {
  attributeOf,
  fullName,
  type HtmlElement,
  type HtmlPage,
  nameOf,
  readHtml,
  wordsIn,
} from "@/test/support/standards/html-tree";
import { brokenRules, isLanguage, type Rules } from "@/test/support/standards/rules";
import { svgProblems } from "@/test/support/standards/svg-problems";

/**
 * What the standard asks for (the preset), and those of its other rules that find what a reader would stumble over.
 * What is left out is a matter of taste: how attributes are quoted, which element would be nicer, inline styles.
 */
const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "aria-hidden-body": "error",
    "empty-heading": "error",
    "empty-title": "error",
    "form-dup-name": "error",
    "hidden-focusable": "error",
    "input-attributes": "error",
    "meta-refresh": "error",
    "no-autoplay": "error",
    "no-dup-class": "error",
    "no-implicit-button-type": "error",
    "no-redundant-role": "error",
    "no-utf8-bom": "error",
    "script-type": "error",
    "text-content": "error",
    "unique-landmark": "error",
    "wcag/h30": "error",
    "wcag/h32": "error",
    "wcag/h36": "error",
    "wcag/h37": "error",
    "wcag/h63": "error",
    "wcag/h67": "error",
    "wcag/h71": "error",
  },
});

/** What the standard has to say against a page: by the rules of a validator, its own parser, and rules that neither has. */
export async function htmlProblems(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const page = readHtml(html);
  return [
    ...results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
    ),
    ...page.parseErrors.map(({ code, startLine, startCol }) => `parser: ${code} at ${startLine}:${startCol}`),
    ...brokenRules(OWN_RULES, page),
    ...svgProblems(page),
  ];
}

const OWN_RULES: Rules<HtmlPage> = {
  "addresses are written as the URL standard has them": eachAttribute(
    /^(?:href|src|action|cite|poster|xlink:href)$/,
    (value) =>
      !/^[!#$%&'()*+,\-./0-9:;=?@A-Z_a-z~]*$/.test(value.replace(/[^\0-\x7f]/g, "")) ||
      !URL.canParse(value, "http://a.example"),
  ),
  "pictures in several widths say how wide each is": ({ elements }) =>
    elements.filter((element) => !isGoodSet(element)).map(nameOf),
  "languages are registered tags": eachAttribute(
    /^(?:lang|hreflang)$/,
    (value) => value !== "x-default" && !isLanguage(value),
  ),
  "times are machine-readable": ({ elements }) =>
    elements
      .filter(({ tagName }) => tagName === "time")
      .filter((element) => !isTime(attributeOf(element, "datetime") ?? wordsIn(element)))
      .map(nameOf),
  "what is pointed at is there": ({ elements }) => {
    const ids = new Set(elements.map((element) => attributeOf(element, "id")));
    return elements.flatMap((element) =>
      element.attrs
        .filter(({ name }) =>
          /^(?:for|form|list|headers|aria-(?:labelledby|describedby|controls|owns|details))$/.test(name),
        )
        .flatMap(({ value }) => value.split(/\s+/))
        .filter((id) => !ids.has(id))
        .map((id) => `${nameOf(element)} points at ${id}`),
    );
  },
  "headings go down one level at a time, from one h1": ({ elements }) => {
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    const jumps = levels.flatMap((level, at) =>
      level > (levels[at - 1] ?? 0) + 1 ? [`h${level} is heading ${at + 1}`] : [],
    );
    return levels.filter((level) => level === 1).length === 1
      ? jumps
      : [...jumps, `not one h1: ${levels.join(" ")}`];
  },
  "a heading's level is its element's": eachAttribute(/^aria-level$/, () => true),
  "no address is empty": eachAttribute(/^(?:href|src|srcset)$/, (value) => value.trim() === ""),
  "ids and classes are told apart by more than case": ({ elements }) => {
    const ids = elements.flatMap((element) => attributeOf(element, "id") ?? []);
    return ids.length === new Set(ids.map((id) => id.toLowerCase())).size ? [] : [ids.join(" ")];
  },
  "one title, one description, one charset, one viewport": ({ elements }) => {
    const count = (find: (element: HtmlElement) => boolean) => elements.filter(find).length;
    const named = (name: string) =>
      count((element) => element.tagName === "meta" && attributeOf(element, "name") === name);
    const counts = {
      title: count(({ tagName, namespaceURI }) => tagName === "title" && namespaceURI.endsWith("xhtml")),
      charset: count((element) => element.tagName === "meta" && attributeOf(element, "charset") !== null),
      viewport: named("viewport"),
    };
    return Object.entries(counts).flatMap(([name, found]) => (found === 1 ? [] : [`${found} of ${name}`]));
  },
};

function eachAttribute(names: RegExp, isWrong: (value: string) => boolean) {
  return ({ elements }: HtmlPage): string[] =>
    elements.flatMap((element) =>
      element.attrs
        .filter((attribute) => names.test(fullName(attribute)) && isWrong(attribute.value))
        .map(({ name, value }) => `${nameOf(element)} has ${name}="${value.slice(0, 80)}"`),
    );
}

function isGoodSet(element: HtmlElement): boolean {
  const list = attributeOf(element, "srcset");
  if (list === null) return true;
  const widths = list.split(/,\s+/).map((candidate) => /^\S+ (\d+)w$/.exec(candidate.trim())?.[1]);
  const isAll = widths.every((width) => Number(width) > 0) && new Set(widths).size === widths.length;
  return isAll && candidatesOf(list).length > 0 && Boolean(attributeOf(element, "sizes"));
}

/** A month, a day, or a day with its time of day: what the site writes of the many forms. */
const isTime = (value: string): boolean =>
  /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value) &&
  !Number.isNaN(Date.parse(value));
