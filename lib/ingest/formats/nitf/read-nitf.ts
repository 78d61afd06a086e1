import { agencyFacts } from "@/lib/ingest/formats/agency/agency-facts";
import { agencyWarnings } from "@/lib/ingest/formats/agency/agency-warnings";
import { dropBy } from "@/lib/ingest/formats/agency/byline";
import { isLater } from "@/lib/ingest/formats/agency/is-later";
import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields } from "@/lib/ingest/formats/feed-events";
import { nitfBody } from "@/lib/ingest/formats/nitf/nitf-body";
import { findAll, findFirst } from "@/lib/ingest/xml/find";
import { attributeOf, childrenOf, childText, innerHtml, textOf, type XmlNode } from "@/lib/ingest/xml/node";

/** The fields of one NITF document; null where it has neither a headline nor a text. */
export function readNitf(nitf: XmlNode): FeedFields | null {
  const head = findFirst(nitf, "head");
  const top = findFirst(nitf, "body.head");
  const headline = findFirst(nitf, "hedline");
  const body = nitfBody(nitf);
  const title = lineOf(
    childText(headline ?? nitf, "hl1") ?? textOf(headline) ?? (head && childText(head, "title")),
  );
  if (title === null && body === "") return null;
  const abstract = htmlOf(top, "abstract");
  const summary = lineOf(abstract ?? textOf(findFirst(headline, "hl2")));
  return {
    title,
    summary: body === "" ? null : summary,
    author: authorOf(top),
    url: metaOf(head, "canonical") ?? attributeOf(findFirst(head, "pubdata") ?? nitf, "ex-ref"),
    guid: attributeOf(findFirst(nitf, "doc-id") ?? nitf, "id-string"),
    publishedAtRaw: dateOf(nitf),
    declaredLanguage: nitf.language ?? metaOf(head, "language"),
    body: { kind: "html", source: body === "" ? (abstract ?? "") : body },
    categories: topicsOf(nitf),
    ...noteOf(nitf),
  };
}

function noteOf(nitf: XmlNode): Pick<FeedFields, "warnings"> & Partial<Pick<FeedFields, "extra">> {
  const docdata = findFirst(nitf, "docdata");
  const status = docdata && attributeOf(docdata, "management-status");
  const extra = agencyFacts({
    slugline: keyOf(nitf, "du-key", "key"),
    urgency: keyOf(nitf, "urgency", "ed-urg"),
    place: lineOf(textOf(findFirst(findFirst(nitf, "dateline"), "location"))),
    rights: keyOf(nitf, "doc.copyright", "holder"),
    expires: keyOf(nitf, "date.expire", "norm"),
  });
  return {
    ...(extra ? { extra } : {}),
    warnings: agencyWarnings({
      embargo: embargoOf(nitf, status),
      status,
      usageTerms: keyOf(nitf, "doc.rights", "limitations") ?? lineOf(textOf(findFirst(nitf, "rights"))),
      note: keyOf(nitf, "ed-msg", "info") ?? lineOf(textOf(findFirst(findFirst(nitf, "body.head"), "note"))),
    }),
  };
}

/** A release after the issue is an embargo, whatever the status says. */
function embargoOf(nitf: XmlNode, status: string | null): string | true | null {
  const release = keyOf(nitf, "date.release", "norm");
  if (status !== null && /embargo/i.test(status)) return release ?? true;
  return isLater(release, keyOf(nitf, "date.issue", "norm") ?? keyOf(nitf, "story.date", "norm"))
    ? release
    : null;
}

function dateOf(nitf: XmlNode): string | null {
  const pubdata = findFirst(nitf, "pubdata");
  return (
    keyOf(nitf, "date.issue", "norm") ??
    keyOf(nitf, "date.release", "norm") ??
    (pubdata && attributeOf(pubdata, "date.publication")) ??
    keyOf(nitf, "story.date", "norm") ??
    lineOf(textOf(findFirst(nitf, "story.date")))
  );
}

/** Names that are marked as such, else the line without what its writers are. */
function authorOf(top: XmlNode | null): string | null {
  const lines = findAll(top, "byline");
  const people = joinNames(
    lines.flatMap((line) => findAll(line, "person")).map((node) => lineOf(textOf(node))),
  );
  if (people !== null) return people;
  const named = lines.map((line) => {
    const children = line.children.filter((child) => typeof child === "string" || child.name !== "byttl");
    return dropBy(lineOf(textOf({ ...line, children }))?.replace(/[\s,;:]+$/, "") ?? null);
  });
  return joinNames(named) ?? joinNames(lines.map((line) => lineOf(textOf(line))));
}

function topicsOf(nitf: XmlNode): string[] {
  const subjects = findAll(nitf, "tobject.subject").map(
    (node) =>
      attributeOf(node, "tobject.subject.detail") ??
      attributeOf(node, "tobject.subject.matter") ??
      attributeOf(node, "tobject.subject.type"),
  );
  const keywords = findAll(nitf, "keyword").map((node) => attributeOf(node, "key"));
  const content = childrenOf(
    findFirst(nitf, "identified-content") ?? nitf,
    "classifier",
    "org",
    "location",
    "person",
    "event",
  );
  const named = content.map((node) => attributeOf(node, "value") ?? textOf(node));
  return distinct([...subjects, ...keywords, ...named].map(lineOf));
}

function keyOf(nitf: XmlNode, element: string, attribute: string): string | null {
  const node = findFirst(nitf, element);
  return node && attributeOf(node, attribute);
}

function htmlOf(node: XmlNode | null, name: string): string | null {
  const found = findFirst(node, name);
  return found ? innerHtml(found) || null : null;
}

function metaOf(head: XmlNode | null, name: string): string | null {
  const meta = findAll(head, "meta").find((node) => attributeOf(node, "name")?.toLowerCase() === name);
  return meta ? attributeOf(meta, "content") : null;
}
