import { entries, fillSlots, type GeneratedDump, type Story, type TrueItem, writeStories } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** How much of the screen the saved page shows. */
interface Screen {
  readonly name: string;
  readonly hasButtons: boolean;
  readonly hasDashes: boolean;
  readonly isOneLine: boolean;
}

/** Render a company page of a social network: profile, posts, and what the network offers below. */
export function generateLinkedin(words: LanguageWords, random: Random): GeneratedDump {
  const hasButtons = random.chance(0.5);
  const screen: Screen = {
    name: random.pick(entries(words.orgs)),
    hasButtons,
    hasDashes: !hasButtons || random.chance(0.3),
    isOneLine: random.chance(0.6),
  };
  const stories = writeStories(words, random, random.between(4, 9), 4);
  const posts = stories.map((story) => renderPost(story, screen, words, random));
  const lines = [
    ...profile(screen, words, random),
    words.network.updates,
    ...posts.flatMap(({ lines: own }) => own),
    ...foot(screen, words, random),
  ];
  return { text: `${lines.join("\n")}\n`, items: posts.map(({ item }) => item) };
}

function profile({ name }: Screen, words: LanguageWords, random: Random): string[] {
  const { network } = words;
  const [place = ""] = random.shuffle(entries(words.places));
  const label = (template: string): string => template.replace("~", name);
  const values = [
    "https://www.page.example/",
    network.line,
    network.sizeValue,
    place,
    network.typeValue,
    "1998",
    entries(words.places).slice(0, 2).join(", "),
  ];
  const fields = entries(network.fields).flatMap((field, index) => {
    const value = values[index] ?? "";
    return index === 0 ? [field, value, label(network.externalLink)] : [field, value];
  });
  const followers = random.chance(0.5) ? [network.followers.replace("~", "12,345")] : [];
  const about = fillSlots(random.pick(entries(words.sentences)), words, random);
  return [name, network.line, ...followers, network.about, about, ...fields, label(network.staff)];
}

const PICTURES = ["📢", "🌍", "🤝", "📌", "🌿", "💬"];

function renderPost(
  { kicker, paragraphs, list }: Story,
  screen: Screen,
  words: LanguageWords,
  random: Random,
): { lines: string[]; item: TrueItem } {
  const { network } = words;
  const tag = (word: string): string => `#${word.replace(/[^\p{L}\p{N}]/gu, "")}`;
  const hasKicker = !kicker.includes(" ") && random.chance(0.3);
  const tags = random.shuffle(entries(words.places)).slice(0, random.between(0, 4)).map(tag);
  const body = [...paragraphs, ...list.map((line) => `• ${line}`)];
  const gap = screen.isOneLine ? ` ${random.pick(PICTURES)} ` : "\n";
  const start = hasKicker ? `${tag(kicker)} 📣 ` : random.chance(0.3) ? `${random.pick(PICTURES)} ` : "";
  const text = `${start}${body.join(gap)} ${tags.join(" ")}`.trim();
  const before = [
    ...(screen.hasDashes ? ["-"] : []),
    ...(random.chance(0.25) ? [network.repost.replace("~", screen.name)] : []),
    ...(screen.hasButtons
      ? [screen.name, network.followers.replace("~", "12,345"), random.pick(entries(network.ages))]
      : []),
  ];
  const after = screen.hasButtons
    ? [
        String(random.between(1, 90)),
        network.comments.replace("~", String(random.between(2, 40))),
        ...entries(network.buttons),
      ]
    : [];
  const item: TrueItem = {
    title: null,
    kicker: hasKicker ? kicker : null,
    url: null,
    publishedAt: null,
    language: words.code,
    body: body.map((line) => line.replace(/^• /, "")),
    optional: [tags.join(" "), hasKicker ? kicker : ""],
  };
  // Where nothing parts two posts on the screen, a repost or a dash does.
  return { lines: [...before, text, ...after], item };
}

function foot({ name }: Screen, words: LanguageWords, random: Random): string[] {
  const { network } = words;
  const others = entries(words.orgs).filter((other) => other !== name);
  return [
    ...(random.chance(0.6) ? entries(network.wall).map((line) => line.replace("~", name)) : []),
    network.similar,
    ...others.flatMap((other) => [other, network.line, random.pick(entries(words.places))]),
  ];
}
