import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { socialPage } from "@/lib/ingest/formats/social-page";

const dumpOf = (text: string) => ({ file: "page", text, encoding: "utf-8", warnings: [] });

const read = (text: string) => {
  const split = socialPage.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body, warnings }) => ({
    body: body.source.trim(),
    codes: warnings.map(({ code }) => code),
  }));
};

const bodies = (text: string) => read(text).map(({ body }) => body);

const POSTS = [
  "The old crane turns again after forty years of standing still.",
  "Soup is free for everybody who helps with the benches on Saturday.",
  "Two hundred boats came to the spring meeting this year.",
];

describe("a page whose posts have counters and buttons below", () => {
  const page = (beside: string) =>
    POSTS.map(
      (post, at) =>
        `Harbour House\n${at === 0 ? beside : ""}${at + 3} Mar 2024\n${post}\n4${at}\nLike\n${at + 1}\nShare\n1.${at}K`,
    ).join("\n");

  test.each(["", "record pinned\n", "alpinglita noto\n"])(
    "%j may stand between the name and the day",
    (beside) => {
      expect(bodies(page(beside))).toEqual(POSTS);
      expect(socialPage.detect(dumpOf(page(beside)))).toBeGreaterThan(0.85);
    },
  );
});

describe("the posts of a channel", () => {
  const channel = (between: string, below = "") =>
    POSTS.map((post, at) => `Vela Turo\n${below}${post}\n1.${at}K views\n${between}0${at + 7}:32`).join("\n");

  test.each(["", "edited\n", "redaktita\n"])("%j may stand between the counter and the time", (between) =>
    expect(bodies(channel(between))).toEqual(POSTS),
  );

  test("may be forwarded, and have a film that the screen can't show", () => {
    const below =
      "Forwarded from Harbour House\nThis media is not supported in your browser\nVIEW IN TELEGRAM\n";
    expect(bodies(channel("", below))).toEqual(POSTS);
  });
});

describe("what a page shares with words of its own", () => {
  const page = `Harbour House\n3 May 2024\n${POSTS[0]}\nLike\nComment\nShare\nHarbour House shared a post.\n2 May 2024\n${POSTS[1]}\nRope School Palia\n${POSTS[2]}\nLike\nComment\nShare\nHarbour House\n1 May 2024\n${POSTS[2]}\nLike\nComment\nShare`;

  test("is kept without the name that stands above it", () => {
    expect(bodies(page)).toEqual([POSTS[0], `${POSTS[1]}\n${POSTS[2]}`, POSTS[2]]);
  });

  test("does not make the page's next post someone else's", () => {
    expect(read(page).map(({ codes }) => codes.includes("reposted"))).toEqual([false, false, false]);
  });
});
