import { FEED_TEMPLATES, type FeedTemplate, type Field } from "./feed-templates";
import { entries, type GeneratedDump, type Story, type TrueItem, writeStories } from "./items";
import type { Random } from "./random";
import { slugOf } from "./slug";
import type { LanguageWords } from "./words";

/** How one feed is made and how its tags are taken away. */
interface Feed {
  readonly template: FeedTemplate;
  readonly site: string;
  readonly name: string;
  /** What stood between two fields: all on one line, a line each, or a line for each but the short ones. */
  readonly gap: " " | "\n" | "\n\n";
  /** What stands between two paragraphs. */
  readonly paragraphGap: string;
  readonly path: string;
  readonly slug: "whole" | "cropped" | "number";
  readonly hasKicker: boolean;
  readonly hasCutTeaser: boolean;
  readonly hasDoubleSlash: boolean;
  readonly stamp: (day: Date) => string;
  readonly cutMark: string;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Render one feed, or two after one another. */
export function generateRssText(words: LanguageWords, random: Random): GeneratedDump {
  const feeds = [chooseFeed(words, random), ...(random.chance(0.12) ? [null] : [])];
  const first = feeds[0] ?? chooseFeed(words, random);
  const parts = feeds.map((feed) => renderFeed(feed ?? { ...first, name: first.name }, words, random));
  return {
    text: `${parts.map(({ text }) => text).join(first.gap)}\n`,
    items: parts.flatMap(({ items }) => items),
  };
}

function renderFeed(feed: Feed, words: LanguageWords, random: Random): { text: string; items: TrueItem[] } {
  const stories = writeStories(words, random, random.between(3, 12), 6);
  const rendered = stories.map((story, index) => renderEntry(story, feed, 900 - index, words, random));
  const head = channelHead(feed, stories[0]?.day ?? new Date(0), words);
  return {
    text: [head, ...rendered.map(({ text }) => text)].join(feed.gap),
    items: rendered.map(({ item }) => item),
  };
}

function chooseFeed(words: LanguageWords, random: Random): Feed {
  const template = random.pick(FEED_TEMPLATES);
  // In one line nobody can tell where a title ends that no address spells.
  const gap = random.pick(
    template.name === "blogger" ? (["\n", "\n\n"] as const) : ([" ", "\n", "\n", "\n\n"] as const),
  );
  const zone = random.pick(["+0000", "+0200", "GMT", "-0500"]);
  const rfc = random.pick([true, true, false]);
  const iso = random.pick(["Z", "+00:00", ".000Z"]);
  return {
    template,
    site: `https://www.${random.pick(["flussbund", "portal", "open-river", "prairies"])}.example`,
    name: random.pick(entries(words.orgs)),
    gap,
    paragraphGap: gap === " " ? random.pick([" ", "\n\n"]) : random.pick(["\n\n", "\n"]),
    path: random.pick(["/news/", "/news/detail/", "/2021/03/", "/en/article/", "/"]),
    // Without a line of its own or a telling address nobody can tell where a title starts.
    slug:
      gap === " "
        ? random.pick(["whole", "cropped"] as const)
        : random.pick(["whole", "cropped", "number"] as const),
    hasKicker: random.chance(0.4),
    hasCutTeaser: random.chance(0.5),
    hasDoubleSlash: template.name === "tt-news",
    stamp: (day) =>
      template.stamps === "iso" ? day.toISOString().replace(".000Z", iso) : spellStamp(day, zone, rfc),
    cutMark: random.pick(["...", "…", " […]", " [...]", "&#8230;"]),
  };
}

/** `Wed, 04 Jul 2018 10:11:00 +0000`, in whatever zone. */
function spellStamp(day: Date, zone: string, hasWeekday: boolean): string {
  const hours = zone === "GMT" ? 0 : Number(zone.slice(0, 3));
  const local = new Date(day.getTime() + hours * 3_600_000);
  const date = String(local.getUTCDate()).padStart(2, "0");
  const time = local.toISOString().slice(11, 19);
  const weekday = hasWeekday ? `${DAYS[local.getUTCDay()]}, ` : "";
  return `${weekday}${date} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()} ${time} ${zone}`;
}

function channelHead(feed: Feed, day: Date, { code, page }: LanguageWords): string {
  const values: Readonly<Record<string, string>> = {
    name: feed.name,
    site: feed.site,
    about: page.newsHeading,
    stamp: feed.stamp(day),
    language: code,
  };
  return entries(feed.template.head)
    .map((part) => part.replace(/^(?:name|site|about|stamp|language)/, (name) => values[name] ?? name))
    .join(feed.gap);
}

interface EntryTexts {
  readonly description: string;
  readonly content: string;
  readonly body: readonly string[];
  readonly optional: readonly string[];
}

/** What the entry's description and content say: a cut lead and the whole, or one of the two. */
function textsOf(story: Story, feed: Feed): EntryTexts {
  const [first = ""] = story.paragraphs;
  const list = story.list.map((line) => `• ${line}`);
  const all = [...story.paragraphs, ...list];
  const whole = all.join(feed.paragraphGap);
  const isWhole = feed.template.fields.includes("content");
  const end = Math.max(40, first.lastIndexOf(" ", 110));
  const lead = first.slice(0, end).replace(/[\s.,:;”“"»«]+$/, "");
  const cut = `${lead}${feed.cutMark}`;
  if (!isWhole) {
    const only = feed.hasCutTeaser ? cut : whole;
    return { description: only, content: "", body: feed.hasCutTeaser ? [lead] : all, optional: [] };
  }
  // TYPO3 cuts the lead out of the text itself.
  const isLeadLost = feed.template.name === "tt-news" && feed.hasCutTeaser && all.length > 1;
  const kept = isLeadLost ? all.slice(1) : all;
  const description = feed.hasCutTeaser ? cut : "";
  return { description, content: kept.join(feed.paragraphGap), body: kept, optional: [cut] };
}

function renderEntry(
  story: Story,
  feed: Feed,
  number: number,
  words: LanguageWords,
  random: Random,
): { text: string; item: TrueItem } {
  const { site, template } = feed;
  const title = feed.hasKicker ? `${story.kicker}: ${story.title}` : story.title;
  const slug = feed.slug === "number" ? String(number) : slugOf(title, feed.slug === "cropped" ? 60 : 200);
  const url = `${site}${feed.path}${slug}`;
  const texts = textsOf(story, feed);
  const author = random.pick(entries(words.persons));
  const hasLink = template.fields.includes("link");
  const guid = template.guid.replace("~", String(number)).replace("^", site);
  const values: Readonly<Record<Field, string>> = {
    title,
    link: feed.hasDoubleSlash ? url.replace(`${site}/`, `${site}//`) : url,
    comments: `${url}#comments`,
    author,
    email: `office@river.example (${author})`,
    stamp: feed.stamp(story.day),
    updated: feed.stamp(new Date(story.day.getTime() + (template.fields.includes("stamp") ? 3_600_000 : 0))),
    category: story.kicker,
    guid,
    permalink: guid || url,
    description: texts.description,
    content: texts.content,
    "comment-feed": `${url}/feed/`,
    "comment-count": String(number % 7),
    enclosure: `${site}/media/${number}.jpg`,
    rights: "Copyright",
    type: "News Item",
  };
  const isLinked = hasLink || (template.fields.includes("permalink") && guid === "");
  const item: TrueItem = {
    title: story.title,
    kicker: feed.hasKicker ? story.kicker : null,
    kickerAccept: template.fields.includes("category")
      ? [story.kicker, null]
      : [feed.hasKicker ? story.kicker : null],
    url: isLinked ? url : null,
    publishedAt: story.day.toISOString().replace(".000Z", "+00:00"),
    language: words.code,
    body: texts.body.map((line) => line.replace(/^• /, "")),
    optional: texts.optional,
  };
  return {
    text: template.fields
      .map((field) => values[field])
      .filter(Boolean)
      .join(feed.gap),
    item,
  };
}
