import type { FactName } from "@/lib/domain/facts";
import { parseDate } from "@/lib/ingest/stages/dates";
import { type Verdict, verdictOf } from "./compare";
import { compareDate } from "./dates";
import { compareFact, comparePerson, compareText, type Question } from "./questions";
import type { Answer } from "./read-answer";

const PLAIN: readonly (readonly [RegExp, FactName])[] = [
  [/^title(?:_detail\.value)?$/, "title"],
  [/^(?:tagline|subtitle|description|info)(?:_detail\.value)?$/, "description"],
  [/^(?:rights|copyright)(?:_detail\.value)?$/, "rights"],
  [/^link$|^links\.0\.href$/, "url"],
  [/^(?:image\.(?:href|url)|logo|icon)$/, "image"],
];

const PEOPLE: readonly (readonly [RegExp, FactName])[] = [
  [/^contributors\.(\d)(?:\.\w+)?$/, "contributors"],
  [/^publisher(?:_detail\.\w+)?$/, "publisher"],
];

const LISTS: readonly (readonly [RegExp, FactName])[] = [
  [/^authors?(?:\.(\d)\.|_detail\.)email$/, "authorEmail"],
  [/^authors?(?:\.(\d)\.|_detail\.)url$/, "authorUrl"],
  [/^authors\.(\d)\.name$/, "author"],
  [/^author_detail\.name$/, "author"],
  [/^tags\.(\d)\.(?:term|label)$/, "categories"],
  [/^category$/, "categories"],
];

const DATES: Readonly<Record<string, FactName>> = {
  updated: "updated",
  published: "published",
  created: "created",
};

/** Compare one thing that a feed says of itself; null where we have no such field. */
export function compareFeedField({ split }: Answer, question: Question): Verdict | null {
  const { path, expected } = question;
  const about = split.about?.[0];
  for (const [pattern, name] of PLAIN) if (pattern.test(path)) return compareFact(about, name, question);
  for (const [pattern, name] of PEOPLE) {
    const match = pattern.exec(path);
    if (match) return comparePerson(about?.[name], Number(match[1] ?? 0), expected);
  }
  for (const [pattern, name] of LISTS) {
    const match = pattern.exec(path);
    if (match) return compareText(about?.[name]?.split("; ")[Number(match[1] ?? 0)] ?? null, expected);
  }
  const date = DATES[path.replace(/_parsed$/, "")];
  if (date !== undefined) {
    const printed = about?.[date] ?? null;
    const isParsed = path.endsWith("_parsed");
    return isParsed
      ? compareDate(parseDate(printed ?? "")?.iso ?? null, expected)
      : compareText(printed, expected);
  }
  if (/^language$/.test(path)) {
    return verdictOf((about?.language ?? null) === (expected ?? null), about?.language, expected);
  }
  if (path !== "author") return null;
  const spelled = [about?.author, `${about?.author} (${about?.authorEmail})`];
  return verdictOf(spelled.includes(expected as string), spelled, expected);
}
