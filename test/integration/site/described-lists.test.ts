import { expect, test } from "vitest";
import { insertArticle, insertTerm, tagArticle } from "@/test/support/factories";
import { renderDoor } from "@/test/support/render-door";
import { jsonLdOf, jsonLdProblems } from "@/test/support/standards/json-ld-problems";
import { openTestDb } from "@/test/support/test-db";

interface Described {
  readonly "@graph": readonly [
    {
      readonly "@type": string;
      readonly mainEntity: { readonly itemListElement: readonly { url: string }[] };
    },
    { readonly itemListElement: readonly { readonly item: string }[] },
  ];
}

/** Each list, what stands in it, and the way to it from the front page. */
const LISTS: Readonly<Record<string, { first: string; way: readonly string[] }>> = {
  "/archive": { first: "/archive/2026", way: ["/", "/archive"] },
  "/archive/2026": { first: "/archive/2026/03", way: ["/", "/archive", "/archive/2026"] },
  "/archive/2026/03": {
    first: "/articles/quay",
    way: ["/", "/archive", "/archive/2026", "/archive/2026/03"],
  },
  "/archive/2026/03/05": {
    first: "/articles/quay",
    way: ["/", "/archive", "/archive/2026", "/archive/2026/03", "/archive/2026/03/05"],
  },
  "/countries": { first: "/topics/kenya", way: ["/", "/topics", "/countries"] },
  "/topics?type=country": { first: "/topics/kenya", way: ["/", "/topics", "/topics?type=country"] },
};

test.each(Object.entries(LISTS))(
  "machines are told what %s lists and how one gets there",
  async (path, list) => {
    const db = await openTestDb();
    const kenya = await insertTerm(db, { slug: "kenya", name: "Kenya", type: "country" });
    const issuedAt = new Date("2026-03-05T08:00:00Z");
    const { id } = await insertArticle(db, { slug: "quay", issuedOn: "2026-03-05", issuedAt });
    await tagArticle(db, id, kenya.id);
    const html = (await renderDoor(db, path)).body.toString();
    expect(jsonLdProblems(html)).toEqual([]);
    const [described] = jsonLdOf(html) as unknown as Described[];
    const [page, way] = described?.["@graph"] ?? [];
    expect(page?.["@type"]).toBe("CollectionPage");
    expect(page?.mainEntity.itemListElement[0]?.url).toMatch(new RegExp(`//[^/]+${list.first}$`));
    expect(way?.itemListElement.map(({ item }) => item.replace(/^https?:\/\/[^/]+/, ""))).toEqual(list.way);
  },
);
