import { describe, expect, test } from "vitest";
import { newsletter } from "@/lib/ingest/formats/newsletter";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

const STORIES = [
  {
    title: "The Tuesday bus is back",
    text: "A small bus takes the people of six hamlets to market. A ride costs one euro.",
    slug: "bus",
  },
  {
    title: "Hands wanted for the mill",
    text: "On Saturday we clear the race. Bring a shovel, and soup will be there.",
    slug: "mill",
  },
  {
    title: "The school keeps its teacher",
    text: "Five children were put down for autumn, and a cat. That is enough.",
    slug: "school",
  },
];
const LETTER = [
  "Open Valley newsletter",
  "Issue 9, 6 February 2024",
  "",
  ...STORIES.flatMap(({ title, text, slug }) => [
    title,
    text,
    `Read more: https://valley.example/${slug}`,
    "",
  ]),
  "You receive this letter as a friend of the valley.",
  "Unsubscribe: https://valley.example/leave",
];

const read = (text: string) =>
  newsletter
    .split(buildDump("letter.txt", text))
    .items.map((item) => clean(item))
    .map(({ title, url, body }) => ({ title, url, text: body.map((block) => block.text).join(" ") }));

const expected = STORIES.map(({ title, text, slug }) => ({
  title,
  text,
  url: `https://valley.example/${slug}`,
}));

describe("a letter that was passed on", () => {
  test("is read without the signs before its lines", () => {
    const quoted = ["Here it is, dear Ada", "", ...LETTER.map((line) => `> ${line}`.trimEnd())].join("\n");
    expect(newsletter.detect(buildDump("letter.txt", quoted))).toBeGreaterThan(0.5);
    expect(read(quoted)).toEqual(expected);
  });

  test("keeps such signs where only a line or two have them", () => {
    const text = LETTER.join("\n").replace(
      STORIES[0]?.text ?? "",
      "> one euro a ride, said the mayor to all of us.",
    );
    expect(read(text)[0]?.text).toContain("one euro a ride");
  });
});

describe("words in brackets alone", () => {
  test("are the button of a story", () => {
    const text = LETTER.join("\n").replace(/Read more: \S+/g, "[ See the pictures ]");
    expect(read(text).map((story) => story.text)).toEqual(STORIES.map((story) => story.text));
  });
});
