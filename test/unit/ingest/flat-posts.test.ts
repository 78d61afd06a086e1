import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string): string[] {
  const split = linkedin.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body }) => body.source.trim());
}

const POSTS = [
  "The old crane turns again after forty years of standing still. Come and see it on Sunday.",
  "We are looking for a harbour pilot who knows the sandbanks. Write to us before the end of May.",
  "Thank you to everyone who came to the open day. Nine hundred of you climbed the tower.",
];

describe("posts that stand on one line each, with the screen around them", () => {
  test.each([
    [
      "English",
      "Harbour Trust 1,204 followers 3d Report this post",
      "25 3 Comments Like Comment Share",
      "Join now to see what you are missing Similar pages",
    ],
    [
      "Danish",
      "Havnefonden 1.204 følgere 3u. Redigeret Rapportér dette opslag",
      "25 3 kommentarer Synes godt om Kommenter Del",
      "Tilmeld dig nu for at se, hvad du går glip af Lignende sider",
    ],
    [
      "French",
      "Fondation du port 1 204 abonnés 3 j Signaler ce post",
      "25 3 commentaires J’aime Commenter Partager",
      "Inscrivez-vous pour voir ce que vous avez manqué Pages similaires",
    ],
  ])("are read without it: %s", (_language, head, buttons, foot) => {
    const page = [
      "LinkedIn Home",
      "A port since 1411, and still open for everyone who likes ships and cranes. Follow",
      ...POSTS.map((post) => `${head} ${post} ${buttons}`),
      foot,
    ].join("\n");
    expect(linkedin.detect(buildDump("page.txt", page))).toBeGreaterThan(0.5);
    expect(read(page)).toEqual(POSTS);
  });

  test("are read where each is of somebody else, whom no head that comes again can tell", () => {
    const people = ["Anna Marsh Harbour pilot 2d", "Tom Reed Engineer 5d", "Lena Holt Writer 1w"];
    const page = [
      "LinkedIn Home",
      ...POSTS.map(
        (post, at) => `${people[at]} Report this post ${post} 1${at} 2 Comments Like Comment Share`,
      ),
      "Join now to see what you are missing Similar pages",
    ].join("\n");
    expect(linkedin.detect(buildDump("page.txt", page))).toBeGreaterThan(0.5);
    expect(read(page)).toEqual(POSTS);
  });

  test("of a lone line of the kind nothing is taken", () => {
    const line = `Harbour Trust 1,204 followers 3d Report this post ${POSTS[0]} 25 3 Comments Like Comment Share`;
    expect(read(line).join(" ")).toContain("Report this post");
  });
});
