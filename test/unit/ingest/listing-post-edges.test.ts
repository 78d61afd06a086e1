import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

const SECTIONS = ["Life of the project", "Axis 1", "Life of the project", "Axis 3", "Life of the project"];

const sentences = (post: number, from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, at) =>
      `In sentence ${from + at} of post ${post} it is told what was seen in the lagoon on that day, and by whom.`,
  ).join("\n");

/** A post as its page prints it, with what stands above its date and below its text. */
const post = (index: number, above: string, below: string) =>
  `${above}\n1${index}/10/2025\nWhat we have seen in the lagoon, part ${index}\n${sentences(index, 1, 3)}\nWhat is it?\n${sentences(index, 4, 5)}${below}`;

describe("whole posts below their dates", () => {
  test("have their sections above them, and end at the button that all have", () => {
    const items = split(
      SECTIONS.map((section, index) =>
        post(index, section, `\nShare\nFacebook X Mail\nImage\nThe boat of day ${index}`),
      ).join("\n"),
    );
    expect(items.map(({ kicker }) => kicker)).toEqual(SECTIONS);
    for (const { body } of items) {
      expect(body.source).toContain("What is it?");
      expect(body.source).not.toMatch(/Facebook|boat/);
    }
  });

  test("take no name that closes the post above for their section", () => {
    const names = ["Ada Marsh", "Ben Loder", "Ada Marsh", "Ben Loder", "Ada Marsh"];
    const items = split(
      `The diary\n${names.map((name, index) => post(index, "", `\n${name}`).trim()).join("\n")}`,
    );
    expect(items).toHaveLength(names.length);
    expect(items.map(({ kicker }) => kicker)).toEqual(names.map(() => null));
  });
});
