import type { Tx } from "@/db/db";
import type { LiveArticle } from "@/db/queries/live-articles";
import { type LivePicture, listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { type LiveTerm, listTermsOfLiveArticles } from "@/db/queries/live-terms";
import { articlePath } from "@/lib/domain/article-path";
import { authorsOf } from "@/lib/domain/byline-authors";
import { heightAt, picturePath, pictureWidths } from "@/lib/domain/picture";
import { webAddress } from "@/lib/domain/web-address";
import { articleUri } from "@/lib/site/article-uri";
import { newsInstant } from "@/lib/site/news-date";
import { topicPath } from "@/lib/site/paths";
import { shownText } from "@/lib/site/shown-text";
import { readSourceTerms } from "@/lib/site/source-terms";

/** The properties of an article that can be asked for. */
export const FIELDS = [
  ...["uri", "standard", "type", "profile", "pubstatus", "firstcreated", "versioncreated", "contentcreated"],
  ...[
    "language",
    "headlines",
    "descriptions",
    "bodies",
    "by",
    "located",
    "subjects",
    "people",
    "organisations",
  ],
  ...["places", "events", "infosources", "copyrightholder", "usageterms", "altids", "associations"],
] as const;
export type Field = (typeof FIELDS)[number];

/** An article as ninjs 2.1 has it. */
export type NinjsItem = Readonly<Partial<Record<Field, unknown>>>;

const STANDARD = {
  name: "ninjs",
  version: "2.1",
  schema: "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
};

interface Request {
  readonly now: Date;
  readonly origin: string;
  /** All where it is left out. */
  readonly fields?: readonly Field[] | undefined;
}

/** Write live articles as ninjs 2.1 (IPTC), with their tags, pictures and terms of use. */
export async function toNinjs(
  db: Tx,
  rows: readonly LiveArticle[],
  { now, origin, fields }: Request,
): Promise<NinjsItem[]> {
  const ids = rows.map((row) => row.id);
  const terms = await listTermsOfLiveArticles(db, ids, now);
  const pictures = await listPicturesOfLiveArticles(db, ids, now);
  const usage = await readUsage(db, rows);
  const wanted = fields && new Set<string>(["uri", ...fields]);
  return rows.map((row) => {
    const parts = { origin, terms: terms.get(row.id) ?? [], pictures: pictures.get(row.id) ?? [] };
    const item = { ...writeItem(row, parts), ...usage(row) };
    const kept = Object.entries(item).filter(([name, value]) => isSaid(value) && (wanted?.has(name) ?? true));
    return Object.fromEntries(kept);
  });
}

const isSaid = (value: unknown) => value != null && !(Array.isArray(value) && value.length === 0);

/** What the source of each row says of its use. */
async function readUsage(db: Tx, rows: readonly LiveArticle[]) {
  const sourceTermsOf = await readSourceTerms(db, rows);
  return (row: LiveArticle) => {
    const { licence, attribution } = sourceTermsOf(row);
    const usage = licence && termsOf(licence);
    const holder = attribution ?? row.sourceName;
    return { ...(usage ? { usageterms: usage } : {}), ...(holder ? { copyrightholder: holder } : {}) };
  };
}

const termsOf = ({ name, url }: { readonly name: string; readonly url: string | null }) =>
  [...new Set([name, url])].filter(Boolean).join(", ");

interface Parts {
  readonly origin: string;
  readonly terms: readonly LiveTerm[];
  readonly pictures: readonly LivePicture[];
}

function writeItem(row: LiveArticle, { origin, terms, pictures }: Parts): Record<string, unknown> {
  const named = (...types: readonly LiveTerm["type"][]) =>
    terms
      .filter(({ type }) => types.includes(type))
      .map(({ name, slug, type }) => ({ name, rel: type, uri: `${origin}${topicPath(slug)}` }));
  return {
    uri: articleUri(row, origin),
    standard: STANDARD,
    type: "text",
    profile: "article",
    pubstatus: "usable",
    firstcreated: (row.firstPublishedAt ?? row.createdAt).toISOString(),
    versioncreated: row.updatedAt.toISOString(),
    contentcreated: newsInstant(row).toISOString(),
    language: row.language,
    headlines: [
      { role: "main", value: row.headline },
      ...(row.kicker ? [{ role: "kicker", value: row.kicker }] : []),
    ],
    descriptions: row.standfirst
      ? [{ role: "standfirst", contenttype: "text/plain", value: row.standfirst }]
      : [],
    bodies: bodiesOf(row, pictures, origin),
    by: row.byline,
    located: row.dateline,
    subjects: named("topic", "project", "process"),
    people: named("person"),
    organisations: named("organisation"),
    places: named("country", "region", "place"),
    events: named("event"),
    infosources: [
      ...(row.sourceName ? [{ role: "publisher", name: row.sourceName }] : []),
      ...authorsOf(row.byline, [row.sourceName]).map(({ name }) => ({ role: "author", name })),
    ],
    altids: altIdsOf(row, origin),
    associations: pictures.map((picture, index) => writePicture(picture, index, origin)),
  };
}

/** What may be given away of the text: all of it, or an excerpt. */
function bodiesOf(row: LiveArticle, pictures: readonly LivePicture[], origin: string): unknown[] {
  const { html, isWhole } = shownText(row, pictures, (...picture) => `${origin}${picturePath(...picture)}`);
  if (!isWhole) return html ? [{ role: "excerpt", contenttype: "text/html", value: html }] : [];
  return [
    { role: "main", contenttype: "text/html", value: html },
    { role: "plain", contenttype: "text/plain", value: row.bodyText },
  ];
}

function altIdsOf({ id, slug, ...row }: LiveArticle, origin: string): unknown[] {
  const original = webAddress(row.canonicalUrl);
  const canonical = webAddress(row.canonicalElsewhere);
  return [
    { role: "id", value: String(id) },
    { role: "slug", value: slug },
    { role: "web", value: `${origin}${articlePath(slug)}` },
    ...(original ? [{ role: "original", value: original.href }] : []),
    ...(canonical ? [{ role: "canonical", value: canonical.href }] : []),
  ];
}

function writePicture(picture: LivePicture, index: number, origin: string): Record<string, unknown> {
  const { alt, caption, credit, licence, width, height } = picture;
  const texts = [
    ...(alt ? [{ role: "alt", contenttype: "text/plain", value: alt }] : []),
    ...(caption ? [{ role: "caption", contenttype: "text/plain", value: caption }] : []),
  ];
  return {
    name: `picture-${index + 1}`,
    type: "picture",
    uri: `${origin}${picturePath(picture, pictureWidths(width).at(-1) ?? width, "jpeg")}`,
    ...(texts.length > 0 ? { descriptions: texts } : {}),
    ...(credit ? { copyrightnotice: credit } : {}),
    ...(licence ? { usageterms: termsOf(licence) } : {}),
    renditions: pictureWidths(width).map((at) => ({
      name: `${at}`,
      href: `${origin}${picturePath(picture, at, "jpeg")}`,
      contenttype: "image/jpeg",
      width: at,
      height: heightAt({ ...picture, height }, at),
    })),
  };
}
