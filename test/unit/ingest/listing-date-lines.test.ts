import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const ITEMS = [
  ["The crane is up again", "News"],
  ["Why the ferry was late on Monday", "Interview"],
  ["Tools for the old quay", "News"],
  ["A bridge in the western harbour", "News"],
  ["Who owns the lighthouse now?", "Interview"],
  ["The market moves indoors", "Pilotage"],
  ["Where the seals went in spring", "News"],
] as const;
const teaser = (headline: string) =>
  `What is known so far about it was told by the harbour office on the same morning: ${headline.toLowerCase()}.`;

/** Headline, section and date, and text on lines of their own, or on one line. */
const page = (isJoined: (index: number) => boolean): string =>
  ITEMS.map(([headline, section], index) =>
    [headline, `${section} | ${20 - index} May 2024`, teaser(headline)].join(isJoined(index) ? " " : "\n"),
  ).join("\n\n");

function read(text: string) {
  const split = listing.split(buildDump("page.txt", text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ title, kicker, publishedAtRaw }) => [title, kicker, publishedAtRaw]);
}

const READ = ITEMS.map(([title, kicker], index) => [title, kicker, `${20 - index} May 2024`]);

describe("an item whose lines were joined, in a list of others that have theirs", () => {
  test("is parted before a section that stands alone elsewhere", () => {
    expect(read(page((index) => index === 2))).toEqual(READ);
  });

  test("is parted before one word that is a section nowhere else, where it opens a block", () => {
    expect(read(page((index) => index === 5))).toEqual(READ);
  });

  test("is no headline that ends with a capital, where others stand before their dates too", () => {
    const titles = [
      "Neue Brücke über die Elbe",
      "Leuchtturm wird im Sommer weiß",
      "Rat beschließt den Kauf eines Krans",
      "Hafenmeister geht nach dreißig Jahren",
      "Markthalle am Hafen schließt im Juni für vier Wochen",
    ];
    const text = titles
      .map((title, index) => `${title} | ${20 - index}. Mai 2024\n${teaser(title)}`)
      .join("\n\n");
    expect(read(text)).toEqual(titles.map((title, index) => [title, null, `${20 - index}. Mai 2024`]));
  });

  test("is no sentence that says where something stood", () => {
    const text = page(() => false).replace(
      "same morning: tools for the old quay.",
      "same morning, and by others in the Harbour Gazette | 12 April 2024 | page 4.",
    );
    expect(read(text)).toEqual(READ);
  });
});

describe("what stands beside the dates of a list", () => {
  test("is a section though it looks like a name, where hardly another one does", () => {
    const text = page(() => false).replace("Pilotage |", "Northern Waters |");
    expect(read(text)[5]).toEqual(["The market moves indoors", "Northern Waters", "15 May 2024"]);
  });

  test("is a writer where most of them look like names", () => {
    const names = ["Ada Marsh", "Bo Lind", "Cleo Park", "Dan Reed"];
    let at = 0;
    const text = page(() => false).replace(/(?:News|Pilotage) \|/g, () => `${names[at++ % 4]} |`);
    expect(read(text)[2]?.[1]).toBeNull();
  });
});

describe("a text that a bar parts from its date", () => {
  const barred = (text: string) =>
    ITEMS.map(
      ([headline], index) =>
        `${headline}\n${index === 3 ? text : `${teaser(headline)}\nPress office | ${20 - index} May 2024`}`,
    ).join("\n\n");

  test("is parted where other dates of the page stand behind bars", () => {
    const text =
      "Harbour Gazette (external link) | A portrait of the bridge and of those who mend it. | 17 May 2024";
    expect(read(barred(text)).map(([title, , date]) => [title, date])).toEqual(
      ITEMS.map(([title], index) => [title, `${20 - index} May 2024`]),
    );
  });

  test("is no headline that asks or says something, or closes with a full stop", () => {
    const titles = [
      "Twelve boats are lifted out of the water",
      "Who has lost a grey parrot in the market hall of the port?",
      "The keeper on his lamp: “We are proud of what was done!”",
      "The old lighthouse is painted white, and nobody knows why.",
      "School choir sings for the crew of the lifeboat",
    ];
    const dated = (title: string, index: number) => `${title} | ${20 - index} May 2024`;
    const days = titles.map((title, index) => [title, null, `${20 - index} May 2024`]);
    expect(read(titles.map(dated).join("\n"))).toEqual(days);
    expect(
      read(titles.map((title, index) => `${dated(title, index)}\n${teaser(title)}`).join("\n\n")),
    ).toEqual(days);
  });

  test("keeps the date of a name that a colon opens", () => {
    const text = `${teaser("A bridge")}\nInterview: Cleo Park | 17 May 2024`;
    const pure = ITEMS.slice(0, 3).map(
      ([title], index) => `${title} (again)\n${teaser(title)}\n${9 - index} May 2024`,
    );
    const dates = read(`${barred(text)}\n\n${pure.join("\n\n")}`).map(([, , date]) => date);
    expect(dates).toContain("17 May 2024");
    expect(dates).toHaveLength(ITEMS.length + 3);
  });
});
