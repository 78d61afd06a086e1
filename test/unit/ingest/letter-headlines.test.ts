import { describe, expect, test } from "vitest";
import { letterOf, readLetter } from "@/test/support/read-letter";

const BUS = "A small bus picks up everybody from the six villages on the hill and takes them to the market.";
const MILL = "Spades and carts are needed, and somebody who knows about sluices. There will be soup.";
const WOOD = "The beeches above the chapel are marked with white paint, and nobody knows who has done it.";

const titlesOf = (text: string) => readLetter(text).map(({ title, kicker }) => [title, kicker]);

describe("headlines of a letter", () => {
  test("in capitals at the start of several paragraphs are parted from their texts", () => {
    const stories = readLetter(
      letterOf(`THE BUS ${BUS}`, `MILL POND: ${MILL}`, `WHO PAINTED? A quick word. ${WOOD}`),
    );
    expect(stories.map(({ title, body }) => [title, body])).toEqual([
      ["THE BUS", BUS],
      ["MILL POND", MILL],
      ["WHO PAINTED?", `A quick word. ${WOOD}`],
    ]);
  });

  test("are all those that are numbered from one on, also with a day or a call at their end", () => {
    const stories = titlesOf(
      letterOf(
        `1. The bus is back\n\n${BUS}`,
        `2. Ski day on Thursday 1.2.\n\n${MILL}`,
        `3. Silver for our chess team!\n\n${WOOD}`,
        `4. A new warden\n\n${BUS}`,
      ),
    );
    expect(stories.map(([title]) => title)).toEqual([
      "The bus is back",
      "Ski day on Thursday 1.2.",
      "Silver for our chess team!",
      "A new warden",
    ]);
  });

  test("stand behind bullets where their numbers lead somewhere", () => {
    const text = letterOf(
      `News\n----\n\n* The bus is back [1]\n  2024-05-02\n\n  ${BUS}\n\n* Hands for the mill [2]\n  2024-05-01\n\n  ${MILL}`,
      "Elsewhere\n---------\n\n* Who paints the woods [3] (Ada Marsh)",
      "[1] https://valley.example/bus\n[2] https://valley.example/mill\n[3] https://hill.example/woods",
    );
    expect(readLetter(text)).toMatchObject([
      {
        title: "The bus is back",
        kicker: "News",
        date: "2024-05-02",
        url: "https://valley.example/bus",
        body: BUS,
      },
      {
        title: "Hands for the mill",
        kicker: "News",
        date: "2024-05-01",
        url: "https://valley.example/mill",
        body: MILL,
      },
      {
        title: "Who paints the woods",
        kicker: "Elsewhere",
        date: "May 2024",
        url: "https://hill.example/woods",
        body: "Ada Marsh",
      },
    ]);
  });

  test("stand behind bullets where a list says of all of them where they are from", () => {
    const stories = titlesOf(
      letterOf(
        `The bus is back\n${BUS}`,
        "* * *",
        "What we read",
        "→ The last kiosk of the port (Harbour Post)\n→ A town without cars (Echo, 18 min)\n→ Bread on a map (Upper Library)",
      ),
    );
    expect(stories).toEqual([
      ["The bus is back", null],
      ["The last kiosk of the port", "What we read"],
      ["A town without cars", "What we read"],
      ["Bread on a map", "What we read"],
    ]);
  });

  test("stand right below their kicker, whatever the others look like", () => {
    const stories = titlesOf(
      letterOf(
        `🚌 The bus is back\n${BUS}`,
        `🌊 Hands wanted for the mill\n${MILL}`,
        `Join in\nThe race against the current\n${WOOD}`,
      ),
    );
    expect(stories).toContainEqual(["The race against the current", "Join in"]);
  });

  test("lead somewhere over a day and a text; buttons and other headings below them are none", () => {
    const text = letterOf(
      `Roads\n\nThe bus is back <https://valley.example/bus>\n2 May 2024\n${BUS}\nRead more <https://valley.example/bus>`,
      `Hands for the mill <https://valley.example/mill>\n1 May 2024\n${MILL}`,
      "A list of all marks <https://valley.example/marks>\nGet it (PDF, 240 KB) <https://valley.example/marks.pdf>",
      "Upcoming days\n\nTalk in the barn\nTuesday 5 November, 13:00\nRegister <https://valley.example/talk>",
    );
    expect(readLetter(text).map(({ title, date, url }) => [title, date, url])).toEqual([
      ["The bus is back", "2 May 2024", "https://valley.example/bus"],
      ["Hands for the mill", "1 May 2024", "https://valley.example/mill"],
      ["A list of all marks", "May 2024", "https://valley.example/marks"],
    ]);
  });

  test("have a kicker and a day above, or a day in brackets behind them", () => {
    const stories = readLetter(
      letterOf(
        `ROADS | 02/05/2024\nThe bus is back\n${BUS}`,
        `WATER | 01/05/2024\nHands wanted for the mill\n${MILL}`,
        `WOODS\nWho paints here (30 April 2024)\n${WOOD}`,
      ),
    );
    expect(stories.map(({ title, kicker, date }) => [title, kicker, date])).toEqual([
      ["The bus is back", "ROADS", "02/05/2024"],
      ["Hands wanted for the mill", "WATER", "01/05/2024"],
      ["Who paints here", "WOODS", "30 April 2024"],
    ]);
  });

  test("are not the description of a picture below them", () => {
    const stories = titlesOf(
      letterOf(
        `ROADS\nThe bus is back\nImage: A small bus on a hill. Photo: Ada Marsh\n${BUS}`,
        `WATER\nHands wanted for the mill\nPhoto: The pond by night\n${MILL}`,
      ),
    );
    expect(stories).toEqual([
      ["The bus is back", "ROADS"],
      ["Hands wanted for the mill", "WATER"],
    ]);
  });

  test("open the paragraphs of a list that is called brief", () => {
    const stories = titlesOf(
      letterOf(
        `The bus is back\n${BUS}`,
        "In brief\n\n• The library has a new roof. It was time.\n• Water is off on Wednesday. Fetch some before.\n• Storks are back on the mill. A week early.",
      ),
    );
    expect(stories.slice(1)).toEqual([
      ["The library has a new roof.", "In brief"],
      ["Water is off on Wednesday.", "In brief"],
      ["Storks are back on the mill.", "In brief"],
    ]);
  });

  test("stand over a greeting, in the block of a kicker; over a rule a kicker ends", () => {
    const text = letterOf(
      `Editorial\nNobody haggles with a table\nDear friends,\n${BUS}`,
      "■ ■ ■ ■ ■",
      `Hands wanted for the mill\n${MILL}`,
    );
    expect(readLetter(text).map(({ title, kicker, body }) => [title, kicker, body])).toEqual([
      ["Nobody haggles with a table", "Editorial", `Dear friends,\n\n${BUS}`],
      ["Hands wanted for the mill", null, MILL],
    ]);
  });

  test("need no text below their kicker where the others stand so", () => {
    const stories = titlesOf(
      letterOf(
        `Roads\nThe bus is back\n${BUS}`,
        `Water\nHands wanted for the mill\n${MILL}`,
        `Woods\nWho paints here\n${WOOD}`,
        "Jobs\nSix foresters and three vets are looked for",
        "* * *",
      ),
    );
    expect(stories.at(-1)).toEqual(["Six foresters and three vets are looked for", "Jobs"]);
  });

  test("have numbers of their own, which below words of welcome are no issue's", () => {
    const text = `Good morning, valley!\n\n${WOOD}\n\nTram №9 is back\n${BUS}\n\nThe mill turns\n${MILL}\n\nUnsubscribe`;
    expect(titlesOf(text).map(([title]) => title)).toEqual(["Tram №9 is back", "The mill turns"]);
  });
});

describe("what is beside a letter's stories", () => {
  const stories = (...blocks: string[]) =>
    titlesOf(letterOf(`The bus is back\n${BUS}`, ...blocks, `Hands wanted for the mill\n${MILL}`)).map(
      ([title]) => title,
    );
  const OWN = ["The bus is back", "Hands wanted for the mill"];

  test.each([
    "DIARY\nSat 23 March, 10–4  Mending day\n1–12 April  Trail of the golden shuttle\nSun 21 April  Closed for the race",
    "AGENDA\n28 novembre : stage de vannerie (complet)\n30 novembre, 18 h : réunion au moulin",
    "AGENDA\ndo 19 sep  20.00  Vergadering, kantine\nwo 16 okt  Geen training: vakantie",
    "Kam o víkendu\n\npá 18. 10. 19:00 Kino: Vlny\nso 19. 10. 8:00–12:00 trhy, náměstí",
    "تقويم الأسبوع\nالأحد 15/9: ورشة الري\nالثلاثاء 17/9: لقاء مفتوح",
    "イベント\n・9月14日（土）　一般公開\n・9月27日（金）　市民講座",
  ])("a calendar is no story: %s", (block) => {
    expect(stories(block)).toEqual(OWN);
  });

  test.each([
    "QUOTE OF THE DAY\n“I am no optimist, I just planted garlic.”\nA reader in the comments",
    "LE CHIFFRE\n47\nC'est le nombre moyen de jours de repos qui n'ont pas été pris par conducteur au moulin.",
    "Ο αριθμός: 1.204\nΤόσοι είστε όσοι μας στηρίζετε κάθε μήνα. Στους 1.500 παίρνουμε δεύτερο μικρόφωνο.",
    "رقم الأسبوع\n72٪\nنسبة امتلاء السدود حتى صباح الأربعاء مقابل التاريخ نفسه من العام الماضي.",
    "■ ■ ■ ■ ■ ■ ■",
    "───────── ✦ ─────────",
    "▬▬▬▬▬▬▬▬▬▬▬▬",
  ])("neither is a figure, a saying, or a rule of any sign: %s", (block) => {
    expect(stories(block)).toEqual(OWN);
  });
});
