import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { expectLinear } from "../../support/processor-time";
import { buildDump } from "../../support/read-dump-fixtures";

const detect = (text: string) => listing.detect(buildDump("page.txt", text));

function split(text: string) {
  const read = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, read)).toEqual([]);
  return read.items;
}

const titles = (text: string) => split(text).map(({ title }) => title);

const MENU = ["Home", "City", "Sports", "Culture", "Business", "Weather", "Archive", "Shop", "Log in"].join(
  "\n",
);
const paragraph = (number: number) =>
  `Paragraph ${number} of the story says at some length what was said at the meeting, who said it, and why nobody had expected that it would be written down by anybody at all, least of all by the harbour master's own son.`;
const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => paragraph(from + index)).join("\n\n");

describe("a page with one story", () => {
  const story = `The council keeps its minutes\n4 May 2024\nShare\n\n${paragraphs(1, 6)}`;
  const boxes = "Related stories\nA bridge for the western quay\nWho owns the old crane?\nPrivacy";

  test("is one item, without the menus and boxes around it", () => {
    const page = `${MENU}\n\n${story}\n\n${boxes}`;
    expect(detect(page)).toBeGreaterThan(0.2);
    const [item, ...others] = split(page);
    expect(others).toEqual([]);
    expect([item?.title, item?.publishedAtRaw]).toEqual(["The council keeps its minutes", "4 May 2024"]);
    expect(item?.body.source.split("\n\n")).toHaveLength(6);
  });

  test("is none without a page around it", () => {
    expect(detect(story)).toBeLessThan(0.2);
  });

  test("is none where headlines stand between the paragraphs", () => {
    const list = Array.from(
      { length: 6 },
      (_, index) => `News of the harbour, as it was on day ${index + 1}\n${paragraph(index)}`,
    ).join("\n\n");
    expect(titles(`${MENU}\n\n${list}\n\nPrivacy`)).toHaveLength(6);
  });

  test("is none where other items have their dates below it", () => {
    const others = ["A bridge for the western quay", "Who owns the old crane?", "The ferry sails again"]
      .map((title, index) => `${title}\n${index + 1} May 2024\nA few words of it.`)
      .join("\n\n");
    expect(titles(`${MENU}\n\n${story}\n\n${others}`)).toHaveLength(4);
  });

  test("takes linear time, whatever the page repeats", () => {
    expectLinear(
      20_000,
      (length) => `${MENU}\n${Array<string>(length).fill(paragraph(1)).join("\n")}`,
      split,
    );
  });
});

describe("whole posts with headings in them", () => {
  const post = (day: number, title: string) =>
    `0${day} Nov 2024\n\n${title}\n\n${paragraph(day)}\n\nWhat it says\n\n${paragraph(day + 1)}\n\n${paragraph(day + 2)}`;
  const posts = [post(7, "The crane is up"), post(5, "Why no string"), post(2, "Tools")];

  test("are told by their dates", () => {
    const items = split(`Stones and walls\n\n${posts.join("\n\n")}`);
    expect(items.map(({ title, publishedAtRaw }) => [title, publishedAtRaw])).toEqual([
      ["The crane is up", "07 Nov 2024"],
      ["Why no string", "05 Nov 2024"],
      ["Tools", "02 Nov 2024"],
    ]);
  });

  test("take linear time where dates of many forms stand", () => {
    const page = (length: number) =>
      Array.from(
        { length },
        (_, index) =>
          `Part ${String.fromCharCode(97 + (Math.floor(index / 3) % 26))}: 5 Nov 2024\nHead ${index}`,
      ).join("\n");
    expectLinear(4_000, page, split);
  });
});

test("menus around a list count for nothing when it is told by its dates", () => {
  const goods = ["lamps", "chairs", "tools", "paints", "pots", "seeds", "ropes", "boots"];
  const menu = ["Red", "Old", "Small", "Cheap", "Blue", "New", "Plain", "Large"]
    .flatMap((kind) => goods.map((name) => `${kind} ${name}`))
    .join("\n");
  const list = ["A bridge for the western quay", "Who owns the old crane?", "The ferry sails again"]
    .map((title, index) => `${title}\n${index + 1} May 2024\nA few words of it, and then a few more.`)
    .join("\n\n");
  expect(detect(`${menu}\n\n${list}\n\n${menu}`)).toBeGreaterThan(0.5);
});

describe("what stands beside the days of a list", () => {
  test("is who wrote it and sections, below headlines that have none", () => {
    const item = (title: string, day: number, sections: string) =>
      `${title}\n\n${day} March 2019 | Lorena ${sections}\n\nThe tree is older than the house, and it does not need much: three cuts each winter are enough.`;
    const read = split(
      [
        item("How to prune an old lemon tree", 18, "Fruit, Tools"),
        item("Should one water at night?", 17, "Water, Balconies, Fruit"),
        item("Tomatoes in wooden boxes", 15, "Balconies, Tools"),
      ].join("\n\n"),
    );
    expect(read.map(({ title, kicker, author }) => [title, kicker, author])).toEqual([
      ["How to prune an old lemon tree", "Fruit", "Lorena"],
      ["Should one water at night?", "Water", "Lorena"],
      ["Tomatoes in wooden boxes", "Balconies", "Lorena"],
    ]);
  });

  test("is the headline where a kicker stands above", () => {
    const item = (day: number, title: string) =>
      `News\n${day} March 2019 ${title}\nThe tree is older than the house, and it does not need much: three cuts each winter are enough.`;
    expect(
      titles(
        [
          item(18, "Old lemon tree pruned"),
          item(17, "Night watering begins"),
          item(15, "Boxes for all"),
        ].join("\n\n"),
      ),
    ).toEqual(["Old lemon tree pruned", "Night watering begins", "Boxes for all"]);
  });
});

describe("headlines that a page says again", () => {
  const list = [
    "A bridge for the western quay",
    "Who owns the old crane?",
    "The ferry sails again today",
  ].map((title, index) => `${title}\n${index + 1} May 2024\n${paragraph(index)}`);

  test("are no other items in a box above the list", () => {
    const box = list.map((item) => item.split("\n").slice(0, 2).join("\n")).reverse();
    expect(titles([...box, ...list].join("\n\n"))).toEqual([
      "A bridge for the western quay",
      "Who owns the old crane?",
      "The ferry sails again today",
    ]);
  });

  test("are other items where they have a text of their own", () => {
    const second = `A bridge for the western quay\n4 May 2024\n${paragraph(9)}`;
    expect(titles([...list, second].join("\n\n"))).toHaveLength(4);
  });
});

test("posts that say their day again at their end are not parted by their headings", () => {
  const post = (day: number, title: string) =>
    `${title}\n\nPosted on March ${day}, 2016 by Arun Marsh\n\n${paragraph(day)}\n\nSpace for ${day} passengers:\n\n${paragraph(day + 1)}\n\n${paragraph(day + 2)}\n\nMarch ${day}, 2016 |\nPosted in Travel`;
  const page = [
    post(14, "Which cab is the cheapest"),
    post(9, "Why cabs have rules"),
    post(4, "Five things"),
  ];
  expect(titles(page.join("\n\n"))).toEqual([
    "Which cab is the cheapest",
    "Why cabs have rules",
    "Five things",
  ]);
});

test("a name beside the date is a section where the writers are named elsewhere", () => {
  const item = (title: string, day: number, section: string) =>
    `${section} | ${day}.12.2025\n${title}\nvon Sophie Marsh\n${paragraph(day)}`;
  const page = [
    item("More people read in the library", 15, "Good News"),
    item("Stops without steps for all trams", 14, "Good Sports"),
    item("Seven facts about reading aloud", 13, "Good News"),
    item("The otter is back in the Asse", 12, "Good News"),
    item("A choir of four hundred voices", 11, "Good Sports"),
  ];
  expect(split(page.join("\n\n")).map(({ kicker }) => kicker)).toEqual([
    ...["Good News", "Good Sports", "Good News", "Good News", "Good Sports"],
  ]);
});

describe("times of day in front of texts", () => {
  const texts = ["The weighing house works again on the pier", "We counted the boats, and not the oars"];
  const page = (times: readonly string[]) =>
    `River news\n${times.map((time, index) => `${time} ${texts[index % 2]}, as was said on day ${index}.`).join("\n\n")}\nShow more`;

  test("part them where they fall, as in a ticker", () => {
    const times = ["15:10", "13:42", "12:05", "11:30", "09:15", "20:40"];
    expect(detect(page(times))).toBeGreaterThan(0.2);
    expect(split(page(times)).map(({ body }) => body.source)).toEqual(
      times.map((_, index) => `${texts[index % 2]}, as was said on day ${index}.`),
    );
  });

  test("don't where they rise, as in a programme", () => {
    expect(detect(page(["09:15", "11:30", "12:05", "13:42", "15:10", "20:40"]))).toBeLessThan(0.2);
  });
});

describe("the same words above most headlines", () => {
  const item = (kicker: string, title: string, day: number) =>
    `${kicker}${kicker && "\n\n"}${title}\n\n${day} May 2024\n\n${paragraph(day)}`;
  const heads = [
    "Lamps of brass",
    "A cake like a lighthouse",
    "Ferry at noon",
    "Six yards",
    "Old chairs",
    "Sugar bees",
  ];

  test("are a button where all others have nothing there", () => {
    const page = heads.map((title, index) => item(index > 0 && index < 5 ? "Onwards" : "", title, index + 1));
    expect(split(page.join("\n\n")).map(({ title, kicker }) => [title, kicker])).toEqual(
      heads.map((title) => [title, null]),
    );
  });

  test("are a section where others have another one", () => {
    const kickers = [
      "Quay life",
      "Harbour tales",
      "Harbour tales",
      "Harbour tales",
      "Harbour tales",
      "Quay life",
    ];
    const page = heads.map((title, index) => item(kickers[index] ?? "", title, index + 1));
    expect(split(page.join("\n\n")).map(({ kicker }) => kicker)).toEqual(kickers);
  });
});
