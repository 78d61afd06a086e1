import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { expectLinear } from "@/test/support/processor-time";

const dumpOf = (text: string) => ({ file: "page", text, encoding: "utf-8", warnings: [] });

const read = (text: string) => {
  const split = linkedin.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body }) => body.source.trim());
};

const POSTS = [
  "The old crane turns again after forty years of standing still, and children may pull the chain.",
  "On 3 May we open the harbour hall. Soup is free for everybody who helps with the benches.",
  "Two hundred boats came to the spring meeting; the wind stayed away until all were moored.",
];

describe("heads of posts in a language that no table has", () => {
  // Words of no language: what tells them is where they stand.
  const page = (ages: readonly string[]) =>
    POSTS.map((post, at) =>
      ["Vela Turo", "3,120 sekanti", ages[at], "Denunki tin poston", post, "12", "Plaki", "Komenti"].join(
        "\n",
      ),
    ).join("\n");

  test.each([
    [["2 semo", "3 semo", "1 mono"]],
    [["du tagoj", "unu semano", "3 semanoj redaktita"]],
    [["hodiau", "hierau", "antaulonge"]],
  ])("%j are ages: a name, a counter and a button come again around them", (ages) => {
    expect(read(page(ages))).toEqual(POSTS);
    expect(linkedin.detect(dumpOf(page(ages)))).toBeGreaterThan(0.6);
  });

  test("a passed on post of another name has the same button below its age", () => {
    const other =
      "Ana Merel\nPilot\n5 semo\nDenunki tin poston\nTwenty years on the tug today, and no rope ever broke.\n3\nPlaki";
    expect(read(`${page(["2 semo", "3 semo", "1 mono"])}\n${other}`)).toEqual([
      ...POSTS,
      "Twenty years on the tug today, and no rope ever broke.",
    ]);
  });

  test("a list with counters and dates is no company's page", () => {
    const list = POSTS.map((post) => `Ana Merel\n3 min read\n5 March 2024\nShare\n${post}`).join("\n");
    expect(linkedin.detect(dumpOf(list))).toBeLessThan(0.4);
  });
});

describe("posts that are printed in one line with their heads and buttons", () => {
  const lines = POSTS.map(
    (post, at) =>
      `Vela Turo 3.120 sekanti ${at + 2}d Denunki poston ${post} 1${at} ${at} komentoj Plaki Komenti Sendi`,
  );

  test("are read without them", () => {
    expect(read(`Vela Turo\n${lines.join("\n")}`)).toEqual(POSTS);
    expect(linkedin.detect(dumpOf(lines.join("\n")))).toBeGreaterThan(0.6);
  });

  test("are told apart where the whole page is one line", () => {
    const [first, second] = read(
      `Saltu Ensalutu Vela Turo Boatoj kaj haveno ${lines.join(" ")} Similaj pagoj Bona Haveno`,
    );
    expect([first, second]).toEqual(POSTS.slice(0, 2));
  });

  test("may have more paragraphs below", () => {
    const [head = "", ...rest] = POSTS;
    const page = [
      `Vela Turo 3.120 sekanti 2d Denunki poston ${head}`,
      "Write to us if you want to lend a hand with the ropes and the paint.",
      "#harbour #crane 12 3 komentoj Plaki Komenti Sendi",
      ...rest.map((post) => `Vela Turo 3.120 sekanti 4d Denunki poston ${post} 7 Plaki Komenti Sendi`),
    ];
    expect(read(page.join("\n"))).toEqual([
      `${head}\nWrite to us if you want to lend a hand with the ropes and the paint.\n#harbour #crane`,
      ...rest,
    ]);
  });

  test("sentences that come again with numbers in them are no heads", () => {
    const said =
      "In 2006 some 346 houses took part; now they are twice as many. The first meeting was on 16 March 2023 in the old hall.";
    const page = POSTS.map((post) => `-\n${post} 🎉 ${said}`).join("\n");
    expect(read(`Vela Turo\nUpdates\n${page}`)).toEqual(POSTS.map((post) => `${post} 🎉 ${said}`));
  });

  test("a long page of heads takes linear time", () => {
    const page = (length: number) =>
      Array.from(
        { length },
        (_, at) => `Vela Turo 3.120 sekanti ${at % 9}d Denunki poston ${POSTS[at % 3]}`,
      ).join(" ");
    expectLinear(6_000, page, (text) => linkedin.split(dumpOf(text)));
  });
});

describe("lines of the screen among the posts", () => {
  const page = (inside: string, from = 0) =>
    POSTS.map(
      (post, at) =>
        `Vela Turo\n3,120 followers\n2d\nReport this post\n${post}${at < from ? "" : inside}\n14\nLike\nComment`,
    ).join("\n");

  test.each([
    ["a video's controls", "\nReproduktar\nNun 0:00\nDauro 3:04\n1x\nPlena ekrano"],
    ["the preview of a link", "\nWhat a crane costs\nharbour.example\n4 min read"],
    ["a host alone", "\nwww.harbour.example"],
  ])("%s is none of the post", (_name, inside) => expect(read(page(inside))).toEqual(POSTS));

  test.each([
    ["clock times of a programme", "\nSoup 12:30\nSongs 13:00"],
    ["a last line with a hashtag", "\n#harbour"],
  ])("%s are", (_name, inside) =>
    expect(read(page(inside, 2))).toEqual(POSTS.map((post, at) => (at < 2 ? post : `${post}${inside}`))),
  );

  test.each([
    "詳しくは報告書をどうぞ。https://quay.example/a",
    "港の古いクレーンが四十年ぶりに動き出しました。",
  ])("%s is, though signs make short lines", (inside) =>
    expect(read(page(`\n${inside}`, 2)).at(-1)).toBe(`${POSTS[2]}\n${inside}`),
  );

  test("what asks to join above the foot is none of the last post", () => {
    const dashed = POSTS.map((post) => `-\n${post}`).join("\n");
    expect(
      read(`Vela Turo\nWebsite\nUpdates\n${dashed}\nAligu nun por vidi pli\nSimilar pages\nBona Haveno`),
    ).toEqual(POSTS);
  });
});

describe("heads of posts that stand on one line each", () => {
  const heads = ["5 days Report this post", "2 weeks Edited Report this post", "1 month Report this post"];
  const page = POSTS.map((post, at) =>
    [`Harbour Trust 11,907 followers ${heads[at]}`, post, "204 12 comments Like Comment Share"].join("\n"),
  ).join("\n");

  test("are parted from the texts below them, and the rows of buttons too", () => {
    expect(read(page)).toEqual(POSTS);
  });

  test("a text that quotes such a line is a text", () => {
    const [first = "", ...rest] = POSTS;
    const quoting = `${first} Somebody wrote that we had 11,907 followers 5 days ago.`;
    expect(read(page.replace(first, quoting))).toEqual([quoting, ...rest]);
  });
});
