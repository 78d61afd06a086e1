import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { linkedin } from "@/lib/ingest/formats/linkedin";
import { buildDump } from "../../support/read-dump-fixtures";

const TEXTS = [
  "The ferry sails again on Monday, after nine weeks in the yard and one long quarrel about paint.",
  "We are looking for a deckhand who can splice, swim and hold a conversation with tourists in fog.",
  "Thank you to everybody who came to the open day; the brass band will be sent home in parts.",
];

function read(lines: readonly string[]) {
  const { text } = buildDump("page.txt", lines.join("\n"));
  const split = linkedin.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ body }) => (body?.kind === "text" ? body.source.trim() : ""));
}

const HEAD = [
  "Harbour Trust",
  "About us",
  "We run the ferries.",
  "Industry",
  "Transport",
  "Type",
  "Nonprofit",
];
const post = (text: string, age: string) => [
  ...["Harbour Trust", "1,204 followers", age, "Report this post", text],
  ...["41", "9 Comments", "Like Comment Share"],
];
const posts = TEXTS.flatMap((text, index) => post(text, `${index + 1}w`));

describe("what stands around the posts of a company's page", () => {
  test("a notice above its description is no post", () => {
    const notice = "This button displays the currently selected search type, and a list of search options.";
    expect(read([notice, ...HEAD, "Updates", ...posts])).toEqual(TEXTS);
  });

  test("what is paid for is none, nor is the messenger below", () => {
    const numbered = TEXTS.flatMap((text, index) => [
      `Feed post number ${index + 1}`,
      ...post(text, `${index + 1}w`),
    ]);
    const paid = [
      ...["Feed post number 4", "Promoted", "Fathom Insurance", "61,902 followers"],
      "One fleet, one contract, no paper at all: ask us for a price in two minutes.",
    ];
    const foot = ["Show more results", "You are on the messaging overlay, and here are your conversations."];
    expect(read([...HEAD, "Posts", ...numbered, ...paid, ...foot])).toEqual(TEXTS);
  });
});

describe("several posts on one line", () => {
  const flat = (text: string, age: string) => post(text, age).join(" ");
  const names = ["Harbour Trust", "Pilots of the Sound", "Harbour Trust"];
  const line = TEXTS.map((text, at) => flat(text, `${at + 1}w`).replace("Harbour Trust", names[at] ?? ""));

  test("are parted behind their buttons, whoever wrote them", () => {
    const [first = "", ...others] = line;
    const foot = "Find people you know at Harbour Trust and browse jobs that are recommended for you today";
    expect(read([HEAD.join(" "), first, others.join(" "), foot])).toEqual(TEXTS);
  });

  test("a whole page on a line has its posts below their heading", () => {
    const menu = "Skip to main content Articles People Learning Jobs Games Join now Sign in";
    expect(read([[menu, ...HEAD, "Updates", ...line].join(" "), "© 2025"])).toEqual(TEXTS);
  });
});
