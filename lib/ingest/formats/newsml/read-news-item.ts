import { agencyFacts } from "@/lib/ingest/formats/agency/agency-facts";
import { agencyWarnings } from "@/lib/ingest/formats/agency/agency-warnings";
import { dropBy } from "@/lib/ingest/formats/agency/byline";
import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields, LeftOut } from "@/lib/ingest/formats/feed-events";
import { contentOf } from "@/lib/ingest/formats/newsml/content-of";
import { findFirst } from "@/lib/ingest/xml/find";
import {
  attributeOf,
  childOf,
  childrenOf,
  childText,
  innerHtml,
  textOf,
  type XmlNode,
} from "@/lib/ingest/xml/node";

/** Nothing is in an element that is not there. */
const NOTHING: XmlNode = { name: "", attributes: {}, children: [], base: null, language: null };

/** The fields of one NewsML-G2 news item, or why it is no news text. */
export function readNewsItem(item: XmlNode): FeedFields | LeftOut {
  const about = childOf(item, "itemmeta") ?? NOTHING;
  const meta = childOf(item, "contentmeta") ?? NOTHING;
  const content = contentOf(item);
  const nested = content?.fields ?? null;
  const kind = kindOf(about);
  const title = lineOf(mainText(meta, "headline") ?? childText(about, "title")) ?? nested?.title ?? null;
  const description = mainText(meta, "description");
  if (content === null && kind !== null && kind !== "text") return { leftOut: kind.slice(0, 60) };
  const summary = lineOf(description) ?? nested?.summary ?? null;
  const hasBody = content !== null && content.body.source !== "";
  if (title === null && summary === null && !hasBody) return { leftOut: "item without a text" };
  const slugline = lineOf(childText(meta, "slugline"));
  return {
    title: title ?? slugline,
    summary: hasBody ? summary : null,
    author: authorOf(meta) ?? nested?.author ?? null,
    url: addressOf(item),
    guid: attributeOf(item, "guid") ?? nested?.guid ?? null,
    publishedAtRaw: dateOf(about, meta) ?? nested?.publishedAtRaw ?? null,
    declaredLanguage: languageOf(meta) ?? item.language,
    body: hasBody ? content.body : { kind: "text", source: summary ?? "" },
    categories: distinct([...topicsOf(meta), ...(nested?.categories ?? [])]),
    ...notesOf(item, about, meta),
  };
}

function notesOf(item: XmlNode, about: XmlNode, meta: XmlNode) {
  const rights = childOf(item, "rightsinfo") ?? NOTHING;
  const extra = agencyFacts({
    slugline: lineOf(childText(meta, "slugline")),
    urgency: childText(meta, "urgency"),
    place: lineOf(nameOf(childOf(meta, "located")) ?? childText(meta, "dateline")),
    rights: lineOf(childText(rights, "copyrightnotice") ?? nameOf(childOf(rights, "copyrightholder"))),
    credit: lineOf(childText(meta, "creditline")),
    created: childText(about, "firstcreated") ?? childText(meta, "contentcreated"),
  });
  const embargo = childOf(about, "embargoed");
  return {
    ...(extra ? { extra } : {}),
    warnings: agencyWarnings({
      embargo: embargo && (textOf(embargo) ?? true),
      status: codeOf(childOf(about, "pubstatus")),
      usageTerms: childText(rights, "usageterms"),
      note: childText(about, "ednote"),
    }),
  };
}

/** The main one of several headlines or descriptions, with its markup. */
function mainText(meta: XmlNode, name: string): string | null {
  const all = childrenOf(meta, name);
  const main = all.find((node) => /main|summary/i.test(attributeOf(node, "role") ?? ""));
  const plain = all.find((node) => attributeOf(node, "role") === null);
  const node = main ?? plain ?? all[0];
  return node ? innerHtml(node) || null : null;
}

/** A byline that is printed, else the people who made the text. */
function authorOf(meta: XmlNode): string | null {
  const printed = dropBy(lineOf(childText(meta, "by")));
  if (printed !== null) return printed;
  return joinNames(childrenOf(meta, "creator").map((node) => lineOf(nameOf(node))));
}

function nameOf(node: XmlNode | null): string | null {
  if (!node) return null;
  return childText(node, "name") ?? attributeOf(node, "literal") ?? codeOf(node);
}

/** `stat:usable` and `http://cv.iptc.org/newscodes/pubstatusg2/usable` are the same code. */
function codeOf(node: XmlNode | null): string | null {
  const code = node && (attributeOf(node, "qcode") ?? attributeOf(node, "uri"));
  return code === null || code === undefined ? null : (code.split(/[:/]/).at(-1) ?? null);
}

function kindOf(about: XmlNode): string | null {
  return codeOf(childOf(about, "itemclass"))?.toLowerCase() ?? null;
}

function dateOf(about: XmlNode, meta: XmlNode): string | null {
  return (
    childText(about, "versioncreated", "firstcreated") ?? childText(meta, "contentmodified", "contentcreated")
  );
}

function languageOf(meta: XmlNode): string | null {
  const language = childOf(meta, "language");
  return language && attributeOf(language, "tag");
}

/** A page of the item, where the item has one. */
function addressOf(item: XmlNode): string | null {
  const link = childrenOf(item, "link").find((node) => /^https?:/i.test(attributeOf(node, "href") ?? ""));
  const remote = findFirst(item, "remotecontent");
  const isPage = remote !== null && /html/i.test(attributeOf(remote, "contenttype") ?? "");
  return (link && attributeOf(link, "href")) ?? (isPage ? attributeOf(remote, "href") : null);
}

function topicsOf(meta: XmlNode): (string | null)[] {
  const subjects = childrenOf(meta, "subject").map((node) => {
    const name = childText(node, "name");
    // A code alone says nothing to an editor.
    return lineOf(name ?? attributeOf(node, "literal"));
  });
  return [...subjects, ...childrenOf(meta, "keyword").map((node) => lineOf(textOf(node)))];
}
