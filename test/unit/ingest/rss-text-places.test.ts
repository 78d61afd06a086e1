import { describe, expect, test } from "vitest";
import { parseDump } from "@/lib/ingest/pipeline";

const parse = async (text: string) =>
  (await parseDump({ file: "a.txt", bytes: new TextEncoder().encode(text) }, { vocabulary: { terms: [] } }))
    .items;

const POSTS = [
  ["Ferry gets a new captain", "captains", "Ada Marsh"],
  ["Ramp stays closed until May", "ramps", "Jon Reed"],
  ["Seals sleep on the slipway", "seals", "Ada Marsh"],
  ["Price of mackerel falls again", "ramps", "Harbour"],
] as const;

const BLOG = `tag:blogger.com,1999:blog-77\n2024-04-09T09:14:22.871-03:00\nQuay notes\nWhat the quay sees\nAda Marsh\nhttp://www.blogger.com/profile/0551\nnoreply@blogger.com\nBlogger\n4\n1\n25\n\n${POSTS.map(
  ([title, label, author], index) =>
    `tag:blogger.com,1999:blog-77.post-${90 - index}\n2024-04-0${8 - index}T18:30:00.002-03:00\n2024-04-0${8 - index}T19:14:22.540-03:00\n${label}\n${title}\nIt was seen by everybody on the quay, and by ${index + 2} swans as well.\n${author}\nhttp://www.blogger.com/profile/055${index % 2}\nnoreply@blogger.com\n0\n`,
).join("\n")}`;

const SCHOOL = `News | School of the Strait https://school.example/news Latest news of the School of the Strait en-GB Copyright 2024 SOS Tue, 08 Oct 2024 10:00:00 +0200 15\n\n${[
  ["Library opens at night", "library-opens-night", "Library Press Office"],
  ["A cook wins the regatta", "cook-regatta", "Sport Press Office"],
  ["Exams are moved to May", "exams-may", "Teaching Ada Marsh"],
  ["Swans leave the yard", "swans-yard", "Nature Press Office"],
]
  .map(
    ([title, slug, label], index) =>
      `${title} https://school.example/news/${slug} The dean has told it to everybody who came to the yard. Mon, 0${7 - index} Oct 2024 09:45:00 +0200 ${label} ${60 - index} at https://school.example`,
  )
  .join("\n")}`;

describe("labels beside the entries of a feed", () => {
  test("are sections and writers by their places, and a writer's page is no entry's address", async () => {
    const items = await parse(BLOG);
    expect(items.map(({ title }) => title)).toEqual(POSTS.map(([title]) => title));
    expect(items.map(({ kicker }) => kicker)).toEqual(POSTS.map(([, label]) => label));
    expect(items.map(({ author }) => author)).toEqual(POSTS.map(([, , author]) => author));
    expect(items.map(({ url }) => url)).toEqual([null, null, null, null]);
  });

  test("are parted where an office stands behind most of them, in a channel that has its header in one line", async () => {
    const items = await parse(`${BLOG}\n${SCHOOL}`);
    expect(items.slice(4).map(({ title, kicker, author }) => [title, kicker, author])).toEqual([
      ["Library opens at night", "Library", "Press Office"],
      ["A cook wins the regatta", "Sport", "Press Office"],
      ["Exams are moved to May", "Teaching", "Ada Marsh"],
      ["Swans leave the yard", "Nature", "Press Office"],
    ]);
  });

  test("are tags where most entries have several in small letters", async () => {
    const items = await parse(BLOG.replace(/\n(captains|ramps|seals)\n/g, "\n$1\nquay\n"));
    expect(items.map(({ kicker }) => kicker)).toEqual([null, null, null, null]);
  });
});
