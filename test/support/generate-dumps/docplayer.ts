import { entries, fillSlots, type GeneratedDump, writeStories } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** Render a document host's page: viewer, numbered pages, table of contents, footnotes, other documents. */
export function generateDocplayer(words: LanguageWords, random: Random): GeneratedDump {
  const { transcript } = words;
  const [cover, ...others] = writeStories(words, random, 9, 4);
  const title = random.chance(0.5)
    ? (cover?.title ?? "").toLocaleUpperCase(words.code)
    : (cover?.title ?? "");
  const place = random.pick(entries(words.places));
  const loses = random.chance(0.4);
  const { pages, body } = renderPages(words, random);
  const contents = contentsPage(words, random);
  const subtitle = `${place}, ${random.between(2008, 2023)}`;
  const all = [`${title} ${subtitle}`, ...(contents ? [contents] : []), ...pages];
  const lose = (text: string): string => (loses ? text.replace(/(?<=\p{L})[’'](?=\p{L})/gu, " ") : text);
  const related = others.flatMap((story) => {
    const excerpt = `${story.title} ${story.paragraphs.join(" ").slice(0, random.between(60, 200))}`;
    return [story.title, excerpt, transcript.more];
  });
  const lines = [
    title,
    transcript.size,
    transcript.start,
    transcript.download.replace("~", title),
    transcript.heading,
    ...all.map((page, index) => `${index + 1} ${lose(page)}`),
    ...(random.chance(0.8) ? related : []),
  ];
  const item = { title, kicker: null, url: null, publishedAt: null, language: words.code };
  return { text: `${lines.join("\n\n")}\n`, items: [{ ...item, body, optional: [subtitle] }] };
}

/** The headings of the document as its table of contents prints them: with dot leaders, or bare. */
function contentsPage(words: LanguageWords, random: Random): string | null {
  if (random.chance(0.3)) return null;
  const hasLeaders = random.chance(0.6);
  const rows = entries(words.headings).map((heading, index) =>
    hasLeaders ? `${heading}${".".repeat(random.between(4, 20))} ${index + 3}` : heading,
  );
  return `${words.transcript.contents} ${rows.join(" ")}`;
}

function renderPages(words: LanguageWords, random: Random): { pages: string[]; body: string[] } {
  const pages: string[] = [];
  const body: string[] = [];
  const footnotes: string[] = [];
  const hasFootnotes = random.chance(0.6);
  for (const heading of entries(words.headings)) {
    const [story] = writeStories(words, random, 1, 3);
    const text = (story?.paragraphs ?? []).join(" ");
    body.push(heading, text);
    // A page may end in the middle of a sentence.
    const cut = random.chance(0.4) ? text.indexOf(" ", Math.floor(text.length / 2)) : -1;
    const own = cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text];
    const [first = "", ...rest] = own;
    if (hasFootnotes && random.chance(0.5)) {
      const number = footnotes.length + 1;
      const note = fillSlots(random.pick(entries(words.sentences)), words, random);
      const at = first.indexOf(" ", Math.floor(first.length / 3));
      const marked = `${first.slice(0, at)} ${number}${first.slice(at)}`;
      footnotes.push(note);
      pages.push(`${heading} ${marked} ${number} ${note}`, ...rest);
    } else pages.push(`${heading} ${first}`, ...rest);
  }
  return { pages, body: [...body, ...footnotes] };
}
