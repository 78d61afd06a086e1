/** What a thing must be, by name; a rule says what breaks it. */
export type Rules<T> = Readonly<Record<string, (thing: T) => readonly string[]>>;

/** Everything that breaks a rule, with the name of the rule. */
export const brokenRules = <T>(rules: Rules<T>, thing: T): string[] =>
  Object.entries(rules).flatMap(([name, rule]) => rule(thing).map((problem) => `${name}: ${problem}`));

/** Values that stand more than once. */
export const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, at) => values.indexOf(value) !== at)),
];

/** Whether something is an absolute address of the web. */
export const isWebAddress = (value: string | null | undefined): boolean =>
  /^https?:\/\/[^\s<>"{}|\\^`]+$/.test(value ?? "") && URL.canParse(value ?? "");

/** RFC 3339 with seconds and a zone: what Atom, JSON Feed and sitemaps call a date and a time. */
export const isInstant = (value: string | null | undefined): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value ?? "") &&
  !Number.isNaN(Date.parse(value ?? ""));

/** RFC 822 with a year of four digits, and the right day of the week. */
export function isMailDate(value: string | null | undefined): boolean {
  const found =
    /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d\d? \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UT|[+-]\d{4})$/.exec(
      value ?? "",
    );
  const date = new Date(value ?? "");
  if (!found || Number.isNaN(date.getTime())) return false;
  return found[1] === undefined || date.toUTCString().startsWith(found[1]);
}

/** Whether a language tag is one that the registry has. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag) !== undefined;
  } catch {
    return false;
  }
}

/** The problem, where something is not as it should be. */
export const unless = (isGood: boolean, problem: string): readonly string[] => (isGood ? [] : [problem]);
