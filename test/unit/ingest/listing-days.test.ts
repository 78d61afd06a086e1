import { describe, expect, test } from "vitest";
import { readMonth } from "@/lib/ingest/dates/read-month";
import { isRelativeTime } from "@/lib/ingest/dates/relative-times";
import { listing } from "@/lib/ingest/formats/listing";
import { readDay } from "@/lib/ingest/formats/listing/days-of-months/read-day";
import { buildDump } from "../../support/read-dump-fixtures";

const split = (text: string) => listing.split(buildDump("page.txt", text)).items;

describe("a month that heads its items", () => {
  test.each([
    ["March 2024", 2024, 3],
    ["Décembre 2023 (4)", 2023, 12],
    ["Março de 2024", 2024, 3],
    ["Март 2024 г.", 2024, 3],
    ["2024. április", 2024, 4],
    ["2024年3月", 2024, 3],
    ["03/2024", 2024, 3],
    ["Oktober", null, 10],
    ["2024", 2024, null],
  ])("is read in many spellings: %s", (line, year, month) => {
    expect(readMonth(line)).toMatchObject({ year, month });
  });

  test.each([["Harbour 2024"], ["March 2024 at the port"], ["13/2024"], ["2024/25"]])(
    "is nothing else: %s",
    (line) => {
      expect(readMonth(line)).toBeNull();
    },
  );

  test.each([
    ["28", 28, null, ""],
    ["28.03.", 28, 3, ""],
    ["Thu 28", 28, null, ""],
    ["Donnerstag, 28. März", 28, 3, ""],
    ["3月28日", 28, 3, ""],
    ["28 The ferry is late again", 28, null, "The ferry is late again"],
    ["28.03. Die Fähre kommt wieder zu spät", 28, 3, "Die Fähre kommt wieder zu spät"],
    ["May 4 – The ferry is late again", 4, 5, "The ferry is late again"],
  ])("has days below it: %s", (line, day, month, rest) => {
    expect(readDay(line)).toMatchObject({ day, month, rest });
  });

  test.each([["28 boats"], ["40"], ["2 metres of water stood in the lock"], ["28.5 million"]])(
    "has figures below it that are no days: %s",
    (line) => {
      expect(readDay(line)).toBeNull();
    },
  );
});

describe("items below their months", () => {
  test("are dated by a day in front of their headlines", () => {
    const items = split(`News of the port
2024
2023
March 2024
28 The ferry to the island is late again
PDF - 148 KB
5 Twelve boats are lifted out of the water
PDF - 96 KB
February 2024
29 A new crane is ordered for the eastern pier
PDF - 203 KB
Contact the office`);
    expect(items.map(({ title, publishedAtRaw }) => [publishedAtRaw, title])).toEqual([
      ["28 March 2024", "The ferry to the island is late again"],
      ["5 March 2024", "Twelve boats are lifted out of the water"],
      ["29 February 2024", "A new crane is ordered for the eastern pier"],
    ]);
  });

  test("are dated by a day on a line of its own, with the year of a heading further above", () => {
    const items = split(`Medienmitteilungen 2023
Dezember
Di, 19.
Die Fähre zur Insel fällt wieder aus
Am Dienstag lag das Schiff noch immer in der Werft, denn die Ersatzteile kommen erst im Januar.
Mi, 6.
Ein neuer Kran für den Osthafen
Der Rat hat den Kauf mit großer Mehrheit beschlossen, geliefert wird im Sommer.
November
Do, 16.
Zwölf Boote liegen auf dem Trockenen
Der Winterliegeplatz ist bis März geöffnet, danach müssen alle Boote zurück ins Wasser.`);
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw)).toEqual([
      "19 Dezember 2023",
      "6 Dezember 2023",
      "16 November 2023",
    ]);
  });

  test("aren't dated by the numbers of a calendar or of pages", () => {
    const page = `March 2024
1
2
3
4
5
6
April 2024
1
2
3
4`;
    expect(split(page).map(({ publishedAtRaw }) => publishedAtRaw)).not.toContain("1 March 2024");
  });

  test("have leaves of a calendar that print the month as a number", () => {
    const page = `新闻中心
28
2023-06
渡轮再次晚点，岛上居民等候三小时
由于零件尚未到货，渡轮周二仍停在船厂，预计下周才能恢复正常航行。
15
2023-06
东码头订购新起重机
市议会以多数票通过采购计划，设备将于明年夏天交付使用。`;
    const items = split(page);
    expect(items.map(({ publishedAtRaw }) => publishedAtRaw)).toEqual(["2023-06-28", "2023-06-15"]);
  });
});

test.each([["Yesterday, 16:42"], ["heute um 14:05 Uhr"], ["Ieri alle ore 9.30"], ["today at 9:15 am"]])(
  "a near day may have its time: %s",
  (line) => {
    expect(isRelativeTime(line)).toBe(true);
  },
);

describe("what stands beside items", () => {
  test("is a file and its size, and no part of a text", () => {
    const items = split(`12 March 2024
The ferry to the island is late again
On Tuesday the boat was still in the yard, for its parts arrive in May. (PDF, 340 KB)
5 March 2024
A new crane is ordered for the eastern pier
The council has approved the purchase with a large majority of its votes. (PDF, 1,2 MB)`);
    expect(items.map(({ summary }) => summary)).toEqual([
      "On Tuesday the boat was still in the yard, for its parts arrive in May.",
      "The council has approved the purchase with a large majority of its votes.",
    ]);
  });

  test("is a link directly below a headline that says it again", () => {
    const items = split(`Communiqué | 14/03/2024
Le bac de l'île a de nouveau du retard
Mardi, le bateau était encore au chantier : les pièces n'arrivent qu'en mai.
Lire la suite de Le bac de l'île a de nouveau du retard
Dossier | 08/03/2024
Tout comprendre au nouveau port de plaisance
Lire la suite de Tout comprendre au nouveau port de plaisance
Abonnez-vous à la lettre du port
Votre adresse électronique
Communiqué | 05/03/2024
Une grue est commandée pour le quai est
Le conseil a voté l'achat à une large majorité, elle sera livrée en été.
Lire la suite de Une grue est commandée pour le quai est`);
    expect(items.map(({ title }) => title)).toEqual([
      "Le bac de l'île a de nouveau du retard",
      "Tout comprendre au nouveau port de plaisance",
      "Une grue est commandée pour le quai est",
    ]);
  });

  test("is a label of the section, and what is glued to a headline belongs to it", () => {
    const items = split(`Tisková zpráva: Přívoz má zase zpoždění
V úterý stála loď ještě v loděnici, protože díly přijdou až v květnu.
Vloženo: 12. 3. 2024, rubrika: Z přístavu
Nový jeřáb pro východní molo
Rada schválila nákup velkou většinou hlasů, dodán bude v létě.
Vloženo: 5. 3. 2024, rubrika: Pro média
Dvanáct lodí leží na suchu
Zimní stání je otevřeno do března, potom musí všechny lodě zpátky.
Vloženo: 1. 3. 2024, rubrika: Provozní`);
    expect(items.map(({ title, kicker }) => [kicker, title])).toEqual([
      ["Z přístavu", "Tisková zpráva: Přívoz má zase zpoždění"],
      ["Pro média", "Nový jeřáb pro východní molo"],
      ["Provozní", "Dvanáct lodí leží na suchu"],
    ]);
  });
});

test("the year that is chosen of a list dates the days below it; neither months nor files are kickers", () => {
  const item = (title: string, day: string): string =>
    `${title}\n${day}\nThe harbour master says that it was quiet, and that nobody has fallen in since.\nPDF open`;
  const text = `Harbour office\nPress\nPRESS RELEASES\n2024 ▾\nDECEMBER\n${item("The quay is lit again", "17 December Tuesday")}\n${item("Two cranes change places", "2 December Monday")}\nNOVEMBER\n${item("A seal is counted twice", "20 November Wednesday")}\n© Harbour office`;
  const items = split(text);
  expect(items.map(({ title, publishedAtRaw, kicker }) => [title, publishedAtRaw, kicker])).toEqual([
    ["The quay is lit again", "17 December 2024 Tuesday", null],
    ["Two cranes change places", "2 December 2024 Monday", null],
    ["A seal is counted twice", "20 November 2024 Wednesday", null],
  ]);
});

describe("a day above each post", () => {
  const DAYS = ["Monday, 11 October 2021", "Wednesday, 22 September 2021", "Saturday, 3 July 2021"];
  const TITLES = ["Meeting of the council", "A second meeting", "Feast at the wash-house"];
  const THINGS = ["the bridge", "the lock", "the old pump"];

  test("begins one post, though it has a list", () => {
    const post = (at: number) =>
      [
        DAYS[at],
        TITLES[at],
        `The mayor invites all to the hall at eight o'clock in the evening. It is about ${THINGS[at]}.`,
        `THE TABLE HAS ${THINGS[at]?.toUpperCase()}:`,
        `- Report on ${THINGS[at]} of June,\n- Leave for the guard of ${THINGS[at]}\n- Work on ${THINGS[at]},`,
        `Coffee is served beside ${THINGS[at]} afterwards, and everyone brings a cup.`,
      ].join("\n\n");
    const items = split([0, 1, 2].map(post).join("\n\n"));
    expect(items.map(({ title, publishedAtRaw }) => [title, publishedAtRaw])).toEqual(
      TITLES.map((title, at) => [title, DAYS[at]]),
    );
    // Behind the last post the foot of the page may begin.
    const whole = items.slice(0, -1);
    for (const [at, { body }] of whole.entries()) expect(body.source).toContain(`Work on ${THINGS[at]}`);
  });

  test("heads several items where the first of each day has the sign of a list too", () => {
    const news = (at: number) =>
      [
        DAYS[at],
        `- The ferry below ${THINGS[at]} is late again`,
        `- Twelve boats are lifted out beside ${THINGS[at]}`,
        `- Who has lost a parrot near ${THINGS[at]}?`,
      ].join("\n");
    expect(split([0, 1, 2].map(news).join("\n\n"))).toHaveLength(9);
  });
});
