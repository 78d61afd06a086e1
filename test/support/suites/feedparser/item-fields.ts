import { parseDate } from "@/lib/ingest/stages/dates";
import { compareBody, compareLine, failed, fold, unmappable, type Verdict, verdictOf } from "./compare";
import { compareDate } from "./dates";
import { compareFact, comparePerson, compareText, isDictionary, type Question } from "./questions";
import type { Answer } from "./read-answer";

type Found = Answer["items"][number];
type Compare = (item: Found, question: Question) => Verdict;

const isoOf = (raw: string | null | undefined) => (raw ? (parseDate(raw)?.iso ?? null) : null);

const title: Compare = ({ clean }, question) => {
  if (linksOnly(question)) return unmappable(LINE);
  return compareLine(clean.titleDerived ? null : clean.title, question.expected, question.isPlainText);
};

const LINE = "titles and teasers are lines of text: links in them are not kept";

/** The case is about an address inside a text of which we keep the words alone. */
const linksOnly = ({ expected, directory }: Question) =>
  directory === "wellformed/base" && /\s(?:href|src)=/.test(String(expected));

/** The teaser, or the text where the item has no other. */
const teaser: Compare = (found, question) => {
  if (found.clean.summary === null) return content(found, question);
  return linksOnly(question)
    ? unmappable(LINE)
    : compareLine(found.clean.summary, question.expected, question.isPlainText);
};

const content: Compare = ({ raw, clean }, { expected, isPlainText }) => {
  const wanted = String(expected ?? "");
  if (!isPlainText) return compareBody(raw, wanted);
  const text = clean.body.map((block) => block.text).join(" ");
  return verdictOf(fold(text) === fold(wanted), text, wanted);
};

/** An item has one language: that of its text, and of its title only where it has no text. */
const language: Compare = ({ raw }, { expected, path }) =>
  path === "title_detail.language" && raw.body.source !== ""
    ? unmappable("an item keeps one language, that of its text")
    : verdictOf(raw.declaredLanguage === expected, raw.declaredLanguage, expected);

const base: Compare = ({ raw }, { expected }) =>
  raw.body.kind === "text"
    ? unmappable("a text without markup has no links and keeps no base")
    : verdictOf((raw.body.base ?? "") === expected, raw.body.base, expected);

const kind: Compare = ({ raw }, { expected }) => {
  const isPlain = expected === "text/plain";
  const isEqual = isPlain ? raw.body.kind === "text" : raw.body.kind === "html";
  return verdictOf(isEqual, raw.body.kind, expected);
};

const url: Compare = ({ clean }, { expected }) => compareText(clean.url, expected);

const author: Compare = ({ clean, raw }, { expected }) => {
  const email = raw.extra?.authorEmail;
  const names = [clean.author, `${clean.author} (${email})`];
  return names.includes(expected as string)
    ? compareText(expected as string, expected)
    : failed(clean.author, expected);
};

const tag =
  (index: number): Compare =>
  ({ clean }, { expected }) =>
    compareText(clean.categories[index] ?? null, expected);

const place: Compare = ({ raw }, { expected, path }) => {
  const got = raw.extra?.place ?? null;
  if (isDictionary(expected)) return verdictOf(got === null, got, expected);
  if (path.endsWith("type"))
    return expected === "Point" ? verdictOf(got !== null, got, expected) : unmappable(POINTS);
  if (!Array.isArray(expected)) return unmappable(POINTS);
  return verdictOf(got === `${expected[1]}, ${expected[0]}`, got, expected);
};

const POINTS = "of places only points on the globe are kept";

const file =
  (index: number): Compare =>
  ({ raw }, { expected }) => {
    const got = raw.extra?.media?.split("; ")[index] ?? "";
    const wanted = isDictionary(expected) ? Object.values(expected) : [expected];
    return verdictOf(
      wanted.every((part) => got.includes(String(part))),
      got,
      expected,
    );
  };

const date =
  (fact: "updated" | "created" | "expires" | null): Compare =>
  ({ raw, clean }, { expected, path }) => {
    const printed =
      (fact === null ? null : raw.extra?.[fact]) ?? (fact === "expires" ? null : raw.publishedAtRaw);
    if (!path.endsWith("_parsed")) return compareText(printed, expected);
    return compareDate(printed === raw.publishedAtRaw ? clean.publishedAt : isoOf(printed), expected);
  };

const fact =
  (name: Parameters<typeof compareFact>[1], index = 0): Compare =>
  ({ raw }, question) =>
    compareFact(raw.extra, name, question, index);

const people =
  (index: number): Compare =>
  ({ raw }, { expected }) =>
    comparePerson(raw.extra?.contributors, index, expected);

const authors =
  (index: number, part: string): Compare =>
  ({ clean, raw }, { expected }) => {
    if (part === "name") return compareText(clean.author?.split(", ")[index] ?? null, expected);
    const known = part === "email" ? raw.extra?.authorEmail : raw.extra?.authorUrl;
    return compareText(known?.split("; ")[index] ?? null, expected);
  };

const RULES: readonly (readonly [RegExp, (match: RegExpExecArray) => Compare])[] = [
  [/^title(?:_detail\.value)?$/, () => title],
  [/^(?:summary|description)(?:_detail\.value)?$/, () => teaser],
  [/^content\.0\.value$/, () => content],
  [/^subtitle$/, () => teaser],
  [/^(?:content\.0|title_detail|summary_detail)\.language$|^language$/, () => language],
  [/^(?:content\.0|summary_detail)\.base$/, () => base],
  [/^(?:content\.0|summary_detail)\.type$/, () => kind],
  [/^link$|^links\.0\.href$|^content\.0\.src$/, () => url],
  [
    /^(?:id|guid)$/,
    () =>
      ({ clean }, { expected }) =>
        compareText(clean.guid, expected),
  ],
  [/^author$/, () => author],
  [/^author_detail\.(name|email|url)$/, (match) => authors(0, match[1] ?? "")],
  [/^authors\.(\d)\.(name|email|url)$/, (match) => authors(Number(match[1]), match[2] ?? "")],
  [/^contributors\.(\d)(?:\.\w+)?$/, (match) => people(Number(match[1]))],
  [/^published(?:_parsed)?$/, () => date(null)],
  [/^updated(?:_parsed)?$/, () => date("updated")],
  [/^created(?:_parsed)?$/, () => date("created")],
  [/^expired(?:_parsed)?$/, () => date("expires")],
  [/^category$/, () => tag(0)],
  [/^tags\.(\d)\.(?:term|label)$/, (match) => tag(Number(match[1]))],
  [/^(?:rights|copyright)(?:_detail\.value)?$/, () => fact("rights")],
  [/^license$/, () => fact("licence")],
  [/^comments$/, () => fact("comments")],
  [
    /^publisher(?:_detail\.\w+)?$/,
    () =>
      ({ raw }, { expected }) =>
        comparePerson(raw.extra?.publisher, 0, expected),
  ],
  [/^source\.title(?:_detail\.value)?$/, () => fact("via")],
  [/^source\.(?:link|href|links\.0\.href)$/, () => fact("viaUrl")],
  [/^(?:image\.href|media_thumbnail\.0\.url)$/, () => fact("image")],
  [/^enclosures\.(\d)(?:\.\w+)?$/, (match) => file(Number(match[1]))],
  [/^where(?:\.type|\.coordinates)?$/, () => place],
];

/** Compare one field of an item; null where we have no such field. */
export function compareItemField(item: Found, question: Question): Verdict | null {
  for (const [pattern, rule] of RULES) {
    const match = pattern.exec(question.path);
    if (match) return rule(match)(item, question);
  }
  return null;
}

/** How many values a list has; null for lists that we do not keep. */
export function lengthOf({ clean }: Found, path: string): number | null {
  return path === "tags" ? clean.categories.length : null;
}
