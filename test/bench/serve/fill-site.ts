import type { Db } from "@/db/db";
import { articles, articleTerms, searchDocs, terms } from "@/db/schema/articles";

const WORDS =
  "harbour council winter bridge market school river night train engine library teacher signal garden window letter island captain bakery orchestra museum doctor forest painter village mountain station festival journal committee".split(
    " ",
  );
const TOPICS = ["Transport", "Schools", "Health", "Culture", "Housing", "Climate", "Courts", "Sport"];
const DAY_MS = 86_400_000;
const CHUNK = 1_000;

/** The same sentences for the same number. */
function createWriter(seed: number) {
  let state = seed * 7_919 + 1;
  const roll = (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  const word = () => WORDS[roll(WORDS.length)] ?? "";
  const sentence = () => {
    const words = Array.from({ length: 8 + roll(10) }, () =>
      roll(12) === 0 ? `${word()}${roll(900)}` : word(),
    );
    return `The ${words.join(" ")}.`;
  };
  return { roll, sentence, word };
}

function write(n: number, now: number): typeof articles.$inferInsert {
  const { roll, sentence, word } = createWriter(n);
  const paragraphs: string[] = [];
  for (let length = 2_100 + roll(2_300); length > 0; ) {
    const text = Array.from({ length: 4 }, sentence).join(" ");
    paragraphs.push(text);
    length -= text.length;
  }
  const issuedAt = new Date(now - n * (DAY_MS / 6));
  return {
    slug: `${word()}-${word()}-${n}`,
    headline: sentence().slice(0, 80),
    standfirst: sentence(),
    byline: "Ada Marrow",
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Bench." }] }] },
    bodyHtml: paragraphs.map((text) => `<p>${text}</p>`).join(""),
    bodyText: paragraphs.join("\n\n"),
    language: "en",
    status: "published",
    issuedOn: issuedAt.toISOString().slice(0, 10),
    issuedAt,
    firstPublishedAt: issuedAt,
    createdAt: issuedAt,
    updatedAt: issuedAt,
  };
}

/** Fill an empty database with live articles of a few kilobytes in eight topics; gives their slugs. */
export async function fillSite(db: Db, count: number, now: Date): Promise<string[]> {
  const topics = await db
    .insert(terms)
    .values(
      TOPICS.map((name) => ({
        ...{ type: "topic" as const, name, slug: name.toLowerCase() },
        aliases: [],
        createdAt: now,
      })),
    )
    .returning();
  const slugs: string[] = [];
  for (let start = 0; start < count; start += CHUNK) {
    await db.transaction(async (tx) => {
      for (let n = start; n < Math.min(count, start + CHUNK); n += 1) {
        const [article] = await tx.insert(articles).values(write(n, now.getTime())).returning();
        const topic = topics[n % topics.length];
        if (!article || !topic) throw new Error("Nothing was inserted.");
        await tx.insert(articleTerms).values({ articleId: article.id, termId: topic.id });
        const { id: ref, headline: title, bodyText: body } = article;
        await tx
          .insert(searchDocs)
          .values({ kind: "article", ref, language: "en", title, body: body.toLowerCase() });
        slugs.push(article.slug);
      }
    });
  }
  return slugs;
}
