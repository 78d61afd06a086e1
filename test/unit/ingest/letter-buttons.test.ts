import { describe, expect, test } from "vitest";
import { newsletter } from "@/lib/ingest/formats/newsletter";

const read = (text: string) =>
  newsletter
    .split({ file: "letter", text, encoding: "utf-8", warnings: [] })
    .items.map(({ title, kicker, url, body }) => ({ title, kicker, url, body: body.source.trim() }));

const BUS = "A small bus picks up everybody from the six villages on the hill and takes them to the market.";
const MILL = "Spades and carts are needed, and somebody who knows about sluices. There will be soup.";

describe("headlines of a letter that lead somewhere", () => {
  const text = [
    "Valley letter\nNewsletter no. 4, May 2024",
    "ROADS",
    `THE BUS IS BACK (6 MINUTE READ) [1]\n\n${BUS}`,
    `A ROAD FOR CATS (MAP) [2]\n\n${BUS}`,
    "WATER",
    `WORK AT THE MILL (3 MINUTE READ) [3]\n\n${MILL}`,
    "SHORT\n\nWhat did you leave at the mill? (Forum) [4]",
    "Unsubscribe: https://valley.example/out",
    "[1] https://valley.example/bus\n[2] https://valley.example/cats\n[3] https://valley.example/mill\n[4] https://valley.example/forum",
  ].join("\n\n");

  test("lose their remarks and numbers, and are told from sections in capitals", () => {
    expect(read(text)).toEqual([
      { title: "THE BUS IS BACK", kicker: "ROADS", url: "https://valley.example/bus", body: BUS },
      { title: "A ROAD FOR CATS", kicker: "ROADS", url: "https://valley.example/cats", body: BUS },
      { title: "WORK AT THE MILL", kicker: "WATER", url: "https://valley.example/mill", body: MILL },
    ]);
  });

  test("keep what stands in brackets behind one of them only", () => {
    const few = text.replace(/ \((?:MAP|3 MINUTE READ)\)/g, "");
    expect(read(few)[0]?.title).toBe("THE BUS IS BACK (6 MINUTE READ)");
  });
});

test.each([
  ["Read the agreement", "Ask a question too"],
  ["Lees het akkoord", "Stel ook een vraag"],
  ["Zum ganzen Bericht", "Jetzt mitmachen"],
  ["Voir le plan complet", "Je donne mon avis"],
])("in a letter without blank lines, what is to be done is a button: %s, %s", (first, second) => {
  const text = `Valley letter\nNewsletter no. 4, May 2024\nThe bus is back\n${BUS}\n${first}\nWork at the mill\n${MILL}\n${second}\nA bench by the river\n${BUS}\nUnsubscribe: https://valley.example/out`;
  expect(read(text).map(({ title, kicker, body }) => [title, kicker, body])).toEqual([
    ["The bus is back", null, BUS],
    ["Work at the mill", null, MILL],
    ["A bench by the river", null, BUS],
  ]);
});
