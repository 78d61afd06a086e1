import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";
import { endOfLooseTitle } from "@/lib/ingest/text/loose-slug";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const STORIES = [
  [
    "Salt remembers a hundred years of storms",
    "salt-hundred-years",
    "Cores from the old pans hold a layer for every flood. DOI: 10.9999/salt.117",
    "Earth Sciences",
  ],
  [
    "Seals prefer the ramp their mothers left",
    "seals-ramp-mothers",
    "When the tide is low they climb on it, and nobody knows why.",
    "Animals & Plants",
  ],
  [
    "Glue that mends its own cracks passes the winter",
    "glue-cracks-winter",
    "A mile of quay has come through the frost with hardly a gap.",
    "Engineering",
  ],
  [
    "Q&A: Why the lamp and the keeper disagree",
    "qa-lamp-keeper",
    "Lamps mostly show what one clock says; keepers compare a dozen.",
    "Earth Sciences",
  ],
  [
    "Tiny star turns out to be two",
    "tiny-star-two",
    "What was one point since 1989 is in fact a pair. DOI: 10.9999/star.55",
    "Astronomy",
  ],
  [
    "Batteries lose their fear of the cold",
    "batteries-cold",
    "A salt from the pans lets them work in the ice.",
    "Chemistry",
  ],
  [
    "Old gum gives up a recipe",
    "old-gum-recipe",
    "A lump of tar with the marks of teeth has been read.",
    "Archaeology",
  ],
] as const;

const FEED = `Strait Science - latest stories https://science.example/ The latest on salt and seals. en-us Fri, 17 May 2024 14:00:03 EDT Strait Feed Engine 4.2 30 ${STORIES.map(
  ([title, slug, text, section], index) =>
    `${title} ${text} https://science.example/news/2024-05-${slug}.html ${section} Fri, 17 May 2024 1${7 - index}:40:02 EDT news6349${index}2802`,
).join(" ")}`;

describe("a feed in one line whose addresses leave words of the titles out", () => {
  test("has the titles that its addresses bound, and the section between address and date as a whole", async () => {
    const items = await parse(FEED);
    expect(items.map(({ title }) => title)).toEqual(STORIES.map(([title]) => title));
    expect(items.map(({ kicker }) => kicker)).toEqual(STORIES.map(([, , , section]) => section));
    expect(items.map(({ body }) => body.map(({ text }) => text).join(" "))).toEqual(
      STORIES.map(([, , text]) => text),
    );
  });

  test("has none of them where the language writes nouns with capitals, or the address spells something else", () => {
    const url = "https://science.example/news/seals-ramp-mothers.html";
    const english = "Seals prefer the ramp their mothers left When the tide is low they climb on it.";
    expect(endOfLooseTitle(english, url)).toBe("Seals prefer the ramp their mothers left ".length);
    expect(endOfLooseTitle(english, "https://science.example/news/swans-leave-yard.html")).toBeNull();
    const german =
      "Neue Brücke am alten Hafen eröffnet Der Bau der Brücke hat die Stadt viel Geld und Zeit gekostet.";
    expect(endOfLooseTitle(german, "https://science.example/news/neue-bruecke-hafen.html")).toBeNull();
  });
});
