import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string) {
  return listing
    .split(buildDump("page.txt", text))
    .items.map((item) => clean(item))
    .map(({ title, kicker, publishedAt, body }) => [
      kicker,
      publishedAt,
      title,
      body.map((block) => block.text).join(" "),
    ]);
}

const FERRY = "The new ferry has room for forty cars. It sails from May.";
const SCHOOL = "Pupils planted ninety trees behind the gym. More will follow in autumn.";

describe("a headline with its front on one line", () => {
  test("is parted behind kicker, place and date", () => {
    const page = [
      "* Press release, Porto, 12 March 2024: Ferry reaches the island",
      `${FERRY} [more]`,
      "* Press release, Lagos, 4 March 2024: School yard becomes a grove",
      `${SCHOOL} [more]`,
      "* Interview, 27 February 2024: Tower opens its stairs",
      "* Press release, Porto, 20 February 2024: Bakers look for apprentices [more]",
    ];
    expect(read(page.join("\n"))).toEqual([
      ["Press release", "2024-03-12", "Ferry reaches the island", FERRY],
      ["Press release", "2024-03-04", "School yard becomes a grove", SCHOOL],
      ["Interview", "2024-02-27", "Tower opens its stairs", ""],
      ["Press release", "2024-02-20", "Bakers look for apprentices", ""],
    ]);
  });
});
