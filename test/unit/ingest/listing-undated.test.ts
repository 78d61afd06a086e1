import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { clean } from "@/lib/ingest/stages/clean";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

describe("an item without a date in a list of dated ones", () => {
  test("begins behind a button that closes items", () => {
    const items = split(`The ferry to the island is late again
Harbour · 12.3.2024
On Tuesday the boat was still in the yard, for its parts arrive in May.
Read the full article
A new crane is ordered for the eastern pier
Building · 5.3.2024
The council has approved the purchase with a large majority of its votes.
The papers of the council (PDF)
Who has lost a grey parrot in the market hall?
It was found on a roof on Thursday, and says good morning and a woman's name.
Read the full article
Twelve boats are lifted out of the water
Harbour · 1.3.2024
The yard is open until the end of March, and then all boats have to go back.
Read the full article`);
    expect(items.map(({ title }) => title)).toEqual([
      "The ferry to the island is late again",
      "A new crane is ordered for the eastern pier",
      "Who has lost a grey parrot in the market hall?",
      "Twelve boats are lifted out of the water",
    ]);
  });

  test("is a headline below a known kicker, where kickers stand above headlines", () => {
    const items = split(`SAB 05 OTT 2024 ore 17.00
Conferenza
La laguna che scende di un millimetro l'anno
Il geologo spiega perché il suolo scende e perché non è solo colpa del mare.
Prenota
DOM 13 OTT 2024 ore 10.00 e 15.00
Laboratorio
Cristalli di sale in un barattolo di vetro
Acqua, sale, un filo di lana e molta pazienza: costa sei euro a bambino.
Esaurito
Avviso
Il negozio è chiuso per inventario fino al venti
GIO 17 OTT 2024 ore 20.45
Mostra
Fotografie dei salinari nel dopoguerra
Apre la raccolta che mette insieme per la prima volta gli scatti di allora.
Prenota`);
    expect(items.map(({ kicker, publishedAtRaw }) => [kicker, publishedAtRaw !== null])).toEqual([
      ["Conferenza", true],
      ["Laboratorio", true],
      ["Avviso", false],
      ["Mostra", true],
    ]);
  });
});

describe("kickers below dates", () => {
  const page = `Por que o manguezal está avançando
Imagens de satélite mostram o contrário do que se imaginava até agora.
por Ada Marsh
17 de outubro de 2023 • 8 min de leitura
Clima
Caderno de campo: a lancha não pega
Choveu a noite toda e às seis e meia o motor engasgou pela última vez.
por Rui Sampaio e Ada Marsh
10 de outubro de 2023 • 4 min de leitura
Bastidores
Receba nossos textos por e-mail
Quanto vale um quilo de sururu?
A resposta depende de quem pergunta: na orla custa três vezes mais.
2 de outubro de 2023 • 6 min de leitura
Economia`;

  test("are those of the items that they close", () => {
    const items = split(`${page}\nCarregar mais\nMais lidos`);
    expect(items.map(({ kicker }) => kicker)).toEqual(["Clima", "Bastidores", "Economia"]);
  });

  test("belong to nobody where the last line may be the foot of the page", () => {
    expect(split(page.replace("Economia", "Quem somos")).at(-1)?.kicker).not.toBe("Quem somos");
  });
});

describe("cards of a list", () => {
  test("print their headlines a second time, cut: that copy is no text", () => {
    const titles = [
      "Two towns may order one bus and share what it costs",
      "How small museums keep their large collections dry",
      "Schools in villages can ask for warmer walls from March",
    ];
    const items = split(
      titles
        .map(
          (title, index) =>
            `1${index} May 2024\n${title}\n${title.slice(0, 30)}...\nWhat this means was explained on Monday by those who have to pay for it, and by the...`,
        )
        .join("\n"),
    );
    expect(items.map(({ title }) => title)).toEqual(titles);
    expect(items.every(({ body }) => body.source.startsWith("What this means"))).toBe(true);
  });

  test("that are promoted above those with dates begin behind the cut of the one before", () => {
    const text = (what: string) =>
      `What the ${what} means was explained on Monday by those who have to pay for it, and by the […]`;
    const items = split(`Next year's meeting is held by the sea

${text("sea")}

A guide for clubs that let their rooms

${text("guide")}

18 June 2025

More clubs than ever asked for money

${text("money")}

3 June 2025

Fiddlers of all ages met in the valley

${text("fiddle")}

21 May 2025

Minutes can now be read by all members

${text("minutes")}`);
    expect(items.map(({ title }) => title)).toEqual([
      "Next year's meeting is held by the sea",
      "A guide for clubs that let their rooms",
      "More clubs than ever asked for money",
      "Fiddlers of all ages met in the valley",
      "Minutes can now be read by all members",
    ]);
  });

  test("have no kicker in what stands between them all, or in writers above and below", () => {
    const page = (above: string, below: string) =>
      [
        "The old wash house opens again",
        "Traffic plan is put off till autumn",
        "Boars ate forty acres of maize",
      ]
        .map(
          (title, index) =>
            `${index > 0 || above.includes("MARSH") ? `${above}\n\n` : ""}${title}\n\nThe council has talked about it for years and is going to do so again, whatever happens until then.\n\nRead the article\n${below}`,
        )
        .join("\n");
    const kickers = (text: string) => split(text).map(({ kicker }) => kicker);
    expect(kickers(page("###BANNER###", ""))).toEqual([null, null, null]);
    expect(kickers(page("Ada MARSH", ""))).toEqual([null, null, null]);
    expect(kickers(page("", "Ada Marsh, director\n02.05.2024\n"))).toEqual([null, null, null]);
  });
});

const STORIES = [
  [
    "The ferry to the island is late again",
    "On Tuesday the boat was still in the yard, for its parts arrive in May. The council is not amused.",
  ],
  [
    "Twelve boats are lifted out of the water",
    "The yard is open until the end of March, and then all boats have to go back. Helpers are welcome.",
  ],
  [
    "Who has lost a grey parrot in the market hall?",
    "It was found on a roof on Thursday, and says good morning and a woman's name. It likes apples.",
  ],
  [
    "A new crane is ordered for the eastern pier",
    "The council has approved the purchase with a large majority of its votes. It comes in autumn.",
  ],
  [
    "The old lighthouse is to be painted white",
    "Nobody remembers why it was red. The keeper says that it was cheaper in the year of the flood.",
  ],
] as const;
const write = (blocks: readonly (readonly string[])[]) =>
  blocks.map((lines) => lines.join("\n\n")).join("\n\n");
const titlesOf = (text: string) => split(text).map(({ title }) => title);
const HEADLINES = STORIES.map(([title]) => title);

describe("two short lines above a text", () => {
  const [first, second, ...others] = STORIES;

  test.each(["WITH MANY PICTURES!", "Repairs are dear, and slow"])(
    "are a headline and a subtitle: %s",
    (subtitle) => {
      const items = split(write([first, [second[0], subtitle, second[1]], ...others]));
      expect(items.map(({ title }) => title)).toEqual(HEADLINES);
      expect(items.map((item) => clean(item).body[0]?.text)[1]).toBe(subtitle);
    },
  );

  test.each([
    "Harbour and market",
    "NEWS OF OUR MEMBERS AND FRIENDS AROUND THE BAY",
    "These are the news of our members:",
  ])("are a section and a headline: %s", (section) => {
    expect(titlesOf(write([first, [section, ...second], ...others]))).toEqual(HEADLINES);
  });
});

describe("a headline without a text between items that have one", () => {
  const other = [
    "The council and the guild of pilots disagree",
    "Talks go on until May",
    STORIES[0][1],
  ] as const;

  test("goes on in a shorter one directly below it", () => {
    expect(titlesOf(write([...STORIES, other]))).toEqual([...HEADLINES, other[0]]);
  });

  test.each(["Boats, birds and a bridge of the bay", "More stories from the villages of the bay"])(
    "does not go on in one that is hardly shorter: %s",
    (alone) => {
      const page = [...STORIES.slice(0, 3), [alone], ["Rats ate all of the harbour's ropes", other[2]]];
      expect(titlesOf(write([...page, ...STORIES.slice(3)]))).toContain(
        "Rats ate all of the harbour's ropes",
      );
    },
  );

  test("does not, where blank lines part the items and nothing else", () => {
    const page = [...STORIES, other.slice(0, 1), [other[1], other[2]], STORIES[0]];
    const titles = titlesOf(page.map((lines) => lines.join("\n")).join("\n\n"));
    expect(titles).toEqual(expect.arrayContaining([...HEADLINES, other[1]]));
  });

  test("is the page's own above all of them", () => {
    const page = write([["News of the harbour and of the villages around it"], ...STORIES]);
    expect(titlesOf(page)).toEqual(HEADLINES);
  });

  test("is an item of its own above a longer one", () => {
    const page = write([...STORIES.slice(0, 3), ["Pictures of the boat race"], ...STORIES.slice(3)]);
    expect(titlesOf(page)).toEqual(expect.arrayContaining([...HEADLINES]));
  });
});

describe("a list without dates", () => {
  const LONG =
    "Keepers of the coast worry about the silence of the lights – 'If the county goes on as it has begun, nobody will find the harbour in a night without a moon, and those who do will wish that they had not'";
  const cut = (text: string) => `${text.slice(0, -2)} in […]`;

  test("has headlines of any length above texts that a machine cut", () => {
    const [first, second, third] = STORIES;
    const titles = [LONG, second[0], `${third[0]} – ${LONG.slice(0, 160)}`];
    const page = write([
      [titles[0] ?? "", cut(first[1])],
      [titles[1] ?? "", cut(second[1])],
      [titles[2] ?? "", cut(third[1])],
    ]);
    expect(titlesOf(page)).toEqual(titles);
    expect(listing.detect(buildDump("page.txt", page))).toBeGreaterThanOrEqual(0.3);
  });

  test("is one of two items where a machine cut both, and no more text stands around them", () => {
    const two = STORIES.slice(0, 2).map(([title, text]) => [title, `${text.slice(0, -2)} in…`]);
    expect(listing.detect(buildDump("page.txt", write(two)))).toBeGreaterThanOrEqual(0.3);
    expect(listing.detect(buildDump("page.txt", write([...two, [STORIES[2][1]]])))).toBeLessThan(0.12);
    expect(listing.detect(buildDump("page.txt", write(STORIES.slice(0, 2))))).toBeLessThan(0.12);
  });

  test("has its last item behind the button of the others, though the page breaks off there", () => {
    const buttoned = STORIES.slice(0, 2).map(([title, text]) => [title, text, "Read More"]);
    const page = write([...buttoned, STORIES[2]]);
    expect(titlesOf(page)).toEqual(HEADLINES.slice(0, 3));
    expect(listing.detect(buildDump("page.txt", page))).toBeGreaterThanOrEqual(0.3);
  });

  test("has no headline that goes on as a sentence in the line below", () => {
    const intro =
      "We bring you the year of the harbour in a hundred moments. It is nearly over, but we take you through a\nstormy year all the same. The list comes out each December. Enjoy it!";
    const page = [intro, ...STORIES.map(([title, text]) => `${title}\n${text}`)].join("\n\n");
    expect(titlesOf(page)).toEqual(HEADLINES);
  });
});
