import { attributeOf, readHtml, wordsIn } from "@/test/support/standards/html-tree";

/** An address in a document, with the place where it stands. */
export interface FoundLink {
  readonly url: string;
  readonly where: string;
}

const ADDRESSES = ["href", "xlink:href", "src", "poster", "data", "cite", "formaction"];
const LISTS = ["srcset", "imagesrcset"];
/** Attributes of feeds and lists that hold one address. */
const IN_XML =
  /<(?:[\w:]*(?:loc|link|url|guid|docs|id|comments))>\s*([^<\s]+)|\b(?:href|url|src|xmlUrl|htmlUrl)="([^"]+)"/g;
const ABSOLUTE = /https?:\/\/[^\s"'<>\\)\]]+/g;

/** Every address that a document names: links, pictures, forms, metadata, fonts, and what machines are told. */
export function findLinks(body: string, contentType: string): FoundLink[] {
  if (contentType.startsWith("text/html")) return linksOfPage(body);
  if (/[/+]xml|opml/.test(contentType)) return linksOfXml(body);
  if (/json|^text\/plain/.test(contentType))
    return (body.match(ABSOLUTE) ?? []).map((url) => ({ url: url.replace(/[.,;:]+$/, ""), where: "text" }));
  return [];
}

function linksOfPage(html: string): FoundLink[] {
  return readHtml(html).elements.flatMap((element) => {
    const { tagName } = element;
    const plain = ADDRESSES.flatMap((name) => linkOf(attributeOf(element, name), `${tagName}[${name}]`));
    const lists = LISTS.flatMap((name) =>
      candidatesOf(attributeOf(element, name)).flatMap((url) => linkOf(url, `${tagName}[${name}]`)),
    );
    return [...plain, ...lists, ...linksOfKind(element)];
  });
}

function linksOfKind(element: Parameters<typeof attributeOf>[0]): FoundLink[] {
  const { tagName } = element;
  if (tagName === "form" && attributeOf(element, "method")?.toLowerCase() !== "post")
    return linkOf(attributeOf(element, "action"), "form[action]");
  if (tagName === "meta") {
    const name = attributeOf(element, "property") ?? attributeOf(element, "name") ?? "";
    return /^(?:og:(?:url|image)|twitter:image)$/.test(name)
      ? linkOf(attributeOf(element, "content"), name)
      : [];
  }
  if (tagName === "style")
    return [...wordsIn(element).matchAll(/url\(["']?([^"')]+)/g)].flatMap(([, url]) =>
      linkOf(url ?? null, "style"),
    );
  if (tagName === "script")
    return [...wordsIn(element).matchAll(/"(https?:[^"]+)"/g)].flatMap(([, url]) =>
      linkOf(url ?? null, "JSON-LD"),
    );
  return [];
}

const linkOf = (url: string | null, where: string): FoundLink[] => (url === null ? [] : [{ url, where }]);

/** The addresses of `a.webp 320w, b.webp 640w`. */
export const candidatesOf = (list: string | null): string[] =>
  (list ?? "")
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? "")
    .filter((url) => url !== "");

function linksOfXml(xml: string): FoundLink[] {
  return [...xml.matchAll(IN_XML)].map(([whole, text, attribute]) => ({
    url: (text ?? attribute ?? "").replaceAll("&amp;", "&").replaceAll("&apos;", "'"),
    where: whole.slice(0, whole.search(/[>=]/)),
  }));
}
