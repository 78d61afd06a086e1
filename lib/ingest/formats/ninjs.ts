import { agencyFacts } from "@/lib/ingest/formats/agency/agency-facts";
import { agencyWarnings } from "@/lib/ingest/formats/agency/agency-warnings";
import { dropBy } from "@/lib/ingest/formats/agency/byline";
import { lineOf } from "@/lib/ingest/formats/feed/construct";
import { distinct, joinNames } from "@/lib/ingest/formats/feed/lists";
import type { FeedFields, LeftOut } from "@/lib/ingest/formats/feed-events";
import { bestBody, bestText } from "@/lib/ingest/formats/ninjs/texts";
import { type Fields, fieldsOf, listOf, textOf } from "@/lib/ingest/json/fields";
import type { JsonPath } from "@/lib/ingest/json/json-place";
import { mapJsonArrays } from "@/lib/ingest/json/map-arrays";
import { RecordSplitter } from "@/lib/ingest/json/record-splitter";
import { topKeys } from "@/lib/ingest/json/top-keys";
import { LIMITS } from "@/lib/ingest/limits";
import { splitWith } from "@/lib/ingest/split-events";
import type { DumpFormat } from "@/lib/ingest/types";

const SAMPLE = 64 * 1024;

/** Keys that are written alike in no other JSON format. */
const TELLING =
  /^(?:version_?created|pub_?status|body_?x?html|body_?text|bodies|headlines|copyright_?notice|content_?created)$/i;

/** IPTC ninjs 1, 2 and 3: one item, a list of them, or one a line. */
export const ninjs: DumpFormat = {
  name: "ninjs",
  refines: "json",
  detect: ({ text }) => {
    const head = text.slice(0, SAMPLE);
    if (!/^\s{0,200}[{[]/.test(head)) return 0;
    if (findItems(head) === undefined) return 0;
    return /"ninjs"|ninjs-schema/.test(head) ? 1 : 0.95;
  },
  split: ({ text }) => splitWith(open(findItems(text) ?? null, LIMITS.itemLength), text),
  stream: (head, { itemLength }) => {
    const path = findItems(head.text);
    return path === undefined ? null : open(path, itemLength);
  },
};

const open = (path: JsonPath | null, longest: number) =>
  new RecordSplitter({
    path,
    longest,
    around: "around the items",
    read: (record) => toFields(lowerKeys(record)),
  });

/** The array of items, null where they stand at the top of the text, undefined where there are none. */
function findItems(text: string): JsonPath | null | undefined {
  const arrays = mapJsonArrays(text).toSorted((a, b) => (a.path?.length ?? -1) - (b.path?.length ?? -1));
  return arrays.find(({ values }) => values.slice(0, 3).some((span) => isItem(text.slice(...span))))?.path;
}

/** Some agencies call the address of an item its guid. */
function isItem(json: string): boolean {
  if (!json.startsWith("{")) return false;
  const keys = topKeys(json);
  const telling = keys.filter((key) => TELLING.test(key)).length;
  return keys.includes("uri") ? telling >= 1 : keys.includes("guid") && telling >= 2;
}

/** Version 3 writes `versionCreated` where 1 and 2 have `versioncreated`. */
function lowerKeys(record: object): Fields {
  return new Map([...fieldsOf(record)].map(([key, value]) => [key.toLowerCase(), value]));
}

function toFields(item: Fields): FeedFields | LeftOut | null {
  const body = bestBody(item);
  const type = textOf(item, "type");
  const title = lineOf(bestText(item, "headlines", "headline") ?? textOf(item, "title", "slugline"));
  const description = bestText(item, "descriptions", "description");
  if (body === null && type !== null && !/^(?:text|composite)$/i.test(type))
    return { leftOut: type.slice(0, 60) };
  if (body === null && description === null && title === null) return null;
  const uri = textOf(item, "uri", "guid");
  const extra = agencyFacts({
    slugline: textOf(item, "slugline"),
    urgency: textOf(item, "urgency"),
    place: textOf(item, "located"),
    rights: textOf(item, "copyrightnotice"),
    credit: textOf(item, "creditline"),
    created: textOf(item, "firstcreated"),
  });
  return {
    title,
    summary: body === null ? null : lineOf(description),
    author:
      dropBy(lineOf(textOf(item, "byline", "by"))) ?? joinNames(peopleWho(item, /^(?:author|creator|by)/i)),
    url: uri !== null && /^https?:\/\//i.test(uri) ? uri : null,
    guid: uri,
    publishedAtRaw: textOf(item, "versioncreated", "firstcreated", "contentcreated"),
    declaredLanguage: textOf(item, "language"),
    body: body ?? { kind: "text", source: description ?? "" },
    categories: distinct(TOPICS.flatMap((key) => namesOf(item, key))),
    ...(extra ? { extra } : {}),
    warnings: agencyWarnings({
      embargo: embargoOf(item),
      status: textOf(item, "pubstatus"),
      usageTerms: textOf(item, "usageterms"),
      note: textOf(item, "ednote"),
    }),
  };
}

/** The singular is of version 1, the plural of 2 and 3. */
const TOPICS = [
  "subject",
  "subjects",
  "keywords",
  "event",
  "events",
  "place",
  "places",
  "organisation",
  "organisations",
];

function namesOf(item: Fields, key: string): (string | null)[] {
  const value = item.get(key);
  if (!Array.isArray(value)) return [];
  return value.map((entry) => lineOf(typeof entry === "string" ? entry : textOf(fieldsOf(entry), "name")));
}

function peopleWho(item: Fields, relation: RegExp): (string | null)[] {
  const people = [...listOf(item, "person"), ...listOf(item, "people")];
  return people
    .filter((one) => relation.test(textOf(one, "rel") ?? ""))
    .map((one) => lineOf(textOf(one, "name")));
}

/** A moment; something that is none still says that there is an embargo. */
function embargoOf(item: Fields): string | true | null {
  const until = textOf(item, "embargoed", "embargoeduntil");
  if (until !== null) return until;
  const other = item.get("embargoed");
  return other === true || (typeof other === "object" && other !== null) ? true : null;
}
