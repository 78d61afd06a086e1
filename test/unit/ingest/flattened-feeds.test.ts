import { describe, expect, test } from "vitest";
import { rssText } from "@/lib/ingest/formats/rss-text";
import { findLooseTitle } from "@/lib/ingest/text/loose-slug";

const read = (text: string) => rssText.split({ file: "feed", text, encoding: "utf-8", warnings: [] }).items;
const titles = (text: string) => read(text).map(({ title }) => title);

const ARTICLES =
  "The Quay Post https://quay.example News of the port Mon, 04 Mar 2024 09:00:00 +0000 en hourly 1 https://wordpress.org/?v=6.4 ";

describe("an address that leaves words of its title out", () => {
  test.each([
    ["The end of the old ferry on the Wend", "end-old-ferry-wend"],
    ["What is left of the harbour? A walk", "left-harbour-walk"],
    ["Aperta la nuova stazione di misura al Passo della Cengia", "nuova-stazione-passo-della-cengia"],
    ["Jak wygląda pierwszy rok w nowym kraju? Raport", "pierwszy-rok-raport"],
  ])("tells where “%s” begins behind a text", (title, slug) => {
    const before = "The clerk counted eleven boats that night. ";
    expect(findLooseTitle(before + title, `https://quay.example/2024/${slug}/`)).toBe(before.length);
  });

  test.each([
    [
      "of a text that is no title",
      "The old ferry was the last one. It crossed the river Wend.",
      "old-ferry-river-wend",
    ],
    ["whose words stand in another order", "A walk along the left bank of the harbour", "harbour-left-walk"],
    ["of which the text has one word only", "Eleven boats in the harbour", "harbour-master-resigns"],
    ["that is a number", "Eleven boats in the harbour", "2024-11"],
  ])("tells nothing %s", (_name, text, slug) => {
    expect(findLooseTitle(text, `https://quay.example/${slug}`)).toBeNull();
  });

  test("is no address of a sentence", () => {
    const feed = (title: string, slug: string, day: number) =>
      `${title} https://quay.example/${slug}/ urn:quay:${day} Mon, 0${day} Mar 2024 08:00:00 +0000 The crew was glad, and so was the town. `;
    const text = `${feed("The end of the old ferry", "end-old-ferry", 4)}${feed("A new roof for the customs house", "new-roof-customs-house", 3)}${feed("Who owns the crane?", "who-owns-crane", 2)}`;
    expect(titles(text)).toEqual([
      "The end of the old ferry",
      "A new roof for the customs house",
      "Who owns the crane?",
    ]);
  });
});

test("the channel's words and its language in front of the first title are none of it", () => {
  const text =
    "Harbour Post https://quay.example/ News of the port en What the ferrymen of the Wend remember https://quay.example/ferrymen-wend-remember They rowed at night. Mon, 04 Mar 2024 08:00:00 +0000 A new member of the board https://quay.example/new-member-board She was a judge. Mon, 04 Mar 2024 08:00:00 +0000";
  expect(titles(text)).toEqual(["What the ferrymen of the Wend remember", "A new member of the board"]);
});

test("an address for mail that ends a sentence belongs to it", () => {
  const entry = (at: number) =>
    `Ferry ${at} is sold https://quay.example/ferry-${at}-is-sold/ It goes to a museum. Those who want the bell write to bell@quay.example.\n\nMon, 04 Mar 2024 08:00:00 +0000\n`;
  expect(read(entry(1) + entry(2)).map(({ body }) => body.source.trim().slice(-17))).toEqual(
    ["bell@quay.example.", "bell@quay.example."].map((end) => end.slice(-17)),
  );
});

describe("fields that stand in one line with a text", () => {
  const entry = (title: string, slug: string, body: string, tail = "") =>
    `${title} https://quay.example/${slug}/ Mon, 04 Mar 2024 08:00:00 +0000 ${body}${tail} `;

  test("the number of comments is none of the title behind it", () => {
    const text = `${ARTICLES}${entry("Old ferry sold", "old-ferry-sold", "The ferry goes to a museum in the north.")}https://quay.example/old-ferry-sold/feed/ 12 ${entry("Why we say no to the new crane", "no-to-the-new-crane", "It is too tall for the lighthouse.")}`;
    expect(titles(text)).toEqual(["Old ferry sold", "Why we say no to the new crane"]);
  });

  test("what begins all texts and stands nowhere in small letters is the author", () => {
    const texts = [
      "The ferry goes to a museum in the north.",
      "Nobody wanted the crane at the old quay.",
      "Eleven boats came back from the islands.",
    ];
    const text = texts
      .map((body, at) => entry(`Story of the day ${at}`, `story-of-the-day-${at}`, `Newsroom ${body}`))
      .join("");
    expect(read(text).map(({ author }) => author)).toEqual(["Newsroom", "Newsroom", "Newsroom"]);
    expect(read(text)[1]?.body.source.trim()).toBe(texts[1]);
  });

  test("a word of the language that begins all texts is theirs", () => {
    const texts = [
      "The Council sold the ferry to the museum.",
      "The Mayor wants the crane to stay there.",
      "The Harbour is closed to the boats today.",
    ];
    const text = texts
      .map((body, at) => entry(`Story of the day ${at}`, `story-of-the-day-${at}`, body))
      .join("");
    expect(read(text).map(({ body }) => body.source.trim())).toEqual(texts);
  });

  test("running times and numbers behind all texts are fields", () => {
    const text = [1, 2, 3]
      .map((at) =>
        entry(
          `Episode ${at}: the crane`,
          `episode-${at}-the-crane`,
          `We talk about the crane and its ${at + 1} drivers.`,
          ` 00:4${at}:12 full ${at} false`,
        ),
      )
      .join("");
    expect(read(text).map(({ body }) => body.source.trim())[2]).toBe(
      "We talk about the crane and its 4 drivers.",
    );
  });

  test("a label of other entries is one behind a short last line too", () => {
    const text = `${entry("Old ferry sold", "old-ferry-sold", "The ferry goes to a museum in the north of the country.", " Port")}${entry("New crane at the quay", "new-crane-at-the-quay", "It came by sea.\n\nIt is red.", " Port")}${entry("Nets are mended here", "nets-are-mended-here", "They are mended in the old customs house by the quay, as ever.", " Town")}`;
    expect(read(text).map(({ kicker }) => kicker)).toEqual(["Port", "Port", "Town"]);
    expect(read(text)[1]?.body.source.trim()).toBe("It came by sea.\n\nIt is red.");
  });
});

test("a teaser that is the beginning of the text's first sentence is the summary", () => {
  const teaser = "The ferry goes to a museum in the north.";
  const body = "The ferry goes to a museum in the north of the country. It is a hundred years old.";
  const text = ["one", "two", "three"]
    .map(
      (name) =>
        `Ferry ${name} sold https://quay.example/ferry-${name}-sold/ ${teaser} ${body} Mon, 04 Mar 2024 08:00:00 +0000\n`,
    )
    .join("");
  expect(read(text).map(({ summary, body: { source } }) => [summary, source.trim()])).toEqual(
    Array.from({ length: 3 }, () => [teaser, body]),
  );
});

test("a number that stands in front of an entry is not that of the entry before", () => {
  const text = [11, 12, 13]
    .map(
      (id) =>
        `news-${id} Mon, 04 Mar 2024 08:00:00 +0000 Ferry ${id} is sold https://quay.example/ferry-${id}-is-sold/ The ferry goes to a museum in the north, says the harbour master.\n`,
    )
    .join("");
  expect(read(text).map(({ guid }) => guid)).toEqual(["news-11", "news-12", "news-13"]);
});

test("small words before a name are its entry's tags", () => {
  const text = ["Dana Whitlock", "Idris Bello", "Ludwig van der Aa"]
    .map(
      (name, at) =>
        `Ferry ${at} is sold https://quay.example/ferry-${at}-is-sold/ ${at === 2 ? "" : "boats open-data "}${name} Mon, 04 Mar 2024 08:00:00 +0000 The ferry goes to a museum in the north, says the harbour master.\n`,
    )
    .join("");
  expect(read(text).map(({ author, categories }) => [author, categories])).toEqual([
    ["Dana Whitlock", ["boats", "open-data"]],
    ["Idris Bello", ["boats", "open-data"]],
    ["Ludwig van der Aa", []],
  ]);
});

describe("a title and its text in one line with nothing between", () => {
  const stories = [
    [
      "Commission welcomes agreement on safer toys",
      "The rules ban eleven substances and bring a digital passport.",
    ],
    ["New ferry for the town of Fenmoor", "After two years of talks the council has signed a contract."],
    ["Who pays for the crane?", "Nobody wanted it at first, and now all of the towns do."],
    ["Rain stops the boat race", "On Sunday the river rose by a metre within the hour."],
  ] as const;

  test("are parted where no address spells the title", () => {
    const text = stories
      .map(
        ([title, body], at) =>
          `${title} ${body} https://quay.example/en/ip_24_${at} Mon, 04 Mar 2024 0${at}:00:00 +0000 Press release `,
      )
      .join("");
    expect(
      read(`Desk https://quay.example/ Daily feed en ${text}`).map((item) => [
        item.title,
        item.body.source.trim(),
        item.kicker,
      ]),
    ).toEqual(stories.map(([title, body]) => [title, body, "Press release"]));
  });

  test("are parted where the feed has no addresses at all", () => {
    const text = stories
      .map(
        ([title, body], at) =>
          `tag:quay.example,2024:post-${at} 2024-03-0${at + 1}T08:00:00Z 2024-03-0${at + 1}T09:00:00Z ${title} ${body}\n\nIt is over now. Ada Marsh noreply@quay.example ${at} `,
      )
      .join("");
    expect(titles(text)).toEqual(stories.map(([title]) => title));
  });

  test("stay as they are where an address stands between them", () => {
    const text = stories
      .map(
        ([title, body], at) =>
          `${title} https://quay.example/?id=${at} Ada Marsh of the Harbour Council speaks. ${body} Mon, 04 Mar 2024 0${at}:00:00 +0000 `,
      )
      .join("");
    expect(titles(text)).toEqual(stories.map(([title]) => title));
  });
});

describe("marks that programs make", () => {
  const entry = (before: string, stamp: string, number: number): string =>
    `Crane ${number} turns again https://quay.example/crane-${number}-turns-again ${before} ${stamp} The crane turned ${number} times before noon. Nobody was hurt.`;
  const feed = (write: (number: number) => string): string =>
    `The Quay https://quay.example News of the port ${[1, 2, 3].map(write).join(" ")}`;

  test("a printed stamp with its weekday tells entries apart, its month first where that is the only way", () => {
    const days = ["Thu, 10/05/2023 - 11:20", "Thu, 09/21/2023 - 08:55", "Mon, 09/04/2023 - 16:30"];
    const items = read(feed((number) => entry("admin", days[number - 1] ?? "", number)));
    expect(items.map(({ publishedAtRaw, dateBasis }) => [publishedAtRaw, dateBasis])).toEqual(
      days.map((day) => [day, "order"]),
    );
  });

  test("a stamp with a blank before its time is one", () => {
    const items = read(feed((number) => entry("", `2024-03-0${number} 10:20:30`, number)));
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw)).toEqual(
      [1, 2, 3].map((number) => `2024-03-0${number} 10:20:30`),
    );
  });

  test.each([
    ["24 hexadecimal digits", (number: number) => `6549f0c2a81b3e0001c7d2a${number}`],
    ["braces", (number: number) => `{6F1C2B7A-0D5E-4A57-9C1E-2B7D90A1C00${number}}`],
    ["letters and digits mixed", (number: number) => `kL9_x2aQwE${number}`],
  ])("the number of a record in %s is no title", (_form, record) => {
    const lines = [1, 2, 3].map((number) =>
      [
        `Crane ${number} turns again`,
        `https://quay.example/a${number}`,
        record(number),
        "Mon, 04 Mar 2024 09:00:00 +0000",
        `The crane turned ${number} times before noon, and nobody was hurt by it.`,
      ].join("\n"),
    );
    expect(titles(lines.join("\n"))).toEqual([1, 2, 3].map((number) => `Crane ${number} turns again`));
  });
});
