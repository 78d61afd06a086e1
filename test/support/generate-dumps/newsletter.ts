import {
  entries,
  fillSlots,
  type GeneratedDump,
  isoDay,
  randomDay,
  type Story,
  spellDate,
  type TrueItem,
  writeStories,
} from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** How a letter prints what belongs together, alike for all its blurbs. */
interface LetterStyle {
  readonly number: "none" | "dot" | "bracket";
  /** What stands around a headline. */
  readonly frame: "none" | "stars" | "hash" | "underline" | "capitals";
  readonly section: "none" | "plain" | "capitals" | "framed" | "underlined";
  /** Where a blurb's address stands. */
  readonly link: "none" | "button" | "labelled" | "round" | "angle" | "square" | "line" | "footnote";
  readonly rule: string;
  readonly hasRules: boolean;
  /** Mail programs break lines at so many units. */
  readonly width: number;
  readonly hasContents: boolean;
  readonly hasSponsor: boolean;
  /** Blank lines between the paragraphs of a blurb. */
  readonly gap: number;
}

function chooseStyle(random: Random): LetterStyle {
  return {
    number: random.pick(["none", "none", "none", "dot", "bracket"]),
    frame: random.pick(["none", "none", "none", "stars", "hash", "underline", "capitals"]),
    section: random.pick(["none", "none", "plain", "capitals", "framed", "underlined"]),
    link: random.pick([
      "none",
      "button",
      "button",
      "labelled",
      "round",
      "angle",
      "square",
      "line",
      "footnote",
    ]),
    rule: random.pick(["-", "=", "*", "_", "—"]).repeat(random.pick([10, 40, 60])),
    hasRules: random.chance(0.3),
    width: random.pick([0, 0, 0, 66, 76]),
    hasContents: random.chance(0.25),
    hasSponsor: random.chance(0.25),
    gap: random.pick([1, 1, 2]),
  };
}

/** Render a newsletter as a mail program shows it without its pictures. */
export function generateNewsletter(words: LanguageWords, random: Random): GeneratedDump {
  const style = chooseStyle(random);
  const stories = writeStories(words, random, random.between(3, 9), 2).map((story) =>
    style.frame === "capitals" ? { ...story, title: story.title.toLocaleUpperCase(words.code) } : story,
  );
  const day = randomDay(random);
  const sections = entries(words.newsletter.sections).map((name) =>
    style.section === "capitals" ? name.toLocaleUpperCase(words.code) : name,
  );
  const perSection = Math.ceil(stories.length / random.between(2, sections.length));
  const items: TrueItem[] = [];
  const notes: string[] = [];
  const blocks = [...masthead(day, stories, style, words, random)];
  const sponsorAt = style.hasSponsor ? random.between(1, stories.length - 1) : -1;
  for (const [index, story] of stories.entries()) {
    const section = style.section === "none" ? null : (sections[Math.floor(index / perSection)] ?? null);
    if (section !== null && index % perSection === 0) blocks.push(renderSection(section, style));
    if (index === sponsorAt) blocks.push(...sponsor(words, random));
    const { lines, item } = renderBlurb(story, index, style, words, random);
    blocks.push(...lines);
    if (style.hasRules) blocks.push(style.rule);
    items.push({ ...item, kicker: section, publishedAt: isoDay(day) });
    if (style.link === "footnote") notes.push(`[${index + 1}] ${addressOf(index)}`);
  }
  const foot = [...notes, ...footOf(words, random)];
  const paragraphs = [...blocks, foot.join("\n")].map((block) => wrap(block, style.width));
  return { text: `${paragraphs.join("\n".repeat(style.gap + 1))}\n`, items };
}

const addressOf = (index: number): string => `https://letter.example/story/${100 + index}`;

function masthead(
  day: Date,
  stories: readonly Story[],
  style: LetterStyle,
  words: LanguageWords,
  random: Random,
): string[] {
  const { newsletter } = words;
  const name = random.pick(entries(words.orgs));
  const spelling = random.pick(entries(words.dates).slice(0, 2));
  const issue = random.pick(entries(newsletter.issue)).replace("~", String(random.between(3, 120)));
  const date = spellDate(day, spelling, words);
  const number = (index: number): string => (style.number === "none" ? "" : `${index + 1}. `);
  const titles = stories.map(({ title }, index) => `${number(index)}${title}`);
  return [
    ...(random.chance(0.6) ? [random.pick(entries(newsletter.browser))] : []),
    ...random.pick([[name, `${issue} | ${date}`], [`${name}: ${issue}`, date], [`${issue}, ${date}`]]),
    newsletter.greeting,
    ...(random.chance(0.7) ? [fillSlots(random.pick(entries(words.sentences)), words, random)] : []),
    ...(style.hasContents ? [[newsletter.contents, ...titles].join("\n")] : []),
    ...(style.hasRules ? [style.rule] : []),
  ];
}

function renderSection(section: string, { section: form, rule }: LetterStyle): string {
  if (form === "framed") return `=== ${section} ===`;
  return form === "underlined" ? `${section}\n${rule}` : section;
}

function frameTitle(title: string, index: number, { number, frame }: LetterStyle): string {
  const start = { none: "", dot: `${index + 1}. `, bracket: `${index + 1}) `, bullet: "• " }[number];
  const line = `${start}${title}`;
  if (frame === "stars") return `** ${line}`;
  if (frame === "hash") return `## ${line}`;
  return frame === "underline" ? `${line}\n${"-".repeat(Math.min(60, line.length))}` : line;
}

function renderBlurb(
  { title, paragraphs }: Story,
  index: number,
  style: LetterStyle,
  words: LanguageWords,
  random: Random,
): { lines: string[]; item: TrueItem } {
  const address = addressOf(index);
  const more = random.pick(entries(words.page.readMore).slice(0, 1));
  const links: Readonly<Record<LetterStyle["link"], string[]>> = {
    none: [],
    button: [`${more}${random.pick(["", " »", " →"])}`],
    labelled: [`${more}: ${address}`],
    round: [`${more} (${address})`],
    angle: [`${more} <${address}>`],
    square: [`${more} [${address}]`],
    line: [address],
    footnote: [],
  };
  const hasAddress = !["none", "button", "footnote"].includes(style.link);
  const body =
    style.link === "footnote"
      ? [...paragraphs.slice(0, -1), `${paragraphs.at(-1) ?? ""} [${index + 1}]`]
      : paragraphs;
  const item: TrueItem = {
    title,
    kicker: null,
    url: hasAddress ? address : null,
    publishedAt: null,
    language: words.code,
    body: paragraphs,
    optional: [`[${index + 1}]`, address, more],
  };
  return { lines: [frameTitle(title, index, style), ...body, ...links[style.link]], item };
}

/** What a partner paid for is no news. */
function sponsor(words: LanguageWords, random: Random): string[] {
  const label = random.pick(entries(words.newsletter.sponsor));
  const sentence = fillSlots(random.pick(entries(words.sentences)), words, random);
  return random.chance(0.5) ? [`${label}\n${sentence}`] : [label, sentence];
}

function footOf({ newsletter, orgs }: LanguageWords, random: Random): string[] {
  const lines = entries(newsletter.unsubscribe).map((line) => line.replace("~", random.pick(entries(orgs))));
  return [
    ...(random.chance(0.6) ? [...entries(newsletter.closing), ""] : []),
    ...(random.chance(0.5) ? lines : [lines.join("\n")]),
  ];
}

/** Break a block's lines where a mail program would: at `width`, never inside a word. */
function wrap(block: string, width: number): string {
  if (width === 0) return block;
  return block
    .split("\n")
    .flatMap((line) => {
      const broken: string[] = [];
      let rest = line;
      while (rest.length > width) {
        const at = rest.lastIndexOf(" ", width);
        if (at <= 0) break;
        broken.push(rest.slice(0, at));
        rest = rest.slice(at + 1);
      }
      return [...broken, rest];
    })
    .join("\n");
}
