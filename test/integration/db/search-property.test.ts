import fc from "fast-check";
import { expect, test } from "vitest";
import { searchLiveArticles } from "@/db/queries/live-search";
import { putSearchDoc } from "@/db/queries/search";
import { parseQuery } from "@/lib/domain/search-text";
import { storable } from "@/lib/schemas/line";
import { insertArticle } from "@/test/support/factories";
import { tries } from "@/test/support/fuzz";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");

const word = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme", maxLength: 8 }) },
  fc.constantFrom(
    ..."Straße İzmir Ὀδυσσεύς القاهرة ٢٠٢٤ 東京都 カタカナ ไทยแลนด์ o'clock e-mail C++ NOT OR AND NEAR".split(
      " ",
    ),
  ),
  fc.constantFrom(
    '"',
    "'",
    "*",
    "\\",
    ":*",
    "& |",
    "!",
    "<->",
    "(",
    "--",
    ";",
    "%",
    "_",
    "\n",
    "a".repeat(90),
  ),
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => storable(words.join(" ")));

test("whatever a text says, it is found by any run of its own words, and no query is an error", async () => {
  const db = await openTestDb();
  await fc.assert(
    fc.asyncProperty(text, text, fc.nat(), fc.nat(), async (title, body, from, size) => {
      const id = await db.transaction(async (tx) => {
        const article = await insertArticle(tx, { headline: title || "x", bodyText: body });
        await putSearchDoc(tx, { kind: "article", ref: article.id, language: "en", title, body });
        return article.id;
      });
      const words = `${title} ${body}`.split(" ");
      const start = from % words.length;
      const query = words.slice(start, start + 1 + (size % 4)).join(" ");
      const { ids } = await searchLiveArticles(db, { query, now: NOW, limit: 10_000, offset: 0 });
      if (parseQuery(query).length > 0) expect(ids).toContain(id);
      else expect(ids).toEqual([]);
    }),
    tries(60),
  );
});
