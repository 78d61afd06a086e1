import type { Db } from "@/db/db";
import { insertSearchDocs } from "@/db/queries/search";
import { articles, articleTerms, terms } from "@/db/schema/articles";
import { TAG_TYPES } from "@/lib/domain/ingest";
import { wordsForSearch } from "@/lib/domain/search-text";

const CHUNK = 2_000;
const TERMS = 4_000;
const TAGS_OF_ARTICLE = 6;
const VOCABULARY = 40_000;
const SYLLABLES =
  "ba co de fi gu ha je ki lo mu na or pe qui ra so ti ul ve wa xe yo za bren trel stor".split(" ");
const LANGUAGES = ["en", "en", "en", "fr", "de", "ar"];
const DAY_MS = 86_400_000;
const DAYS = 12 * 365;

/** The same numbers for the same seed. */
function createDice(seed: number) {
  let state = (seed * 7_919 + 1) >>> 0;
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    below: (sides: number) => Math.floor(roll() * sides),
    /** Few are common, most are rare, as words and tags are. */
    skewed: (sides: number) => Math.floor(sides ** roll()) - 1,
  };
}

type Dice = ReturnType<typeof createDice>;

/** The word at `rank` of the made-up language: the commonest is 0. */
export function wordAt(rank: number): string {
  let word = "";
  for (let rest = rank + 30; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const sentence = (dice: Dice, length: number) =>
  `${Array.from({ length }, () => wordAt(dice.skewed(VOCABULARY))).join(" ")}.`;

function write(n: number, now: number): typeof articles.$inferInsert {
  const dice = createDice(n);
  const bodyText = Array.from({ length: 16 }, () => sentence(dice, 14)).join(" ");
  const issuedAt = new Date(now - dice.below(DAYS) * DAY_MS - dice.below(DAY_MS));
  return {
    id: n,
    slug: `story-${n}`,
    headline: sentence(dice, 8),
    standfirst: sentence(dice, 18),
    byline: null,
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: bodyText }] }] },
    bodyHtml: `<p>${bodyText}</p>`,
    bodyText,
    language: LANGUAGES[dice.below(LANGUAGES.length)] ?? "en",
    status: "published",
    issuedOn: issuedAt.toISOString().slice(0, 10),
    issuedAt,
    embargoUntil: n % 500 === 0 ? new Date(now + DAY_MS) : null,
    firstPublishedAt: issuedAt,
    sourceName: `Source ${dice.skewed(60)}`,
    createdAt: issuedAt,
    updatedAt: issuedAt,
  };
}

function tagsOf(n: number): { articleId: number; termId: number }[] {
  const dice = createDice(n + 1_000_003);
  const ids = new Set(Array.from({ length: TAGS_OF_ARTICLE }, () => 1 + dice.skewed(TERMS)));
  return [...ids].map((termId) => ({ articleId: n, termId }));
}

/** Fill an empty database with published articles of many years, tags, languages and sources. */
export async function fillArchive(db: Db, count: number, now: Date): Promise<void> {
  await db.insertMany(
    terms,
    Array.from({ length: TERMS }, (_, at) => ({
      id: at + 1,
      type: TAG_TYPES[at % TAG_TYPES.length] ?? "topic",
      slug: `tag-${at + 1}`,
      name: `${wordAt(at * 3)} ${at + 1}`,
      aliases: [],
      createdAt: now,
    })),
  );
  for (let start = 1; start <= count; start += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, count - start + 1) }, (_, at) => start + at);
    const rows = numbers.map((n) => write(n, now.getTime()));
    await db.transaction(async (tx) => {
      await tx.insertMany(articles, rows);
      await tx.insertMany(articleTerms, numbers.flatMap(tagsOf));
      await insertSearchDocs(
        tx,
        rows.map(({ id = 0, language, headline, bodyText }) => ({
          kind: "article",
          ref: id,
          language,
          title: wordsForSearch(headline),
          body: wordsForSearch(bodyText),
        })),
      );
    });
  }
}
