import { describe, expect, test } from "vitest";
import { textToBlocks } from "@/lib/ingest/clean/text-to-blocks";
import { joinParted } from "@/lib/ingest/formats/docplayer/repair";
import { expectLinear } from "@/test/support/processor-time";

describe("words parted at a line's end", () => {
  test.each([
    [
      "Vor der Gründung steht eine Bedarfs- umfrage im Dorf.",
      "Vor der Gründung steht eine Bedarfsumfrage im Dorf.",
    ],
    ["O substrato leva argila ex-\npandida e areia.", "O substrato leva argila expandida e areia."],
    ["A tram- way. The way is long, the tramway short.", "A tramway. The way is long, the tramway short."],
  ])("are made whole in a transcript: %s", (text, whole) => expect(joinParted(text)).toBe(whole));

  test.each([
    "Kinder- und Jugendbücher, und mehr",
    "Ein- bis zweimal im Jahr, also bis zu zwei Mal",
    "The Secretary- General speaks",
    "a long- term plan in the short term",
    "5- year plan",
  ])("stay where the second half is a word of its own, or no half: %s", (text) =>
    expect(joinParted(text)).toBe(text),
  );

  test("are made whole where lines are broken at one width", () => {
    const lines =
      "The keeper of the lighthouse counts the ships by night and the gan-\nnets by day, and writes both into one and the same book of the har-\nbour.";
    expect(textToBlocks(lines)).toEqual([
      {
        type: "p",
        text: "The keeper of the lighthouse counts the ships by night and the gannets by day, and writes both into one and the same book of the harbour.",
      },
    ]);
  });

  test("cost linear time", () => {
    expectLinear(400_000, (size) => "ab- cd ".repeat(size / 7), joinParted);
    expectLinear(400_000, (size) => `${"a".repeat(size)}- b`, joinParted);
  });
});
