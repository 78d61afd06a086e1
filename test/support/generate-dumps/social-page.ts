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
import { slugOf } from "./slug";
import type { LanguageWords } from "./words";

type Network = "facebook" | "x" | "mastodon";

/** What one saved page does alike for all its posts. */
interface Screen {
  readonly network: Network;
  readonly name: string;
  readonly handle: string;
  /** The spelling of times: how long ago, a day without its year, or with it. */
  readonly stamp: string;
  readonly isOneLine: boolean;
  readonly hasHandleBeside: boolean;
  readonly hasButtons: boolean;
}

const PICTURES = ["📢", "🌍", "🤝", "📌", "🌿"];

/** Render a page of one of three networks: a page with posts, a timeline, the profile on one of many servers. */
export const generateSocialPage = (words: LanguageWords, random: Random): GeneratedDump =>
  generatePage(random.pick(["facebook", "x", "mastodon"]), words, random);

function generatePage(network: Network, words: LanguageWords, random: Random): GeneratedDump {
  const name = random.pick(entries(words.orgs));
  const nick = decodeURI(slugOf(name, 14)).replace(/[^a-z]/g, "") || "riverpage";
  const screen: Screen = {
    network,
    name,
    handle: network === "mastodon" ? `@${nick}@social.example` : `@${nick}`,
    stamp: random.pick([...entries(words.social.stamps), ...entries(words.dates).slice(0, 2)]),
    isOneLine: random.chance(0.5),
    hasHandleBeside: random.chance(0.4),
    hasButtons: network === "facebook" || random.chance(0.6),
  };
  const stories = writeStories(words, random, random.between(4, 12), network === "facebook" ? 3 : 1);
  const posts = stories.map((story) => renderPost(story, screen, words, random));
  const lines = [
    ...head(screen, words, random),
    ...posts.flatMap((post) => post.lines),
    ...foot(screen, words, random),
  ];
  return { text: `${lines.join("\n")}\n`, items: posts.map(({ item }) => item) };
}

function head(screen: Screen, words: LanguageWords, random: Random): string[] {
  const { social } = words;
  const { name, handle, network } = screen;
  const count = (list: string): string[] => entries(list).map((line) => line.replaceAll("~", "1,234"));
  const about = fillSlots(random.pick(entries(words.sentences)), words, random);
  if (network === "facebook")
    return [
      name,
      ...count(social.profile).slice(0, 3),
      about,
      ...entries(social.tabs),
      ...count(social.profile).slice(3),
    ];
  const followers = count(network === "x" ? social.following : social.counts);
  const tabs = entries(network === "x" ? social.tweets : social.toots);
  return [
    name,
    ...(network === "x" ? ["1,204 posts", name] : []),
    handle,
    about,
    ...(network === "x" ? [random.pick(entries(words.places)), "river.example", social.joined] : []),
    ...followers,
    ...tabs,
  ];
}

function foot({ network }: Screen, { social }: LanguageWords, random: Random): string[] {
  if (network === "x") return random.chance(0.6) ? entries(social.wall).slice(-3) : [];
  return network === "facebook" && random.chance(0.4) ? [social.profile.split("|").at(-1) ?? ""] : [];
}

function timeOf(screen: Screen, words: LanguageWords, random: Random): { line: string; iso: string | null } {
  const day = randomDay(random);
  const { stamp } = screen;
  const line = spellDate(day, stamp, words).replace(
    /\d+(?=\s?(?:h|d|Std|Tage|j|g|u|godz|dni|sa|س|ي|ч|дн|год|ώ|ημ|tim|z)(?!\p{L}))/u,
    String(random.between(2, 20)),
  );
  return { line, iso: stamp.includes("{y}") ? isoDay(day) : null };
}

function headOfPost(screen: Screen, time: string, words: LanguageWords, random: Random): string[] {
  const { name, handle, network } = screen;
  const { social } = words;
  const reposted = random.chance(0.15)
    ? [(network === "x" ? social.reposted : social.boosted).replace("~", name)]
    : [];
  if (network === "facebook") return [name, `${time}${random.chance(0.5) ? " · 🌐" : ""}`];
  if (screen.hasHandleBeside) return [...reposted, `${name} ${handle} · ${time}`];
  return [...reposted, name, handle, ...(network === "x" ? ["·"] : []), time];
}

function tailOfPost({ network, hasButtons }: Screen, words: LanguageWords, random: Random): string[] {
  const { social } = words;
  const number = (): string => String(random.between(1, 900));
  if (network === "facebook") {
    const counts = entries(social.reactions).flatMap((line) =>
      line.includes("~") ? [line.replace("~", number())] : [line, number()],
    );
    return [
      ...(random.chance(0.2) ? [social.seeMore] : []),
      ...counts,
      ...entries(social.buttons),
      ...(random.chance(0.3) ? [social.writeComment] : []),
    ];
  }
  if (!hasButtons) return [];
  if (network === "x")
    return [...(random.chance(0.2) ? [social.showMore] : []), number(), number(), number(), "1.2K"];
  return [...(random.chance(0.2) ? [social.thread] : []), "0", "1+", number()];
}

function renderPost(
  story: Story,
  screen: Screen,
  words: LanguageWords,
  random: Random,
): { lines: string[]; item: TrueItem } {
  const { line, iso } = timeOf(screen, words, random);
  const tags = random
    .shuffle(entries(words.places))
    .slice(0, random.between(0, 3))
    .map((word) => `#${word.replace(/[^\p{L}\p{N}]/gu, "")}`);
  const paragraphs =
    screen.network === "facebook" ? story.paragraphs : story.paragraphs.map((text) => text.slice(0, 270));
  const body = screen.isOneLine ? [paragraphs.join(` ${random.pick(PICTURES)} `)] : paragraphs;
  const text = [...body.slice(0, -1), `${body.at(-1) ?? ""} ${tags.join(" ")}`.trim()];
  const item: TrueItem = {
    title: null,
    kicker: null,
    url: null,
    publishedAt: iso,
    language: words.code,
    body: paragraphs,
    optional: [tags.join(" ")],
  };
  return {
    lines: [...headOfPost(screen, line, words, random), ...text, ...tailOfPost(screen, words, random)],
    item,
  };
}
