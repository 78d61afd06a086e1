import { entries } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** The parts of an item, in the order in which a theme prints them. */
export type Slot =
  | "image"
  | "kicker"
  | "title"
  | "date"
  | "author"
  | "text"
  | "more"
  | "url"
  | "tags"
  | "comments"
  | "minutes";

/** How a theme prints its dates. */
export type DateForm =
  | "plain"
  | "weekday"
  | "labelled"
  | "posted"
  | "timed"
  | "stamp"
  | "range"
  | "calendar"
  | "relative"
  | "kicker-before"
  | "kicker-after"
  | "before-title"
  | "after-title"
  | "none";

/** What one page does alike for all its items. */
export interface PageStyle {
  readonly order: readonly Slot[];
  readonly dateForm: DateForm;
  readonly spelling: string;
  readonly template: string;
  readonly separator: string;
  readonly teaser: "once" | "doubled" | "doubled-inline" | "cut" | "cut-and-whole" | "cut-twice" | "none";
  readonly cutMark: string;
  readonly kicker: "line" | "glued" | "labelled" | "none";
  readonly kickers: readonly string[];
  readonly titleForm: "plain" | "capitals" | "two-lines" | "doubled";
  readonly more: "constant" | "about" | "glued";
  readonly moreLabel: string;
  readonly image: string;
  readonly gap: string;
  readonly between: string;
}

/** Orders that content management systems and their themes print. */
const ORDERS: readonly string[] = [
  "kicker title date text more",
  "title date text more",
  "date title text more",
  "kicker date title text more",
  "date kicker title text more",
  "image date kicker title text",
  "image kicker title date text more",
  "title kicker date text",
  "title date kicker text more",
  "date title kicker text",
  "kicker title text date",
  "title text date more",
  "image title text more date",
  "title author date text more comments",
  "title date author text more tags",
  "kicker title author date text minutes",
  "date kicker minutes title text",
  "title text more date comments",
  "title text url date",
  "title url date text",
  "date title url",
  "title text tags date kicker",
  "title date text kicker more",
  "title date",
  "date title",
  "kicker title date",
];

const FORMS: readonly DateForm[] = [
  "plain",
  "plain",
  "plain",
  "plain",
  "weekday",
  "labelled",
  "labelled",
  "posted",
  "timed",
  "stamp",
  "range",
  "calendar",
  "relative",
  "kicker-before",
  "kicker-after",
  "before-title",
  "after-title",
  "none",
];

/** Choose a page's style. */
export function choosePageStyle(words: LanguageWords, random: Random): PageStyle {
  const { page } = words;
  const order = random.pick(ORDERS).split(" ") as Slot[];
  const dateForm = random.pick(FORMS);
  const hasText = order.includes("text");
  const isBeside = dateForm.startsWith("kicker") || dateForm === "posted";
  const gap = random.pick(["\n", "\n", "\n\n"]);
  const more = random.pick(["constant", "constant", "about", "glued"] as const);
  return {
    order,
    dateForm,
    spelling: random.pick([...entries(words.dates), "{dd}.{mm}.{y}", "{dd}/{mm}/{y}"]),
    template: random.pick(entries(dateForm === "posted" ? page.posted : page.published)).replaceAll("¦", "|"),
    separator: random.pick([" | ", " · ", " – ", " - ", " // ", ", ", " • "]),
    teaser: hasText
      ? random.pick([
          "once",
          "once",
          "once",
          "doubled",
          "doubled-inline",
          "cut",
          "cut",
          "cut-and-whole",
          "cut-twice",
        ])
      : "none",
    cutMark: random.pick(["...", "…", " […]", " [...]", " ..."]),
    kicker: isBeside
      ? "none"
      : order.includes("kicker")
        ? random.pick(["line", "line", "line", "labelled"] as const)
        : random.pick(["none", "none", "glued"] as const),
    kickers: random.pick([
      entries(words.kickers),
      entries(words.kickers),
      entries(words.kickers).slice(0, 1),
      entries(words.rareKickers),
      [...entries(words.kickers), ...entries(words.rareKickers)],
    ]),
    titleForm: random.pick(["plain", "plain", "plain", "plain", "capitals", "two-lines", "doubled"]),
    more,
    moreLabel: random.pick(entries(more === "about" ? page.readAbout : page.readMore)),
    image: random.pick([page.photo.split("|")[0] ?? "", "title", "title"]),
    gap,
    // Items are never closer to one another than their own lines are.
    between: random.pick(gap === "\n" ? ["", "", "\n", "\n\n"] : ["\n", "\n", "\n\n"]),
  };
}
