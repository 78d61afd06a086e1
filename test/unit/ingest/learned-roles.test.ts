import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { bareHeadline } from "@/lib/ingest/formats/newsletter/learned/bare-headline";
import { evidenceOf } from "@/lib/ingest/formats/newsletter/learned/learned-roles";
import {
  LINE_ROLES,
  type LineEvidence,
  type LineRole,
  likeliestRoles,
  likelihood,
  type RoleWeights,
  stepFeatures,
} from "@/lib/ingest/formats/newsletter/learned/likely-roles";
import { readLines } from "@/lib/ingest/formats/newsletter/read-lines";
import { parseDump } from "@/lib/ingest/pipeline";
import { createRandom } from "@/test/support/generate-dumps/random";
import { sumScores, tallyDump } from "@/test/support/generate-dumps/score-items";
import { markedLetters } from "@/test/support/marked-letters";
import { expectLinear } from "@/test/support/processor-time";
import { letterOf, readLetter } from "@/test/support/read-letter";
import { unmark } from "@/test/support/read-marked-dumps";

const BUS = "A small bus picks up everybody from the six villages on the hill and takes them to the market.";
const MILL = "Spades and carts are needed, and somebody who knows about sluices. There will be soup.";

describe("the roles that are likeliest together", () => {
  const random = createRandom(7);
  const steps = [null, ...LINE_ROLES].flatMap((from) =>
    [false, true].flatMap((hasGap) => stepFeatures(from, hasGap)),
  );
  const weights: RoleWeights = new Map(
    [...steps, "a", "b", "c"].map((name) => [name, LINE_ROLES.map(() => random.between(-50, 50))]),
  );
  const evidence = (): LineEvidence => ({
    features: Array.from({ length: 4 }, () => ["a", "b", "c"].filter(() => random.chance(0.5))),
    gaps: Array.from({ length: 4 }, () => random.chance(0.5)),
    barred: Array.from({ length: 4 }, () => random.chance(0.3)),
  });

  /** Every way to give four lines roles, those that are barred left out. */
  function* allRoles(barred: readonly boolean[]): Generator<LineRole[]> {
    for (let code = 0; code < LINE_ROLES.length ** 4; code += 1) {
      const roles = [0, 1, 2, 3].map(
        (line) => LINE_ROLES[Math.floor(code / LINE_ROLES.length ** line) % LINE_ROLES.length] ?? "none",
      );
      if (roles.every((role, line) => !(barred[line] && role === "title"))) yield roles;
    }
  }

  test("are those that no others surpass", () => {
    for (let tried = 0; tried < 40; tried += 1) {
      const given = evidence();
      const found = likeliestRoles(given, weights);
      const most = Math.max(...[...allRoles(given.barred)].map((roles) => likelihood(given, roles, weights)));
      expect(likelihood(given, found, weights)).toBe(most);
      expect(found.some((role, line) => given.barred[line] && role === "title")).toBe(false);
    }
  });

  test("of no lines are none", () => {
    expect(likeliestRoles({ features: [], gaps: [], barred: [] }, weights)).toEqual([]);
  });

  test("are found in a time that grows as the letter does", () => {
    const long = (size: number) =>
      letterOf(...Array.from({ length: size }, (_, at) => `The bus is back ${at}\n${BUS}`));
    expectLinear(4_000, long, (text) => likeliestRoles(evidenceOf(text, readLines(text))));
  });
});

describe("the words of a headline", () => {
  const line = readLines(letterOf("The bus is back"))[2];
  const bare = (text: string) => bareHeadline({ ...(line ?? expect.fail()), text, heading: null });

  test.each([
    ["→ *The bus is back*", { heading: "The bus is back" }],
    ["🚌 The bus is back", { heading: "The bus is back" }],
    [
      "The bus is back <https://valley.example/bus>",
      { heading: "The bus is back", url: "https://valley.example/bus" },
    ],
    [
      "[The bus is back](https://valley.example/bus)",
      { heading: "The bus is back", url: "https://valley.example/bus" },
    ],
    [`The bus is back. ${BUS} ${MILL}`, { heading: "The bus is back.", rest: `${BUS} ${MILL}` }],
    ["•", { heading: "•" }],
  ])("%s", (text, expected) => {
    expect(bare(text)).toEqual(expected);
  });
});

describe("a letter whose ways no rule knows", () => {
  test("has its stories below words of welcome that end as a foot does", () => {
    const text = [
      "CONSULATE OF THE ISLES IN PORTO\nLetter of news\nMarch 2024",
      `A word from the consul\n\nDear friends,\n${MILL}\nUntil soon,\nAda Marsh`,
      `\nNEWS`,
      `The bus is back\n12 February 2024\n\n${BUS}\n\n${MILL}`,
      `A visit to the mill\n3 February 2024\n\n${MILL}`,
      "\nFOR TRAVELLERS",
      `Passports cost more from 1 April\n\n${BUS}`,
      `How to vote from abroad\n\n${MILL}`,
      "Consulate of the Isles | 12 Weir Street, Porto\nMonday to Friday, 9 to 12",
      "To receive this letter no longer, answer with the word REMOVE.",
    ].join("\n\n");
    expect(readLetter(text).map(({ title, kicker, date }) => [title, kicker, date])).toEqual([
      ["The bus is back", "NEWS", "12 February 2024"],
      ["A visit to the mill", "NEWS", "3 February 2024"],
      ["Passports cost more from 1 April", "FOR TRAVELLERS", "March 2024"],
      ["How to vote from abroad", "FOR TRAVELLERS", "March 2024"],
    ]);
  });

  test("keeps its rules where it is short", () => {
    expect(readLetter(letterOf(`The bus is back\n${BUS}`)).map(({ title }) => title)).toEqual([
      "The bus is back",
    ]);
  });
});

describe("letters marked by hand", () => {
  async function scoresOf(which: "taught" | "unseen") {
    const tallies = [];
    for (const marked of markedLetters(which)) {
      const { text, items } = unmark(marked);
      const bytes = new TextEncoder().encode(text);
      const parsed = await parseDump({ file: "letter.txt", bytes }, { vocabulary: { terms: [] } });
      expect(findConservationProblems(parsed.length, parsed)).toEqual([]);
      tallies.push(tallyDump(parsed.items, items));
    }
    return sumScores(tallies);
  }

  test("are read as they were taught", async () => {
    const { splitF1, bodyF1 } = await scoresOf("taught");
    expect(splitF1).toBeGreaterThanOrEqual(0.93);
    expect(bodyF1).toBeGreaterThanOrEqual(0.92);
  });

  test("are read where nothing was learned of them, and no rule was made for them", async () => {
    const { splitF1, bodyF1 } = await scoresOf("unseen");
    expect(splitF1).toBeGreaterThanOrEqual(0.87);
    expect(bodyF1).toBeGreaterThanOrEqual(0.83);
  });

  test("are known as letters", () => {
    const texts = markedLetters("unseen").map((marked) => unmark(marked).text);
    const known = texts.filter(
      (text) => newsletter.detect({ file: "letter", text, encoding: "utf-8", warnings: [] }) > 0.8,
    );
    expect(known.length).toBeGreaterThanOrEqual(0.95 * texts.length);
  });
});
