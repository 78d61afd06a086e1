import {
  attributeOf,
  type HtmlElement,
  type HtmlPage,
  readHtml,
  wordsIn,
} from "@/test/support/standards/html-tree";
import { brokenRules, isWebAddress, type Rules, unless } from "@/test/support/standards/rules";

interface Asked {
  readonly page: HtmlPage;
  readonly url: string;
}

/** Words of links that say nothing without what stands around them. */
const VAGUE = /^(?:click here|click this|go|here|this|start|right here|more|learn more|read more|link)$/i;
const LONGEST_DESCRIPTION = 320;

/** What keeps a page from being found, and being shown well where it is: what Lighthouse looks at, and a little more. */
export const searchEngineProblems = (html: string, url: string): string[] =>
  brokenRules(RULES, { page: readHtml(html), url });

const meta = ({ elements }: HtmlPage, name: string) =>
  elements.filter(
    (element) =>
      element.tagName === "meta" &&
      [attributeOf(element, "name"), attributeOf(element, "property")].includes(name),
  );
const links = ({ elements }: HtmlPage, rel: string) =>
  elements.filter((element) => element.tagName === "link" && attributeOf(element, "rel") === rel);
const content = ([element]: readonly HtmlElement[]) =>
  element ? (attributeOf(element, "content") ?? "") : "";

const RULES: Rules<Asked> = {
  "it may be read by all": ({ page }) => unless(!/noindex/.test(content(meta(page, "robots"))), "robots"),
  "it has a title and one description of a sensible length": ({ page }) => {
    const title = page.elements.find(({ tagName }) => tagName === "title");
    const described = meta(page, "description");
    const { length } = content(described);
    return [
      ...unless(title !== undefined && wordsIn(title).trim() !== "", "title"),
      ...unless(
        described.length === 1 && length > 0 && length <= LONGEST_DESCRIPTION,
        `description of ${length}`,
      ),
    ];
  },
  "its own address is absolute and of this site": ({ page, url }) => {
    const own = links(page, "canonical").map((link) => attributeOf(link, "href") ?? "");
    const isGood =
      own.length === 1 && isWebAddress(own[0]) && new URL(own[0] ?? url).origin === new URL(url).origin;
    return unless(isGood, own.join());
  },
  "other languages have absolute addresses, and this page is among them": ({ page }) => {
    const others = links(page, "alternate").filter((link) => attributeOf(link, "hreflang"));
    const addresses = others.map((link) => attributeOf(link, "href") ?? "");
    const own = links(page, "canonical").map((link) => attributeOf(link, "href"))[0];
    return [
      ...addresses.filter((address) => !isWebAddress(address)),
      ...unless(others.length === 0 || addresses.includes(own ?? ""), "not among them"),
    ];
  },
  "links can be followed, and their words say where to": ({ page }) =>
    page.elements
      .filter(({ tagName, namespaceURI }) => tagName === "a" && namespaceURI.endsWith("xhtml"))
      .filter(
        (link) =>
          !attributeOf(link, "href") ||
          /^javascript:/i.test(attributeOf(link, "href") ?? "") ||
          VAGUE.test(wordsIn(link).trim()),
      )
      .map(wordsIn),
  "it can be shared with a title, a kind, an address and its words": ({ page }) =>
    ["og:title", "og:type", "og:site_name", "og:description"].filter(
      (name) => content(meta(page, name)) === "",
    ),
  "shared pictures have a size and words": ({ page }) =>
    meta(page, "og:image").length === 0
      ? []
      : ["og:image:width", "og:image:height", "og:image:alt"].filter(
          (name) => content(meta(page, name)) === "",
        ),
  "it is laid out for the width of the device, and may be enlarged": ({ page }) => {
    const viewport = content(meta(page, "viewport"));
    return unless(
      /width=device-width/.test(viewport) && !/user-scalable=no|maximum-scale/.test(viewport),
      viewport,
    );
  },
  "its charset stands in the first kilobyte": ({ page }) =>
    unless(/<meta charset="?utf-8/i.test(page.html.slice(0, 1_024)), "charset"),
};
