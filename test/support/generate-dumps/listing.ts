import {
  entries,
  type GeneratedDump,
  isoDay,
  type Story,
  spellDate,
  type TrueItem,
  writeStories,
} from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

type KickerPlace = "none" | "above" | "below" | "beside-date" | "glued";

/** What one page does alike for all its items. */
interface PageStyle {
  readonly kicker: KickerPlace;
  readonly isDateFirst: boolean;
  readonly spelling: string;
  readonly teaser: "once" | "doubled" | "cut" | "cut-and-whole";
  readonly gap: string;
  readonly readMore: string | null;
}

/** Render a listing page: menu, items in one layout, and the page's foot. */
export function generateListing(words: LanguageWords, random: Random): GeneratedDump {
  const style: PageStyle = {
    kicker: random.pick(["none", "above", "above", "below", "beside-date", "glued"]),
    isDateFirst: random.chance(0.4),
    spelling: random.pick(entries(words.dates)),
    teaser: random.pick(["once", "once", "doubled", "cut", "cut-and-whole"]),
    gap: random.pick(["\n", "\n\n"]),
    readMore: random.chance(0.5) ? random.pick(entries(words.page.readMore)) : null,
  };
  const stories = writeStories(words, random, random.between(5, 14), 1);
  const rendered = stories.map((story) => renderItem(story, style, words));
  const lines = [
    ...pageHead(words, random),
    ...rendered.flatMap(({ lines: own }) => [...own, ""]),
    ...pageFoot(words, random),
  ];
  return { text: `${lines.join("\n")}\n`, items: rendered.map(({ item }) => item) };
}

function renderItem(
  story: Story,
  style: PageStyle,
  words: LanguageWords,
): { lines: string[]; item: TrueItem } {
  const { title, kicker, day, paragraphs } = story;
  const whole = paragraphs.join(" ");
  const cut = `${whole.slice(0, whole.lastIndexOf(" ", 110)).replace(/[\s.,:;”“"»«]+$/, "")}...`;
  const teasers = { once: [whole], doubled: [whole, whole], cut: [cut], "cut-and-whole": [cut, whole] }[
    style.teaser
  ];
  const date = spellDate(day, style.spelling, words);
  const dateLine = style.kicker === "beside-date" ? `${kicker} | ${date}` : date;
  const titleLine = style.kicker === "glued" ? `${kicker}: ${title}` : title;
  const head = style.isDateFirst ? [dateLine, titleLine] : [titleLine, dateLine];
  if (style.kicker === "above") head.unshift(kicker);
  if (style.kicker === "below") head.splice(head.indexOf(titleLine) + 1, 0, kicker);
  const lines = [...head, ...teasers, ...(style.readMore ? [style.readMore] : [])];
  const item: TrueItem = {
    title,
    kicker: style.kicker === "none" ? null : kicker,
    url: null,
    publishedAt: isoDay(day),
    language: words.code,
    body: style.teaser === "cut" ? [cut] : [whole],
  };
  return { lines: [lines.join(style.gap)], item };
}

function pageHead({ page }: LanguageWords, random: Random): string[] {
  return [
    ...(random.chance(0.5) ? entries(page.cookies) : []),
    ...(random.chance(0.7) ? entries(page.menu) : []),
    ...(random.chance(0.4) ? [page.breadcrumb] : []),
    ...(random.chance(0.5) ? [page.newsHeading] : []),
    "",
  ];
}

function pageFoot({ page }: LanguageWords, random: Random): string[] {
  return [
    ...(random.chance(0.5) ? [page.loadMore] : entries(page.pagination)),
    ...(random.chance(0.6) ? entries(page.footer) : []),
    ...(random.chance(0.3) ? entries(page.cookies) : []),
  ];
}
