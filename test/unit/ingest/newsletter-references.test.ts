import { expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const LETTER = `   [1]View online

   THE MANGLE
   A press review that goes round and round

   Friday 28 November 2025. Good morning to all of you. A short list today.

   [2]A whale swims up the river

   It is nine metres long and seems to know where it goes. The experts do not. The locks stay open. (Southern Coast, 3 min)

   [3]Parliament finds its rubber stamp again

   For two days all votes were counted by hand, and then once more, since nobody believed the first number. (The Shuttle)

   [4]« I rented my balcony to a pigeon »

   She gets forty euros a month from a breeder, and sends him a picture of the bird each Sunday. (Zinc, 6 min)

   Until Monday!

   [5]Unsubscribe [6]Change your address

References

   1. https://mail.mangle.example/v/2811
   2. https://mail.mangle.example/r/a81
   3. https://mail.mangle.example/r/a82
   4. https://mail.mangle.example/r/a83
   5. https://mail.mangle.example/stop
   6. https://mail.mangle.example/address
`;

test("a letter printed by a browser of the terminal: numbers before headlines lead to the list at its end", async () => {
  const items = await parse(LETTER);
  expect(items.map(({ title, url }) => [title, url])).toEqual([
    ["A whale swims up the river", "https://mail.mangle.example/r/a81"],
    ["Parliament finds its rubber stamp again", "https://mail.mangle.example/r/a82"],
    ["« I rented my balcony to a pigeon »", "https://mail.mangle.example/r/a83"],
  ]);
  expect(items[0]?.body.map(({ text }) => text)).toEqual([
    "It is nine metres long and seems to know where it goes. The experts do not. The locks stay open. (Southern Coast, 3 min)",
  ]);
  expect(items.map(({ publishedAt }) => publishedAt)).toEqual(["2025-11-28", "2025-11-28", "2025-11-28"]);
});
