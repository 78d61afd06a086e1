import { describe, expect, test } from "vitest";
import { asksToView } from "@/lib/ingest/formats/newsletter/asks-to-view";
import { readDatedHeading } from "@/lib/ingest/formats/newsletter/dated-headings";
import { isLeave, letterLabel } from "@/lib/ingest/formats/newsletter/labels";
import { letterOf, readLetter } from "@/test/support/read-letter";

const BUS = "A small bus picks up everybody from the six villages on the hill and takes them to the market.";
const MILL = "Spades and carts are needed, and somebody who knows about sluices. There will be soup.";

describe("small print of a letter's stories", () => {
  test("a day above a headline is the story's, and the first is no masthead", () => {
    const text = letterOf(
      `13.02.2024\nThe bus is back\n${BUS}`,
      `* Sat, 2 March 2024, 9 am\n  Hands wanted for the mill\n  ${MILL}`,
    );
    expect(readLetter(text)).toMatchObject([
      { title: "The bus is back", kicker: null, author: null, date: "13.02.2024", body: BUS },
      {
        title: "Hands wanted for the mill",
        kicker: null,
        author: null,
        date: "Sat, 2 March 2024",
        body: `9 am\n\n${MILL}`,
      },
    ]);
  });

  test("a day and a section below a headline are the story's, also where there is no text", () => {
    const stories = readLetter(
      letterOf(
        `The bus is back\n13 February 2024 | Roads\n${BUS}`,
        "The council has a new member\n20 February 2024\nhttps://valley.example/council",
        `Hands wanted for the mill\n2 March 2024 | Water\n${MILL}`,
        `A bench by the river\nPlaces\n${BUS}`,
      ),
    );
    expect(stories.map(({ title, kicker, date }) => [title, kicker, date])).toEqual([
      ["The bus is back", "Roads", "13 February 2024"],
      ["The council has a new member", null, "20 February 2024"],
      ["Hands wanted for the mill", "Water", "2 March 2024"],
      ["A bench by the river", "Places", "May 2024"],
    ]);
  });

  test("a byline, names and what is offered stand between headline and text", () => {
    const stories = readLetter(
      letterOf(
        `Who uses the tunnel\n\nBy Ada Marsh, warden\n\n${BUS}`,
        `The book of the valley\nJan Berg, Li Wei\n${MILL}`,
        `Warden for the river path\n£29,400 · Upper Valley · closes 23 June\n${MILL}`,
        `A bench by the river\n${BUS}`,
      ),
    );
    expect(stories.slice(0, 3).map(({ title, author }) => [title, author])).toEqual([
      ["Who uses the tunnel", "Ada Marsh"],
      ["The book of the valley", "Jan Berg, Li Wei"],
      ["Warden for the river path", null],
    ]);
    expect(stories[2]?.body).toBe(`£29,400 · Upper Valley · closes 23 June\n\n${MILL}`);
  });

  test("days beside headlines open stories under the calendar's name", () => {
    const text = letterOf(
      `The bus is back\n${BUS}`,
      `CALENDAR\n12 May 2024 – Fair of old seeds\n${BUS}\n20 May 2024 – Evening for millers\n${MILL}`,
    );
    expect(readLetter(text).map(({ title, kicker, date }) => [title, kicker, date])).toEqual([
      ["The bus is back", null, "May 2024"],
      ["Fair of old seeds", "CALENDAR", "12 May 2024"],
      ["Evening for millers", "CALENDAR", "20 May 2024"],
    ]);
  });
});

describe("what is no story of a letter", () => {
  const STORY = `The bus is back\n${BUS}`;

  test.each([
    ["a calendar of one line a day", "Dates\n22.03. Walk on the hill\n05.04. Evening at the mill"],
    ["a list of what is read most", "Most read in April\n1. The bus\n2. The school\n3. The cats"],
  ])("%s", (_name, box) => {
    expect(readLetter(letterOf(STORY, box)).map(({ title, body }) => [title, body])).toEqual([
      ["The bus is back", BUS],
    ]);
  });

  test("who signs the words of welcome", () => {
    const welcome = "Dear all,\n\nThere is a lot in this one, so put the kettle on.\n\nPetra and the team";
    expect(
      readLetter(letterOf(welcome, `RIVER\n\n${STORY}`, `ROADS\n\nWork at the mill\n${MILL}`))[0]?.kicker,
    ).toBe("RIVER");
  });

  test("a box of stars at the top, and lines between rules in the foot", () => {
    const rule = "*".repeat(40);
    const text = `${rule}\n*  VALLEY LETTER  *\n*  number 61 - 1 April 2024  *\n${rule}\n\n${rule}\n[1] THE BUS IS BACK\n${rule}\nby Ada Marsh\n\n${BUS}\n\n${rule}\n[2] WORK AT THE MILL\n${rule}\n\n${MILL}\n\n${rule}\nThe letter comes when it can.\nOffice: Mill Lane 3\nTo unsubscribe, write "enough"\n${rule}`;
    expect(readLetter(text).map(({ title, body }) => [title, body])).toEqual([
      ["THE BUS IS BACK", BUS],
      ["WORK AT THE MILL", MILL],
    ]);
  });
});

describe("words of a letter about itself", () => {
  test.each([
    "Having trouble reading this? Go to https://valley.example/4",
    "Jeśli wiadomość nie wyświetla się poprawnie, kliknij tutaj",
    "Si ce message ne s'affiche pas correctement, consultez la version en ligne.",
    "¿No ves bien este correo? Ábrelo en tu navegador",
    "Письмо не отображается? Откройте его в браузере",
  ])("asks whether it can be read: %s", (line) => expect(asksToView(line)).toBe(true));

  test.each(["The new sign can't be read from the road", "Der Turm wird nicht mehr angestrahlt"])(
    "news doesn't: %s",
    (line) => expect(asksToView(line)).toBe(false),
  );

  test("tells its contents, its networks and its way out on one line", () => {
    expect(letterLabel("I det här brevet: Bron • Skolan • Katterna")).toBe("contents");
    expect(letterLabel("Facebook<https://f.example/a> | Twitter<https://t.example/a>")).toBe("network");
    expect(letterLabel("~ ADVERTISEMENT ~")).toBe("sponsor");
    expect(isLeave("Per non riceverlo più: scrivete a lettera@valle.example")).toBe(true);
  });
});

test.each([
  ["12 May 2024: Fair of old seeds", { title: "Fair of old seeds", raw: "12 May 2024" }],
  ["+ 4 maggio 2024: Convegno", { title: "Convegno", raw: "4 maggio 2024" }],
  ["Fair of old seeds, Leeds, 12 May 2024", { title: "Fair of old seeds, Leeds", raw: "12 May 2024" }],
  ["What the 12 May 2024 taught us", null],
  ["Report, 12 May 2024", null],
])("a headline with its day: %s", (heading, expected) => expect(readDatedHeading(heading)).toEqual(expected));
