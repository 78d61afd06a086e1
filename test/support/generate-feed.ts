import { fillSlots } from "./generate-dumps/items";
import { createRandom, type Random } from "./generate-dumps/random";
import type { LanguageWords } from "./generate-dumps/words";
import { de } from "./generate-dumps/words/de";
import { en } from "./generate-dumps/words/en";
import { es } from "./generate-dumps/words/es";
import { fr } from "./generate-dumps/words/fr";

/** One generated news item: about 2,000 characters, and words that no other item has. */
export interface FeedStory {
  readonly number: number;
  readonly language: string;
  readonly title: string;
  readonly author: string;
  readonly date: Date;
  readonly categories: readonly string[];
  /** As HTML, one paragraph each. */
  readonly paragraphs: readonly string[];
}

const LANGUAGES = [en, en, en, de, fr, es];
const COUNTRIES =
  "Portugal|Jordan|Georgia|Kenya|Germany|Türkiye|Viet Nam|Chile|Nigeria|Poland|Mali|Uzbekistan";
const CITIES = "Lisbon|Nairobi|Tbilisi|Santiago|Hamburg|Lagos|Kraków|Hanoi|Amman|Tashkent|Lyon|Seville";
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: "the of and to in on for with that from this their has was were which will are by about",
  de: "der die das und den von mit für auf ist im des dem ein eine sich nicht auch zu werden",
  fr: "les des et du dans pour une qui sur aux avec sont cette ont ses leur est nous par plus",
  es: "el los las y con para por su más como pero fue del también hasta desde está una que se",
};
const SYLLABLES =
  "ba ko ri men ta lu fer dis on pra vel ga tin mo sch ur el na per so vit ha le con ter ad mi ru".split(" ");
const VOCABULARY = 40_000;
const LENGTH = 1_750;

/** Words of a made-up language, the first ones by far the most frequent, as in a real one. */
function coinWords(): readonly string[] {
  const random = createRandom(1);
  return Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES)).join(""),
  );
}
const COINED = coinWords();

/** The stories of a feed, without end; the same numbers give the same stories. */
export function* generateStories(seed = 7): Generator<FeedStory> {
  const random = createRandom(seed);
  for (let number = 0; ; number++) yield writeStory(number, random);
}

function writeStory(number: number, random: Random): FeedStory {
  const words = random.pick(LANGUAGES);
  const paragraphs: string[] = [];
  for (let length = 0; length < LENGTH; length += paragraphs.at(-1)?.length ?? 0)
    paragraphs.push(writeParagraph(words, random));
  const coined = pickCoined(random);
  return {
    number,
    language: words.code,
    title: `${fillSlots(random.pick(words.titles.split("|")), words, random)} (${coined} ${number})`,
    author: random.pick(words.persons.split("|")),
    date: new Date(Date.UTC(2015, 0, 1) + number * 3_600_000),
    categories: [random.pick(words.kickers.split("|")), random.pick(COUNTRIES.split("|"))],
    paragraphs,
  };
}

function writeParagraph(words: LanguageWords, random: Random): string {
  const known = fillSlots(random.pick(words.sentences.split("|")), words, random);
  const place = `${random.pick(CITIES.split("|"))}, ${random.pick(COUNTRIES.split("|"))}`;
  const coined = pickCoined(random);
  return `${known} <em>${place}</em>: ${writeClause(words, random)}, ${random.between(2, 9_999)}. ${writeClause(words, random)} <a href="https://news.example.org/${coined}">${coined}</a> ${writeClause(words, random)}.`;
}

/** Words of the language itself stand between the others, as they do everywhere. */
function writeClause({ code }: LanguageWords, random: Random): string {
  const small = (SMALL_WORDS[code] ?? "").split(" ");
  return Array.from({ length: random.between(7, 16) }, (_, at) =>
    at % 5 < 2 ? random.pick(small) : pickCoined(random),
  ).join(" ");
}

/** Few words often, most of them hardly ever. */
const pickCoined = (random: Random): string =>
  COINED[Math.floor(COINED.length ** (random.between(0, 9_999) / 10_000)) - 1] ?? "";

const escapeXml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** How a feed is written: what comes first, each story, what stands between two, what comes last. */
export interface FeedWriter {
  readonly head: string;
  readonly joint: string;
  readonly tail: string;
  write(story: FeedStory): string;
}

const html = ({ paragraphs }: FeedStory) => paragraphs.map((text) => `<p>${text}</p>`).join("\n");
const addressOf = ({ number }: FeedStory) => `https://news.example.org/${number}`;

/** Two feeds of three have their text in CDATA sections, the others escape it; here every third story does. */
const markup = (story: FeedStory) =>
  story.number % 3 === 0 ? escapeXml(html(story)) : `<![CDATA[${html(story)}]]>`;

export const FEED_WRITERS = {
  rss: {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour news</title><link>https://news.example.org/</link><description>News</description>\n`,
    joint: "\n",
    tail: "\n</channel></rss>\n",
    write: (story) =>
      `<item><title>${escapeXml(story.title)}</title><link>${addressOf(story)}</link><guid isPermaLink="true">${addressOf(story)}</guid><dc:creator>${story.author}</dc:creator><pubDate>${story.date.toUTCString()}</pubDate>${story.categories.map((name) => `<category>${name}</category>`).join("")}<description>${markup(story)}</description></item>`,
  },
  atom: {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour news</title><id>urn:harbour</id>\n`,
    joint: "\n",
    tail: "\n</feed>\n",
    write: (story) =>
      `<entry><title>${escapeXml(story.title)}</title><link href="${addressOf(story)}"/><id>${addressOf(story)}</id><author><name>${story.author}</name></author><published>${story.date.toISOString()}</published>${story.categories.map((name) => `<category term="${name}"/>`).join("")}<content type="html">${markup(story)}</content></entry>`,
  },
  "json-feed": {
    head: `{"version":"https://jsonfeed.org/version/1.1","title":"Harbour news","items":[\n`,
    joint: ",\n",
    tail: "\n]}\n",
    write: (story) =>
      JSON.stringify({
        id: addressOf(story),
        url: addressOf(story),
        title: story.title,
        content_html: html(story),
        date_published: story.date.toISOString(),
        authors: [{ name: story.author }],
        tags: story.categories,
      }),
  },
  wxr: {
    head: `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Harbour news</title><link>https://news.example.org/</link><wp:wxr_version>1.2</wp:wxr_version>\n`,
    joint: "\n",
    tail: "\n</channel></rss>\n",
    write: (story) =>
      `<item><title>${escapeXml(story.title)}</title><link>${addressOf(story)}</link><dc:creator>${story.author}</dc:creator><guid isPermaLink="false">${addressOf(story)}</guid><content:encoded><![CDATA[${html(story)}]]></content:encoded><wp:post_id>${story.number}</wp:post_id><wp:post_date>${story.date.toISOString().slice(0, 19).replace("T", " ")}</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${story.categories.map((name) => `<category domain="category" nicename="x"><![CDATA[${name}]]></category>`).join("")}</item>`,
  },
  json: {
    head: '{"articles":[\n',
    joint: ",\n",
    tail: "\n]}\n",
    write: (story) =>
      JSON.stringify({
        ...{ id: story.number, url: addressOf(story), headline: story.title, text: html(story) },
        ...{ published: story.date.toISOString(), author: story.author, tags: story.categories },
      }),
  },
  csv: {
    head: "id,url,title,body,published,author\n",
    joint: "\n",
    tail: "\n",
    write: (story) =>
      [story.number, addressOf(story), story.title, html(story), story.date.toISOString(), story.author]
        .map((cell) => `"${String(cell).replace(/"/g, '""')}"`)
        .join(","),
  },
} satisfies Readonly<Record<string, FeedWriter>>;

/** The formats that are written here. */
export type WrittenFormat = keyof typeof FEED_WRITERS;

/** A feed of at least `bytes` bytes, piece by piece. */
export function* generateFeed(format: WrittenFormat, bytes: number, seed = 7): Generator<string> {
  const { head, joint, tail, write } = FEED_WRITERS[format];
  let written = 0;
  let piece = head;
  for (const story of generateStories(seed)) {
    piece += `${story.number > 0 ? joint : ""}${write(story)}`;
    if (piece.length < 100_000 && written + piece.length < bytes) continue;
    written += Buffer.byteLength(piece);
    yield written >= bytes ? piece + tail : piece;
    piece = "";
    if (written >= bytes) return;
  }
}
