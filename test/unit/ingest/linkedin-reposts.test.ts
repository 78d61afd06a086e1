import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";

const PAGE = (posts: string) =>
  `Harbour Trust\nShipping\nWebsite\nhttps://harbour.example\nIndustry\nShipping\nEmployees at Harbour Trust\nUpdates\n-\n${posts}\n`;

const read = (posts: string) => {
  const text = PAGE(posts);
  const split = linkedin.split({ file: "page", text, encoding: "utf-8", warnings: [] });
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body }) => body.source.trim());
};

describe("a label that a post was passed on, in one line with it", () => {
  test.each([
    "Harbour Trust reposted this",
    "Harbour Trust hat dies direkt geteilt",
    "Harbour Trust a republié ceci",
  ])("%s is none of the post", (label) => {
    const post = "The old crane turns again after forty years of standing still.";
    expect(read(`${label} ${post}`)).toEqual([post]);
    expect(read(`  ${label} 🎉 ${post}`)).toEqual([`🎉 ${post}`]);
  });

  test.each([
    [
      "where a sentence goes on",
      "Harbour Trust reposted this because the crane turns again after forty years.",
    ],
    [
      "of a name that the page does not have",
      "The minister shared this: The crane turns again after forty years of rest.",
    ],
    ["of another name", "Old Quay reposted this The crane turns again after forty years of standing still."],
  ])("is none %s", (_name, post) => {
    expect(read(post)).toEqual([post]);
  });
});
