import { entries, type GeneratedDump, type Story, type TrueItem, writeStories } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** The feed whose tags are taken away. */
interface Feed {
  readonly site: string;
  readonly order: "typo3" | "wordpress" | "drupal" | "atom";
  /** What stood between two fields. */
  readonly gap: string;
  readonly hasKicker: boolean;
  readonly hasCutTeaser: boolean;
  readonly name: string;
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const SHARP: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  ł: "l",
  ı: "i",
  ø: "o",
};

/** Render one feed, or two after one another. */
export function generateRssText(words: LanguageWords, random: Random): GeneratedDump {
  const feed: Feed = {
    site: `https://www.${random.pick(["flussbund", "portal", "open-river", "prairies"])}.example`,
    order: random.pick(["typo3", "wordpress", "drupal", "atom"]),
    gap: random.pick([" ", "\n"]),
    hasKicker: random.chance(0.5),
    hasCutTeaser: random.chance(0.5),
    name: random.pick(entries(words.orgs)),
  };
  const stories = writeStories(words, random, random.between(4, 10), 6);
  const parts = stories.map((story, index) => renderEntry(story, feed, index, words));
  const head = channelHead(feed, stories[0]?.day ?? new Date(0), words);
  const middle = Math.floor(parts.length / 2);
  if (random.chance(0.15)) parts.splice(middle, 0, { text: head, item: null });
  const items = parts.flatMap(({ item }) => (item ? [item] : []));
  return { text: `${[head, ...parts.map(({ text }) => text)].join(feed.gap)}\n`, items };
}

function channelHead({ site, order, gap, name }: Feed, day: Date, { code, page }: LanguageWords): string {
  const heads = {
    typo3: `${new URL(site).host} ${site}/ ${page.newsHeading} ${code} ${new URL(site).host} ${site}/typo3conf/ext/tt_news/ext_icon.gif ${site}/ 18 16 ${page.newsHeading} TYPO3 - get.content.right http://blogs.law.harvard.edu/tech/rss ${stamp(day)}`,
    wordpress: [
      name,
      site,
      page.newsHeading,
      stamp(day),
      code,
      "hourly",
      "1",
      "https://wordpress.org/?v=6.4",
    ].join(gap),
    drupal: [name, site, page.newsHeading, code].join(gap),
    atom: [name, `${site}/feed.atom`, site, day.toISOString().replace(".000", "")].join(gap),
  };
  return heads[order];
}

/** `Wed, 04 Jul 2018 10:11:00 +0000`. */
function stamp(day: Date): string {
  const date = String(day.getUTCDate()).padStart(2, "0");
  const time = day.toISOString().slice(11, 19);
  return `${DAYS[day.getUTCDay()]}, ${date} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()} ${time} +0000`;
}

function slugOf(title: string, limit: number): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüßłıø]/g, (letter) => SHARP[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'“”„«»"]/g, "");
  const slug = plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  return encodeURI(slug.slice(0, limit).replace(/-$/, ""));
}

function renderEntry(
  story: Story,
  feed: Feed,
  index: number,
  words: LanguageWords,
): { text: string; item: TrueItem | null } {
  const { site, order, gap, hasKicker } = feed;
  const isGlued = hasKicker && order !== "wordpress";
  const title = isGlued ? `${story.kicker}: ${story.title}` : story.title;
  const slug = slugOf(title, order === "typo3" ? 80 : 200);
  // Some templates join the site and the path with a slash too many.
  const printed = order === "typo3" ? `${site}//news/detail/${slug}/` : `${site}/news/${slug}`;
  const url = printed.replace(".example//", ".example/");
  const [first = "", ...rest] = story.paragraphs;
  const lead = `${first.slice(0, 100).trimEnd()}...`;
  const list = story.list.map((line) => `• ${line}`);
  const body = (feed.hasCutTeaser && order === "typo3" ? rest : story.paragraphs).concat(list);
  const hasTeaser = feed.hasCutTeaser && body.length > 0;
  const wholeText = body.join(gap === " " ? " " : "\n\n");
  const text = hasTeaser ? `${lead}${gap}${wholeText}` : wholeText || first;
  const [author = ""] = entries(words.persons);
  const fields = {
    typo3: [`${title} ${printed} ${text}`, stamp(story.day)],
    wordpress: [
      title,
      url,
      author,
      stamp(story.day),
      ...(hasKicker ? [story.kicker] : []),
      `${site}/?p=${900 - index}`,
      text,
    ],
    drupal: [title, url, text, stamp(story.day), author, `${900 - index} at ${site}`],
    atom: [title, url, story.day.toISOString().replace(".000", ""), author, text],
  };
  const kept = hasTeaser ? body : wholeText ? story.paragraphs.concat(list) : [first];
  const item: TrueItem = {
    title: story.title,
    kicker: hasKicker && order !== "atom" ? story.kicker : isGlued ? story.kicker : null,
    url,
    publishedAt: story.day.toISOString().replace(".000Z", "+00:00"),
    language: words.code,
    body: kept.map((line) => line.replace(/^• /, "")),
    optional: [lead],
  };
  return { text: fields[order].join(gap), item };
}
