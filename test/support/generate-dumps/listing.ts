import {
  entries,
  type GeneratedDump,
  isoDay,
  type Story,
  spellDate,
  spellTime,
  type TrueItem,
  writeStories,
} from "./items";
import { choosePageStyle, type PageStyle, type Slot } from "./listing-style";
import { pageFoot, pageHead } from "./noise";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** Render a listing page: head, items in one theme, and the page's foot. */
export function generateListing(words: LanguageWords, random: Random): GeneratedDump {
  const style = choosePageStyle(words, random);
  const count = random.pick([3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 60]);
  const stories = writeStories(words, random, count, 1).map((story) => ({
    ...story,
    kicker: random.pick(style.kickers),
  }));
  const rendered = stories.map((story) => renderItem(story, style, words, random));
  if (random.chance(0.15)) {
    const at = Math.floor(rendered.length / 2);
    rendered.splice(at, 0, { text: entries(words.page.signUp).join("\n"), item: null });
  }
  const text = [
    pageHead(words, random).join("\n"),
    ...rendered.map((part) => part.text),
    pageFoot(words, random).join("\n"),
  ].join(`\n${style.between}`);
  return { text: `${text}\n`, items: rendered.flatMap(({ item }) => item ?? []) };
}

interface Parts {
  readonly lines: Readonly<Record<Slot, readonly string[]>>;
  readonly item: TrueItem;
}

function renderItem(
  story: Story,
  style: PageStyle,
  words: LanguageWords,
  random: Random,
): { text: string; item: TrueItem | null } {
  const { lines, item } = partsOf(story, style, words, random);
  const printed = style.order.flatMap((slot) => lines[slot]);
  return { text: printed.join(style.gap), item };
}

function partsOf(story: Story, style: PageStyle, words: LanguageWords, random: Random): Parts {
  const { page } = words;
  const person = random.pick(entries(words.persons));
  const title = style.titleForm === "capitals" ? story.title.toLocaleUpperCase(words.code) : story.title;
  const url = style.order.includes("url")
    ? `https://www.river.example/news/${story.day.getTime() % 99991}`
    : null;
  const text = textOf(story, style);
  const date = dateOf(story, style, words, person);
  const first = (list: string, value: string): string => (entries(list)[0] ?? "~").replace("~", value);
  const kickerLine = style.kicker === "labelled" ? first(page.category, story.kicker) : story.kicker;
  const lines: Parts["lines"] = {
    image: [style.image === "title" ? title : style.image.replace("~", person)],
    kicker: style.kicker === "line" || style.kicker === "labelled" ? [kickerLine] : [],
    title: titleLines(title, story, style, date.inTitle),
    date: date.lines,
    author: [first(page.by, person)],
    text: text.lines,
    more: style.more === "glued" ? [] : [style.moreLabel.replace("~", title)],
    url: url ? [url] : [],
    tags: [first(page.tags, entries(words.places).slice(0, 2).join(", "))],
    comments: [random.pick(entries(page.comments))],
    minutes: [first(page.minutes, "3")],
  };
  const item: TrueItem = {
    title,
    kicker: style.kicker === "none" && !date.hasKicker ? null : story.kicker,
    url,
    publishedAt: date.iso,
    language: words.code,
    body: text.body,
    optional: [style.moreLabel, title, style.image.replace("~", person), ...lines.tags, ...lines.image],
    ...(style.kicker === "labelled" || style.dateForm === "posted"
      ? { kickerAccept: [null, story.kicker] }
      : {}),
  };
  return { lines, item };
}

function titleLines(title: string, story: Story, style: PageStyle, date: string): string[] {
  const whole = style.kicker === "glued" ? `${story.kicker}: ${title}` : title;
  const lines = style.titleForm === "doubled" ? [whole, whole] : breakTitle(whole, style);
  if (style.dateForm === "before-title") lines[0] = `${date} ${lines[0]}`;
  if (style.dateForm === "after-title") lines.push(`${lines.pop()} (${date})`);
  return lines;
}

/** Narrow columns break long headlines. */
function breakTitle(title: string, style: PageStyle): string[] {
  const at = style.titleForm === "two-lines" && title.length > 40 ? title.indexOf(" ", 30) : -1;
  return at > 0 ? [title.slice(0, at), title.slice(at + 1)] : [title];
}

function textOf(story: Story, style: PageStyle): { lines: string[]; body: string[] } {
  const whole = story.paragraphs.join(" ");
  const end = Math.max(60, whole.lastIndexOf(" ", 120));
  const cut = `${whole.slice(0, end).replace(/[\s.,:;”“"»«]+$/, "")}${style.cutMark}`;
  const lines: string[] = {
    once: [whole],
    doubled: [whole, whole],
    "doubled-inline": [`${whole} ${whole}`],
    cut: [cut],
    "cut-and-whole": [cut, whole],
    "cut-twice": [cut, cut],
    none: [],
  }[style.teaser];
  if (lines.length > 0 && style.order.includes("more") && style.more === "glued")
    lines.push(`${lines.pop()} ${style.moreLabel}`);
  const body =
    style.teaser === "none"
      ? []
      : style.teaser.startsWith("cut") && style.teaser !== "cut-and-whole"
        ? [cut]
        : [whole];
  return { lines, body };
}

interface RenderedDate {
  readonly lines: string[];
  readonly inTitle: string;
  readonly iso: string | null;
  readonly hasKicker: boolean;
}

function dateOf(story: Story, style: PageStyle, words: LanguageWords, person: string): RenderedDate {
  const { day, kicker } = story;
  const { dateForm, separator, template, spelling } = style;
  const printed = spellDate(day, spelling, words);
  const weekday = entries(words.page.weekdays)[day.getUTCDay()] ?? "";
  const done = (line: string | string[], iso: string | null = isoDay(day)): RenderedDate => ({
    lines: [line].flat(),
    inTitle: printed,
    iso,
    hasKicker: false,
  });
  const month = entries(words.monthsShort)[day.getUTCMonth()] ?? "";
  const later = new Date(day.getTime() + 2 * 86_400_000);
  const forms: Readonly<Record<PageStyle["dateForm"], () => RenderedDate>> = {
    plain: () => done(printed),
    weekday: () => done(`${weekday}, ${spellDate(day, entries(words.dates)[0] ?? spelling, words)}`),
    labelled: () => done(template.replace("~", printed)),
    posted: () => {
      const line = template
        .replace("{date}", printed)
        .replace("{person}", person)
        .replace("{kicker}", kicker);
      return { ...done(line), hasKicker: template.includes("{kicker}") };
    },
    timed: () => done(`${printed}${spelling.includes("month") ? ", " : " "}${spellTime(day)}`),
    stamp: () => done(day.toISOString().slice(0, 16)),
    range: () => done(`${printed} – ${spellDate(later, spelling, words)}`),
    calendar: () => done([String(day.getUTCDate()), month, String(day.getUTCFullYear())]),
    relative: () => done(entries(words.page.relative)[day.getUTCDate() % 3] ?? "", null),
    "kicker-before": () => ({ ...done(`${kicker}${separator}${printed}`), hasKicker: true }),
    "kicker-after": () => ({ ...done(`${printed}${separator}${kicker}`), hasKicker: true }),
    "before-title": () => ({ ...done([]), iso: isoDay(day) }),
    "after-title": () => ({ ...done([]), iso: isoDay(day) }),
    none: () => done([], null),
  };
  return forms[dateForm]();
}
