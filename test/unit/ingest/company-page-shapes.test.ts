import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";

const dumpOf = (text: string) => ({ file: "page", text, encoding: "utf-8", warnings: [] });

const bodies = (text: string) => {
  const split = linkedin.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body }) => body.source.trim().replace(/\s+/g, " "));
};

const POSTS = [
  "The old crane turns again after forty years, and the whole of the harbour came to see it on Sunday.",
  "Soup is free for everybody who helps with the benches, from nine in the morning until the soup is out.",
  "Two hundred boats came to the spring meeting this year. Thank you to all who carried ropes and chairs.",
];

const PROFILE =
  "Harbour House\nAbout us\nWe look after ropes.\nIndustry\nHarbours\nCompany size\n11-50 employees\nHeadquarters\nPort Ellery\nEmployees at Harbour House\nUpdates";
const post = (words: string, at: number) =>
  `Harbour House\n1,204 followers\n${at + 2}d\nReport this post\n${words}\n1${at}\nLike\nComment\nShare`;
const FOOT = "Similar pages\nRope School";

describe("what stands around the posts of a company's page", () => {
  const page = `${PROFILE}\n${POSTS.map(post).join("\n")}`;
  const NOTICE =
    "We use cookies to keep this page running. You can say no to some of them, and we will remember.";

  test("is no post above the page's description", () =>
    expect(bodies(`${NOTICE}\n${page}\n${FOOT}`)).toEqual(POSTS));

  test("is no post below the page's imprint", () =>
    expect(
      bodies(
        `${page}\nHarbour Network © 2025\nYou are on the messages overlay. Press Enter to open the list.`,
      ),
    ).toEqual(POSTS));
});

describe("a page as a browser for the terminal prints it", () => {
  const wrapped = (words: string) => {
    const at = words.lastIndexOf(" ", 68);
    return `       ${words.slice(0, at)}\n       ${words.slice(at + 1)}`;
  };
  let note = 0;
  const numbered = (words: string) => `[${++note}]${words}`;
  const page = () => {
    note = 0;
    const posts = POSTS.map(
      (words, at) =>
        `     * ${numbered("Harbour House")}\n       1,204 followers\n       ${at + 2}d\n          + ${numbered("Report this post")}\n${wrapped(words)}\n       ${numbered(`1${at}`)} ${numbered("4 comments")}\n       ${numbered("Like")} ${numbered("Comment")} ${numbered("Share")}\n`,
    );
    return `   ${numbered("Sign in")} ${numbered("Join now")}\n\n   ${PROFILE.replaceAll("\n", "\n\n   ")}\n\n${posts.join("\n")}\n   ${FOOT.replace("\n", "\n     * ")}`;
  };

  test("is read without the numbers of its links, wrapped lines whole", () => {
    expect(bodies(page())).toEqual(POSTS);
    expect(linkedin.detect(dumpOf(page()))).toBeGreaterThan(0.8);
  });
});

test("posts in one line are parted where what their picture is called stands in front of the name", () => {
  const head =
    "View organization page for Harbour House of the Old Port, graphic Harbour House of the Old Port 1,204 followers";
  const flat = POSTS.map(
    (words, at) => `${head} ${at + 2}d Report this post ${words} 1${at} Like Comment Share`,
  );
  expect(bodies(`${PROFILE}\n${flat.join(" ")}\n${FOOT}`)).toEqual(POSTS);
});
