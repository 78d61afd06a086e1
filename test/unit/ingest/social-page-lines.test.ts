import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { socialPage } from "@/lib/ingest/formats/social-page";

const dumpOf = (text: string) => ({ file: "page", text, encoding: "utf-8", warnings: [] });

const read = (text: string) => {
  const split = socialPage.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body, publishedAtRaw, url, spans }) => ({
    body: body.source.trim(),
    stamp: publishedAtRaw,
    url,
    taken: spans.map(([start, end]) => text.slice(start, end)).join(""),
  }));
};

const bodies = (text: string) => read(text).map(({ body }) => body);

const POSTS = [
  "The old crane turns again after forty years of standing still.",
  "Soup is free for everybody who helps with the benches on Saturday.",
  "Two hundred boats came to the spring meeting this year.",
];
const AGES = ["3 hours ago", "2 days ago (edited)", "4 weeks ago"];

const all = (post: (words: string, at: number) => string) => POSTS.map(post).join("\n");

describe("a name and an age on one line", () => {
  const page = all((words, at) => `Harbour Radio ${AGES[at]}\n${words}\n1.2K   4${at}   Share`);

  test("are a head where the name comes again", () => {
    expect(read(page).map(({ body, stamp }) => [body, stamp])).toEqual([
      [POSTS[0], "3 hours ago"],
      [POSTS[1], "2 days ago"],
      [POSTS[2], "4 weeks ago"],
    ]);
    expect(socialPage.detect(dumpOf(page))).toBeGreaterThan(0.5);
  });

  test("an age alone is not parted", () => {
    const alone = all((words) => `Harbour House\n2 weeks ago\n${words}\n41\nLike\n3\nShare\n1.2K`);
    expect(read(alone).map(({ stamp }) => stamp)).toEqual(["2 weeks ago", "2 weeks ago", "2 weeks ago"]);
  });
});

describe("counters side by side", () => {
  test.each(["88 140 1.2K", "12 · 143 · 390", "❤ 312 👍 96 😁 41", "6.2 K   418   Share"])(
    "%j end a post",
    (row) =>
      expect(
        bodies(all((words, at) => `Harbour House @harbour.example · ${at + 2}h\n${words}\n${row}`)),
      ).toEqual(POSTS),
  );
});

test("marks of direction around an account's name are passed over", () => {
  const page = all(
    (words, at) => `Harbour House \u202a@harbour.example\u202c · ${at + 2}h\n${words}\n1 2 30`,
  );
  expect(bodies(page)).toEqual(POSTS);
});

describe("a caption that begins with the account's name", () => {
  const page = (beside: string) =>
    all(
      (words, at) =>
        `harbour_house\n${at === 1 ? beside : ""}${at + 3} May 2024\nharbour_house ${words}  \n4${at} likes`,
    );

  test.each(["", "Reel\n", "Paid partnership with the rope school of Palia\n"])(
    "is the words alone (%j)",
    (beside) => {
      const posts = read(page(beside));
      expect(posts.map(({ body }) => body)).toEqual(POSTS);
      for (const [at, { taken }] of posts.entries()) expect(taken).toContain(POSTS[at]);
      expect(socialPage.detect(dumpOf(page(beside)))).toBeGreaterThan(0.5);
    },
  );
});

describe("a page saved as Markdown", () => {
  const page = all(
    (words, at) =>
      `[Friends of the Harbour e. V.](https://sea.example/@friends) @friends@sea.example\n\n[${at + 2} h](https://sea.example/@friends/10${at})\n\n${words}\n\n[#harbour](https://sea.example/tags/harbour)\n\n5 · 18 · 22\n`,
  );

  test("gives every post the address that its moment leads to", () => {
    expect(read(page).map(({ body, url }) => [body.split("\n")[0], url])).toEqual(
      POSTS.map((words, at) => [words, `https://sea.example/@friends/10${at}`]),
    );
  });
});

describe("the foot of a channel's post on one line", () => {
  test.each(["", "edited ", "Ada Marsh, "])("is its address, counter and time (%j)", (beside) => {
    const page = all(
      (words, at) =>
        `4 May 2024\nVela Turo\n${words}\nt.me/velaturo/21${at} 1.${at}K views ${beside}0${at + 7}:32`,
    );
    expect(read(page).map(({ body, url }) => [body, url])).toEqual(
      POSTS.map((words, at) => [words, `https://t.me/velaturo/21${at}`]),
    );
  });
});

describe("a post inside another one", () => {
  const post = (words: string, at: number) => `Harbour House @harbour.example · ${at + 2}h\n${words}`;
  const quoted = "Rope School @rope.example · 9h\nA knot is a decision.";

  test("stays with the words above it where other posts end with their counters", () => {
    const page = all((words, at) => `${post(words, at)}\n${at === 1 ? `${quoted}\n` : ""}1 2 30`);
    expect(bodies(page)).toEqual([POSTS[0], `${POSTS[1]}\nA knot is a decision.`, POSTS[2]]);
  });

  test("is a post of its own where the page passes it on, or where posts have no counters", () => {
    const passed = all(
      (words, at) =>
        `${post(words, at)}\n${at === 1 ? `1 2 30\nReposted by Harbour House\n${quoted}\n` : ""}1 2 30`,
    );
    expect(bodies(passed)).toHaveLength(4);
    expect(bodies(all((words, at) => `${post(words, at)}\n${at === 1 ? `${quoted}\n` : ""}`))).toHaveLength(
      4,
    );
  });
});

test.each(["Нравится новый мост", "Gefällt uns sehr"])(
  "%j is a post's own line, though a counter begins so",
  (line) => {
    const page = [0, 1, 2]
      .map(
        (at) =>
          `Harbour House @harbour.example · ${at + 2}h\n${POSTS[at]}\n${at === 1 ? `${line}\n` : ""}1 2 30`,
      )
      .join("\n");
    expect(bodies(page)).toEqual([POSTS[0], `${POSTS[1]}\n${line}`, POSTS[2]]);
  },
);
