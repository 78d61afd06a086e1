import type { TaggedText } from "@/lib/ingest/tags/model/corpus";
import { createRandom } from "@/test/support/generate-dumps/random";

interface Newsroom {
  readonly articles: number;
  readonly topics: number;
  /** Share of topic words that are anybody's, and of tags that editors forgot; at 1 words tell nothing. */
  readonly noise: number;
  readonly seed: number;
}

const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");
const COMMON_WORDS = 2_000;
const WORDS_OF_A_TOPIC = 40;
const LENGTH = 120;
const TOPIC_WORDS = 14;

/** Articles of one or two topics, each with words of its own among words that all share. */
export function makeNewsroom({ articles, topics, noise, seed }: Newsroom): TaggedText[] {
  const { between } = createRandom(seed);
  const below = (limit: number) => between(0, limit - 1);
  const random = () => below(1_000_000) / 1_000_000;
  const wordOf = (n: number) =>
    [n % 20, Math.floor(n / 20) % 20, Math.floor(n / 400) % 20, n % 7].map((at) => SYLLABLES[at]).join("");
  const common = () => wordOf(Math.floor(COMMON_WORDS * random() ** 3));
  const ofTopic = (topic: number) =>
    wordOf(COMMON_WORDS + topic * WORDS_OF_A_TOPIC + below(WORDS_OF_A_TOPIC));
  return Array.from({ length: articles }, () => {
    const about = [...new Set(Array.from({ length: 1 + below(2) }, () => below(topics)))];
    const words = Array.from({ length: LENGTH }, common);
    for (const topic of about)
      for (let n = 0; n < TOPIC_WORDS; n++)
        words[below(LENGTH)] = ofTopic(random() < noise ? below(topics) : topic);
    const given = about.filter(() => random() >= Math.min(noise, 0.3));
    return { text: words.join(" "), topics: given.map((topic) => `Topic ${topic}`) };
  });
}
