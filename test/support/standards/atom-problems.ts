import { childrenOf, childText, parseXml, type XmlElement } from "@/test/support/parse-xml";
import type { Visited } from "@/test/support/standards/crawl-site";
import { contentProblems, plainTextProblems } from "@/test/support/standards/feed-content";
import {
  brokenRules,
  isInstant,
  isLanguage,
  isWebAddress,
  type Rules,
  repeated,
  unless,
} from "@/test/support/standards/rules";

interface Atom {
  readonly visited: Visited;
  readonly url: string;
  readonly feed: XmlElement;
  readonly entries: readonly XmlElement[];
}

const ONCE = "id title subtitle updated published generator icon logo rights summary content source".split(
  " ",
);

/** What the W3C's validator would say against an Atom feed (RFC 4287), rule by rule. */
export function atomProblems(visited: Visited, origin: string): string[] {
  const feed = parseXml(visited.body);
  const entries = childrenOf(feed, "entry");
  return brokenRules(RULES, { visited, url: origin + visited.path, feed, entries });
}

const named = (entry: XmlElement) => childText(entry, "id") ?? "an entry";
const wrong = (entries: readonly XmlElement[], isWrong: (entry: XmlElement) => boolean) =>
  entries.filter(isWrong).map(named);
const links = (element: XmlElement, rel: string) =>
  childrenOf(element, "link").filter(({ attributes }) => (attributes.rel ?? "alternate") === rel);

const RULES: Rules<Atom> = {
  "its media type is that of Atom, in UTF-8": ({ visited: { contentType } }) =>
    unless(contentType === "application/atom+xml; charset=utf-8", contentType),
  "it is a feed in the namespace of Atom": ({ feed }) =>
    unless(feed.name === "feed" && feed.attributes.xmlns === "http://www.w3.org/2005/Atom", feed.name),
  "feed and entries have id, title and updated": ({ feed, entries }) =>
    [feed, ...entries].flatMap((element) =>
      ["id", "title", "updated"]
        .filter((name) => !childText(element, name)?.trim())
        .map((name) => `${name} of ${named(element)}`),
    ),
  "nothing stands twice that may stand once": ({ feed, entries }) =>
    [feed, ...entries].flatMap((element) => ONCE.filter((name) => childrenOf(element, name).length > 1)),
  "ids are absolute, in one spelling, and each is there once": ({ feed, entries }) => {
    const ids = [feed, ...entries].map((element) => childText(element, "id") ?? "");
    return [...repeated(ids), ...ids.filter((id) => !/^(?:https?|tag|urn):\S+$/.test(id))];
  },
  "dates are those of RFC 3339": ({ feed, entries }) =>
    [feed, ...entries].flatMap((element) =>
      element.children
        .filter(({ name }) => name === "updated" || name === "published")
        .filter(({ text: date }) => !isInstant(date))
        .map((date) => `${date.name} ${date.text}`),
    ),
  "the feed was updated when its latest entry was": ({ feed, entries }) => {
    const times = entries.map((entry) => Date.parse(childText(entry, "updated") ?? ""));
    const updated = Date.parse(childText(feed, "updated") ?? "");
    return unless(times.length === 0 || updated === Math.max(...times), String(childText(feed, "updated")));
  },
  "it links to itself and to its page": ({ feed, url }) => [
    ...unless(
      links(feed, "self").length === 1 && links(feed, "self")[0]?.attributes.href === url,
      `self is not ${url}`,
    ),
    ...unless(links(feed, "alternate").length === 1, "alternate"),
  ],
  "links are absolute, and say what they lead to": ({ feed, entries }) =>
    [feed, ...entries].flatMap((element) =>
      childrenOf(element, "link")
        .filter(
          ({ attributes: { href, type } }) =>
            !isWebAddress(href) || (type !== undefined && !/^\w+\/[\w.+-]+$/.test(type)),
        )
        .map(({ attributes }) => String(attributes.href)),
    ),
  "an entry has one page of a kind": ({ entries }) =>
    wrong(entries, (entry) => links(entry, "alternate").length !== 1),
  "the feed or each entry has an author with a name": ({ feed, entries }) =>
    childrenOf(feed, "author").some((author) => childText(author, "name"))
      ? []
      : wrong(entries, (entry) => childrenOf(entry, "author").length === 0),
  "titles and summaries are plain text": ({ feed, entries }) =>
    [feed, ...entries].flatMap((element) =>
      ["title", "subtitle", "summary"].flatMap((name) => plainTextProblems(childText(element, name) ?? "")),
    ),
  "texts are HTML that stands by itself": ({ entries }) =>
    entries.flatMap((entry) => [
      ...unless(childrenOf(entry, "content")[0]?.attributes.type === "html", `type in ${named(entry)}`),
      ...contentProblems(childText(entry, "content") ?? ""),
    ]),
  "categories have terms": ({ entries }) =>
    wrong(entries, (entry) =>
      childrenOf(entry, "category").some(({ attributes }) => !attributes.term?.trim()),
    ),
  "languages are registered tags": ({ feed, entries }) =>
    [feed, ...entries.flatMap(({ children }) => children)]
      .flatMap(({ attributes }) => attributes["xml:lang"] ?? [])
      .filter((tag) => !isLanguage(tag)),
};
