import { describe, expect, test } from "vitest";
import { listing } from "@/lib/ingest/formats/listing";
import { buildDump } from "../../support/read-dump-fixtures";

const page = (heading: string): string => `Town list

12 May 2024 | Crafts

A week of open workshops begins by the river

More than a hundred workshops open their doors on Monday, for the third time in this town.

There are smiths, basket makers and a walk at night, and those who can are asked to come on foot.

${heading}

10 May 2024 | Traffic

Fewer people took the train in winter

Their number fell by six percent, the railway said on Friday.

9 May 2024 | Council

Names for the council can be put forward

Whoever wants to stand may collect signatures from Saturday on.`;

describe("a box of other pages below a story", () => {
  test.each(["You may also like", "Ezek is érdekelhetnek", "関連記事", "Читайте также:", "مقالات ذات صلة"])(
    "%s: holds no items",
    (heading) => {
      const dump = buildDump("page.txt", page(heading));
      expect(listing.split(dump).items.map(({ title }) => title)).toEqual([
        "A week of open workshops begins by the river",
      ]);
      expect(listing.detect(dump)).toBeGreaterThan(0.2);
    },
  );

  test("is a part of the list where words of the list itself stand there", () => {
    expect(listing.split(buildDump("page.txt", page("Transport"))).items).toHaveLength(3);
  });
});
