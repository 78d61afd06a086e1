import { expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const STORIES = [
  [
    "politics",
    "Bridge stays shut until the autumn",
    "The council voted nine to two. Nobody spoke against it.",
    "Politics",
  ],
  [
    "sport",
    "Rowers win the cup at last",
    "They led from the first stroke. The bell was rung for an hour.",
    "Sport",
  ],
  [
    "faits-divers",
    "Goose stops a tram in Mill Street",
    "It sat between the rails. The driver shared his bread with it.",
    "Faits divers",
  ],
  [
    "culture",
    "A lost score was found in the organ",
    "It is a carol for four voices. It will be sung in December.",
    "Culture",
  ],
] as const;

const slug = (title: string): string => title.toLowerCase().replace(/ /g, "-");

test("a category glued to a text's end is told by the folder of the entry's address, with an author or without", async () => {
  const feed = STORIES.map(
    ([folder, title, text, label], index) =>
      `https://post.example/${folder}/${slug(title)}-48${index}.html ${title} ${text} ${label}${index % 2 ? " Ada Marsh" : ""} Tue, 0${index + 2} Jan 2024 10:00:00 +0000`,
  ).join(" ");
  const items = await parse(`The Post https://post.example/ en-GB ${feed}`);
  expect(items.map(({ kicker }) => kicker)).toEqual(STORIES.map(([, , , label]) => label));
  expect(items.map(({ body }) => body.map((block) => block.text).join(" "))).toEqual(
    STORIES.map(([, , text]) => text),
  );
});

test("small words in a line are tags where one of them stands beside another entry", async () => {
  const tags = ["council geese", "rules", "people council", "lists"];
  const items = await parse(
    STORIES.map(([, title, text], index) =>
      [
        title,
        text,
        `Tue, 0${index + 2} Jan 2024 10:00:00 GMT`,
        `https://post.example/a/${index}`,
        tags[index],
      ].join("\n"),
    ).join("\n\n"),
  );
  expect(items.map(({ kicker }) => kicker)).toEqual(["council", "rules", "people", "lists"]);
});

test("an episode's length, kind and numbers are none of the next headline", async () => {
  const feed = STORIES.map(
    ([, title, text], index) =>
      `${title} Tue, 0${index + 2} Jan 2024 10:00:00 +0000 https://post.example/e/${slug(title)} ${text} 00:41:3${index} full no ${index + 20} 3`,
  ).join(" ");
  const items = await parse(`The Post https://post.example/ en-GB ${feed}`);
  expect(items.map(({ title }) => title)).toEqual(STORIES.map(([, title]) => title));
});
