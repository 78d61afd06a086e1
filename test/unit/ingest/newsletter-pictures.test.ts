import { expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const LETTER = `QUAYSIDE.MORNING
Daily letter. Thursday, 23 January 2025

Good morning! It is cold outside, the ferry runs, and pies are dearer than they were. This is what happened while you slept.

▪️▪️▪️

❄️ No hot water on the left bank for a second day

A pipe from 1974 burst in Weaver Street. Eighty-four houses are without water, two schools and a bath.

Read more → https://quayside.example/n/20391

🚌 Bus no. 17 stops wherever one asks

People in the suburb have wanted that for three years. Drivers got a leaflet of nine points on Monday.

Read more → https://quayside.example/n/20388

🎭 The theatre brings back its uncle

The actor broke his leg on the ice, and the director decided that the audience will read his lines.

Read more → https://quayside.example/n/20380

You receive this letter since you signed up at quayside.example. Unsubscribe: https://quayside.example/unsub
`;

test("pictures in front of headlines are none of their words, and a number in the second headline is no issue's", async () => {
  const { items } = await parseDump(
    { file: "a.txt", bytes: new TextEncoder().encode(LETTER) },
    { vocabulary: { terms: [] } },
  );
  expect(items.map(({ title, url }) => [title, url])).toEqual([
    ["No hot water on the left bank for a second day", "https://quayside.example/n/20391"],
    ["Bus no. 17 stops wherever one asks", "https://quayside.example/n/20388"],
    ["The theatre brings back its uncle", "https://quayside.example/n/20380"],
  ]);
});
