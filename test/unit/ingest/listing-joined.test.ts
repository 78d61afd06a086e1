import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string) {
  const dump = buildDump("page.txt", text);
  const split = listing.split(dump);
  expect(findConservationProblems(text.length, split)).toEqual([]);
  expect(listing.detect(dump)).toBeGreaterThan(0.2);
  return split.items
    .map((item) => clean(item))
    .map(({ kicker, title, author, publishedAt, body }) => ({
      kicker,
      title,
      author,
      publishedAt,
      text: body.map((block) => block.text).join(" "),
    }));
}

const ITEMS = [
  [
    "Health",
    "Old clinics in the hills will close",
    "The regional office deplored the closure of the three oldest clinics.",
  ],
  [
    "Culture",
    "Choir sings “outside the walls”",
    "The choir of the port sang in front of the gate on Sunday evening.",
  ],
  [
    "Health",
    "No new cases in the western harbour",
    "For the first time this year no new cases were told by the doctors.",
  ],
  [
    "Water",
    "Who pays for the YouTube channel?",
    "The council spends more on its films than on the pumps of the canal.",
  ],
  [
    "Culture",
    "Museum adds three boats to its list",
    "The board of the museum took three boats of pilots into its list.",
  ],
] as const;
const MENU = "Home\nNews\nContact\n";

describe("fields without a blank between them", () => {
  test("are parted: kicker, headline and text", () => {
    const page = ITEMS.map(([kicker, title, text]) => `${kicker}${title}${text}`).join("\n");
    expect(read(MENU + page)).toMatchObject(ITEMS.map(([kicker, title, text]) => ({ kicker, title, text })));
  });

  test("are parted: headline and text", () => {
    const page = ITEMS.map(([, title, text]) => `${title}${text}`).join("\n");
    expect(read(MENU + page)).toMatchObject(ITEMS.map(([, title, text]) => ({ kicker: null, title, text })));
  });

  test("names with a capital within stay whole", () => {
    const page = ITEMS.map(
      ([, title, text], at) =>
        `${9 - at} May 2024\n${title.replace("Museum", "WhatsApp")}\nWhat McArthur and YouTube say: ${text}`,
    ).join("\n");
    expect(read(MENU + page).map(({ text }) => text)).toEqual(
      ITEMS.map(([, , text]) => `What McArthur and YouTube say: ${text}`),
    );
  });

  test("are found in linear time", () => {
    expectLinear(
      300_000,
      (size) =>
        buildDump("page.txt", `${"aB".repeat(40)}\nReadMore »Title${"aA”B".repeat(30)}\n`.repeat(size / 220)),
      (dump) => listing.split(dump),
    );
  });
});

test("the button of the item before is no kicker of a headline that it is glued to", () => {
  const page = ITEMS.map(([, title, text], at) => `${at > 0 ? "Read More »" : ""}${title}\n${text}`).join(
    "\n",
  );
  expect(read(`${page}\nRead More »`)).toMatchObject(ITEMS.map(([, title]) => ({ kicker: null, title })));
  expect(read(`${page.replaceAll(" »", "")}\nRead More`)).toMatchObject(
    ITEMS.map(([, title]) => ({ kicker: null, title })),
  );
});

describe("texts without headlines", () => {
  test("are items where each opens with its town", () => {
    const page = ITEMS.map(([, , text]) => `(Northport) - ${text} ${text}`).join("\n");
    expect(read(`Press ticker\n${page}`)).toHaveLength(ITEMS.length);
  });

  test("have the dates below them", () => {
    const page = ITEMS.map(([, , text], at) => `${text} MORE..\n${9 - at} May 2024 (2:31 PM)`).join("\n");
    expect(read(page).map(({ publishedAt }) => publishedAt?.slice(0, 10))).toEqual(
      ITEMS.map((_, at) => `2024-05-0${9 - at}`),
    );
  });
});

test("a writer and the place between a text and its date are no kicker", () => {
  const writers = [
    "Ada Marsh | Northport",
    "Agencies | Southport",
    "Tom Hill | Northport",
    "Ada Marsh | Weston",
    "Ines Vale-Thorn | Weston",
  ];
  const page = ITEMS.map(
    ([kicker, title, text], at) =>
      `${kicker}\n${title}\n${text}\n${writers[at]}\n${9 - at} May 2024\n${at} comments`,
  ).join("\n\n");
  expect(read(`${MENU}\n${page}`)).toMatchObject(
    ITEMS.map(([kicker, title], at) => ({ kicker, title, author: writers[at]?.split(" | ")[0] })),
  );
});

describe("items that a page prints twice", () => {
  const twice = (write: (item: (typeof ITEMS)[number], at: number) => string) =>
    ITEMS.map((item, at) => `${write(item, at)}\n\n${write(item, at)}`).join("\n\n");

  test.each([
    ["headline and text", twice(([, title, text]) => `${title}\n\n${text}`)],
    ["section, headline and text", twice(([kicker, title, text]) => `${kicker}\n\n${title}\n\n${text}`)],
    ["date, headline and text", twice(([, title, text], at) => `${9 - at} May 2024\n${title}\n${text}`)],
  ])("are one each: %s", (_parts, page) => {
    expect(read(MENU + page)).toMatchObject(ITEMS.map(([, title, text]) => ({ title, text })));
  });
});
