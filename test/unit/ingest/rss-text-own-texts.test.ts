import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;
const bodyOf = (item: { readonly body: readonly { readonly text: string }[] } | undefined): string =>
  item?.body.map(({ text }) => text).join("\n") ?? "";

const STORIES = [
  [
    "Der Brunnen fließt wieder",
    "Seit Montag fließt Wasser. Die Pumpe kam aus dem Nachbarort und kostete wenig.",
  ],
  [
    "Neue Bank am Weiher",
    "Der Verein hat sie gezimmert. Sie steht im Schatten der alten Linde und ist bequem.",
  ],
  ["Boot nach Norden", "Bis neun am Abend setzt es über. Die Gemeinde zahlt den zweiten Schiffer dafür."],
  ["Schrank voll Romane", "Alte Romane stehen dort schon. Wer eins nimmt, der bringt auch eins wieder mit."],
  [
    "Turmuhr geht nach",
    "Drei Minuten fehlen ihr am Tag. Der Uhrmacher kommt erst nach Pfingsten wieder her.",
  ],
] as const;
const TITLES = STORIES.map(([title]) => title);
const WORDS = STORIES.map(([, words]) => words);
const NAME = "Dorfblatt Weiherau";
const SITE = "https://weiherau.example/";
const HEAD = [NAME, SITE, "Was im Dorf geschieht und was die Leute sagen.", "de-DE"];
const feedOf = (lines: (title: string, words: string, n: number) => readonly string[], head = HEAD): string =>
  [...head, ...STORIES.flatMap(([title, words], n) => lines(title, words, n))].join("\n");
const stamp = (n: number): string => `Mon, 0${n + 1} Jan 2024 09:00:00 +0000`;
const address = (title: string): string =>
  `${SITE}${title.toLowerCase().replace("ß", "ss").replaceAll(" ", "-")}/`;
const node = (n: number): string => `${SITE}node/${n + 40}`;

describe("lines that begin alike", () => {
  test("are titles where they stand above the address", async () => {
    const titles = STORIES.map((_, n) => `Amtsblatt der Gemeinde Weiherau Nr. ${n + 1}/2024`);
    const items = await parse(feedOf((_, words, n) => [titles[n] ?? "", node(n), words, stamp(n)]));
    expect(items.map(({ title }) => title)).toEqual(titles);
  });

  test("are texts where they name no record", async () => {
    const texts = STORIES.map((_, n) => `Wasserstand am Pegel Weiherau: ${200 + n} cm, Tendenz steigend`);
    const items = await parse(feedOf((title, _, n) => [title, address(title), stamp(n), texts[n] ?? ""]));
    expect(items.map(bodyOf)).toEqual(texts);
  });
});

describe("the name and the address of a channel", () => {
  test("stand in entries too and end no header there", async () => {
    for (const source of [0, 2]) {
      const items = await parse(
        feedOf((title, words, n) => [
          title,
          address(title),
          stamp(n),
          words,
          ...(n >= source ? [NAME, SITE] : []),
        ]),
      );
      expect(items.map(({ title }) => title)).toEqual(TITLES);
    }
  });

  test("are not those of the first entry, which says its title once more", async () => {
    const items = await parse(
      feedOf((title, words, n) => [title, address(title), stamp(n), words, title, address(title)], []),
    );
    expect(items.map(({ title }) => title)).toEqual(TITLES);
  });
});

test("the last entry of a feed is no search form where addresses stand behind the texts", async () => {
  const items = await parse(
    feedOf((title, words, n) => [stamp(n), title, words, ...(n === 4 ? ["natur"] : []), address(title)]),
  );
  expect(items.map(({ title }) => title)).toEqual(TITLES);
  expect(items.at(-1)?.url).toBe(address("Turmuhr geht nach"));
});

describe("what stands beside all entries", () => {
  const SECTIONS = ["Baustelle", "Vereine", "Verkehr", "Lesen", "Zeit"];
  test.each(["Redaktion", "Ina Holm", "Heimatverein Weiherau"])(
    "names who writes them: %s",
    async (author) => {
      const items = await parse(
        feedOf((title, words, n) => [title, address(title), stamp(n), author, SECTIONS[n] ?? "", words]),
      );
      expect(items.map((item) => item.author)).toEqual(Array(5).fill(author));
    },
  );

  test("is no lead of theirs", async () => {
    const words = "Das Bild zeigt den Marktplatz im Abendlicht.";
    const items = await parse(feedOf((title, own, n) => [title, address(title), words, stamp(n), own]));
    expect(items.map(bodyOf)).toEqual(WORDS);
  });
});

test("a site's own name with which texts begin is no category of theirs", async () => {
  const head = ["Weiherau – Nachrichten", SITE, "Aus dem Ort.", "de"];
  const items = await parse(
    feedOf(
      (title, words, n) => [title, node(n), stamp(n), `Weiherau Bürgermeister Holm hat Pläne. ${words}`],
      head,
    ),
  );
  expect(items.map(bodyOf)[0]).toMatch(/^Weiherau Bürgermeister/);
});

test("items of lists are no sections", async () => {
  const items = await parse(
    feedOf((title, words, n) => [
      title,
      address(title),
      stamp(n),
      words,
      "- Weiherau / Deichdorf",
      "- Sportverein Linde",
    ]),
  );
  expect(items.map(({ kicker }) => kicker)).toEqual(Array(5).fill(null));
  expect(bodyOf(items[0])).toContain("Deichdorf");
});

test("a time that a text tells in a line of its own words stays there", async () => {
  const items = await parse(
    feedOf((title, words, n) => [
      title,
      address(title),
      words,
      `Das Treffen ist am ${stamp(n)}`,
      "Alle sind willkommen, auch Hunde. Es gibt Suppe.",
    ]),
  );
  expect(bodyOf(items[0])).toContain("Das Treffen ist am");
});

test("texts on both sides of an address are no titles", async () => {
  const items = await parse(feedOf((title, words, n) => [title, stamp(n), words, node(n), words]));
  expect(items.map(({ title }) => title)).toEqual(TITLES);
});
