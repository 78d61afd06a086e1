import { entries, fillSlots, type GeneratedDump, type Story, type TrueItem, writeStories } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** How much of the screen the saved page shows. */
interface Screen {
  readonly name: string;
  readonly hasButtons: boolean;
  readonly hasDashes: boolean;
  readonly isOneLine: boolean;
  readonly hasComments: boolean;
  readonly isCut: boolean;
  readonly followers: string;
}

/** Render a company page of a social network: profile, posts, and what the network offers below. */
export function generateLinkedin(words: LanguageWords, random: Random): GeneratedDump {
  const hasButtons = random.chance(0.6);
  const screen: Screen = {
    name: random.pick(entries(words.orgs)),
    hasButtons,
    hasDashes: !hasButtons || random.chance(0.3),
    isOneLine: random.chance(0.6),
    hasComments: hasButtons && random.chance(0.3),
    isCut: hasButtons && random.chance(0.3),
    followers: random.pick(["12,345", "987", "1.204", "3K"]),
  };
  const stories = writeStories(words, random, random.between(3, 12), 4);
  const posts = stories.map((story) => renderPost(story, screen, words, random));
  const head = [...profile(screen, words, random), ...(random.chance(0.8) ? [words.network.updates] : [])];
  // A saved page may show its first post over its own head.
  const [first, ...others] = posts;
  const isFirstAbove = screen.hasDashes && !hasButtons && random.chance(0.2);
  const lines = [
    ...(random.chance(0.2) ? entries(words.network.wall).slice(-1) : []),
    ...(isFirstAbove && first ? first.lines.slice(1) : []),
    ...head,
    ...(isFirstAbove ? others : posts).flatMap(({ lines: own }) => own),
    ...foot(screen, words, random),
  ];
  return { text: `${lines.join("\n")}\n`, items: posts.map(({ item }) => item) };
}

function profile({ name, followers }: Screen, words: LanguageWords, random: Random): string[] {
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
  const about = fillSlots(random.pick(entries(words.sentences)), words, random);
  return [
    name,
    network.line,
    ...(random.chance(0.5) ? [`${place} · ${network.followers.replace("~", followers)}`] : []),
    network.about,
    about,
    ...(random.chance(0.85) ? fields : fields.slice(0, 5)),
    label(network.staff),
    ...(random.chance(0.3) ? entries(words.persons).slice(0, 3) : []),
  ];
}

const PICTURES = ["📢", "🌍", "🤝", "📌", "🌿", "💬"];

function headOf(screen: Screen, words: LanguageWords, random: Random): string[] {
  const { network } = words;
  const isRepost = random.chance(0.2);
  const author = isRepost ? random.pick(entries(words.orgs)) : screen.name;
  const age = random.pick(entries(network.ages));
  return [
    ...(screen.hasDashes ? ["-"] : []),
    ...(isRepost ? [network.repost.replace("~", screen.name)] : []),
    ...(screen.hasButtons
      ? [
          author,
          network.followers.replace("~", screen.followers),
          random.chance(0.3) ? `${age} • ${network.edited}` : age,
        ]
      : []),
  ];
}

function tailOf(screen: Screen, words: LanguageWords, random: Random): string[] {
  const { network } = words;
  if (!screen.hasButtons) return [];
  const count = String(random.between(2, 400));
  return [
    ...(random.chance(0.2) ? entries(network.alt).slice(0, 1) : []),
    random.chance(0.5) ? count : network.reactions.replace("~", count),
    ...(random.chance(0.7) ? [network.comments.replace("~", String(random.between(2, 40)))] : []),
    ...entries(network.buttons),
    ...(screen.hasComments && random.chance(0.6) ? commentOf(words, random) : []),
  ];
}

function commentOf(words: LanguageWords, random: Random): string[] {
  const { network } = words;
  const [like = "Like"] = entries(network.buttons);
  const sentence = fillSlots(random.pick(entries(words.quotes)), words, random);
  return [
    random.pick(entries(words.persons)),
    network.line,
    random.pick(entries(network.ages)),
    sentence,
    like,
    network.reply,
  ];
}

function renderPost(
  { kicker, paragraphs, list }: Story,
  screen: Screen,
  words: LanguageWords,
  random: Random,
): { lines: string[]; item: TrueItem } {
  const tag = (word: string): string => `#${word.replace(/[^\p{L}\p{N}]/gu, "")}`;
  const hasKicker = !kicker.includes(" ") && random.chance(0.3);
  const tags = random.shuffle(entries(words.places)).slice(0, random.between(0, 4)).map(tag);
  const body = [...paragraphs, ...list.map((line) => `• ${line}`)];
  const gap = screen.isOneLine ? ` ${random.pick(PICTURES)} ` : "\n";
  const start = hasKicker ? `${tag(kicker)} 📣 ` : random.chance(0.3) ? `${random.pick(PICTURES)} ` : "";
  const more = screen.isCut ? ` ${entries(words.network.more)[0]}` : "";
  const text = `${start}${body.join(gap)} ${tags.join(" ")}`.trim() + more;
  const item: TrueItem = {
    title: null,
    kicker: hasKicker ? kicker : null,
    url: null,
    publishedAt: null,
    language: words.code,
    body: body.map((line) => line.replace(/^• /, "")),
    optional: [tags.join(" "), hasKicker ? kicker : "", more],
  };
  return { lines: [...headOf(screen, words, random), text, ...tailOf(screen, words, random)], item };
}

function foot({ name, followers }: Screen, words: LanguageWords, random: Random): string[] {
  const { network } = words;
  const others = entries(words.orgs).filter((other) => other !== name);
  const jobs = entries(network.jobs);
  return [
    ...(random.chance(0.6) ? entries(network.wall).map((line) => line.replace("~", name)) : []),
    network.similar,
    ...others.flatMap((other) => [
      other,
      network.line,
      random.chance(0.5) ? network.followers.replace("~", followers) : random.pick(entries(words.places)),
    ]),
    ...(random.chance(0.3) ? [entries(network.viewed)[0] ?? "", ...others.slice(0, 2)] : []),
    ...(random.chance(0.3) ? [...jobs, ...jobs] : []),
  ];
}
