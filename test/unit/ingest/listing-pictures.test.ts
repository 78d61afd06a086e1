import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { readDateLine } from "@/lib/ingest/formats/listing/date-line";
import { isPictureName } from "@/lib/ingest/formats/listing/picture-names";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

function read(text: string) {
  const split = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items
    .map((item) => clean(item))
    .map(({ title, author, body }) => ({
      title,
      author,
      text: body.map((block) => block.text).join(" "),
    }));
}

const ITEMS = [
  {
    title: "The moth that hears the bat before it calls",
    text: "Biologists show how a common grey moth throws off its pursuers in the dark.",
    picture: "Close-up of a grey moth on a grille",
  },
  {
    title: "A membrane could make brine less of a burden",
    text: "The material keeps most salts back at a third of the usual pressure.",
    picture: "Illustration of hexagons, with one lifted off",
  },
  {
    title: "What bus tickets say about a divided city",
    text: "Fare zones drawn long ago still shape who meets whom in three towns.",
    picture: "Two hands hold a ceramic disk",
  },
  {
    title: "Update on the fire in the old boathouse",
    text: "The president sent a message to students and staff this morning.",
    picture: "A rowing boat with students, seen from a bridge",
  },
];
const items = (author: string | null = null) => ITEMS.map(({ title, text }) => ({ title, author, text }));
const MENU = "Home\nResearch\nAdmissions\nNews";

describe("pictures that stand above headlines", () => {
  test("twice, are neither headlines nor texts", () => {
    const page = ITEMS.map(
      ({ title, text, picture }, at) =>
        `${picture}\n${picture}\n${title}\n${text}\n${9 - at} May 2024\nRead full story`,
    );
    expect(read(`${MENU}\n${page.join("\n")}`)).toEqual(items());
  });

  test("with the photographer's name, are no texts of the item above", () => {
    const page = ITEMS.map(
      ({ title, text, picture }) => `${picture}.\nPhoto: Harbour/Ada Marsh\n\n${title}\n\n${text}`,
    );
    expect(read(`${MENU}\n\n${page.join("\n\n")}`)).toEqual(items());
  });

  test("a headline that stands twice, with a section below, stays a headline", () => {
    const page = ITEMS.map(
      ({ title, text }, at) => `${title}\n${title}\nCollege of Natural Sciences\n${text}\n${9 - at} May 2024`,
    );
    expect(read(`${MENU}\n${page.join("\n")}`).map(({ title }) => title)).toEqual(
      ITEMS.map(({ title }) => title),
    );
  });

  test("a text above a credit stays a text", () => {
    const page = ITEMS.map(
      ({ title, text }, at) => `${9 - at} May 2024\n${title}\n\n${text}\nPhoto: Harbour/Ada Marsh`,
    );
    expect(read(`${MENU}\n\n${page.join("\n\n")}`)).toEqual(items());
  });

  test("are found in linear time", () => {
    expectLinear(
      400_000,
      (size) => buildDump("page.txt", "A photo of it\nPhoto: Ada/B\n\n".repeat(size / 30)),
      (dump) => listing.split(dump),
    );
  });
});

describe("writers below headlines", () => {
  test("are told by two last names and by how many others there are", () => {
    const writers = [
      "Yevhen Dobrovar",
      "Huiling Marsh, Theo Prywes, +2 more",
      "Ines Aderemi-Katz",
      "Rania Tal Hadid",
    ];
    const page = ITEMS.map(({ title, text }, at) => `${title}\n${writers[at]}\n${9 - at} May 2024\n${text}`);
    expect(read(`${MENU}\n${page.join("\n")}`)).toEqual(
      ITEMS.map(({ title, text }, at) => ({ title, text, author: writers[at] })),
    );
  });
});

test("a sentence below a headline is its text, where other items have theirs behind the date", () => {
  const [first, ...others] = ITEMS.map(({ title, text }, at) => ({
    title,
    text,
    date: `${9 - at} May 2024`,
  }));
  const page = [
    `${first?.title}\n${first?.text}\n${first?.date}`,
    ...others.map(({ title, text, date }) => `${title}\n${date}\n${text}`),
  ];
  expect(read(`${MENU}\n${page.join("\n")}`)).toEqual(items());
});

describe("names of picture files", () => {
  test.each(["harbour_opening_0.jpg", "10-20-2015 Old pier 2.PNG", "MEA_DSC_5641", "IMG_20240312_101010"])(
    "are neither headlines nor dates: %s",
    (name) => {
      const page = ITEMS.map(({ title, text }) => `${title}\n\n${name}\n${text}`).join("\n\n");
      expect(read(page)).toEqual(items().map((item) => ({ ...item, author: null })));
      expect(readDateLine(name)).toBeNull();
    },
  );

  test.each([
    "Visit harbour.jpg today",
    "Report of 2024.",
    "#IMG_2024",
    "Room 5641",
    "https://example.org/pier.jpg",
  ])("are not what only looks like one: %s", (line) => {
    expect(isPictureName(line)).toBe(false);
  });
});
