import { describe, expect, test } from "vitest";
import { inspectItem } from "@/lib/ingest/stages/inspect";
import type { IdentifiedItem } from "@/lib/ingest/types";
import { buildIdentifiedItem } from "../../support/build-item";

const item = (texts: readonly string[], overrides: Partial<IdentifiedItem> = {}): IdentifiedItem =>
  buildIdentifiedItem({
    text: texts.join("\n"),
    title: "The pier",
    publishedAt: "2026-03-02",
    datePrecision: "day",
    ...overrides,
  });

const codes = (texts: readonly string[], overrides: Partial<IdentifiedItem> = {}) =>
  inspectItem(item(texts, overrides)).map(({ code }) => code);

describe("a caption whose link is gone", () => {
  test.each([
    "More information on the pier can be found here.",
    "Download the report",
    "Weitere Informationen hier.",
    "Para más información, haga clic aquí",
    "For more information on this project, please contact:",
    "اقرأ المزيد",
  ])("%s", (text) => {
    expect(codes([text])).toEqual(["dead-link-caption"]);
  });

  test.each([
    "Here the river is deep.",
    "Read more at https://pier.example/news",
    "For more information contact press@pier.example",
    "The downloads doubled in a year.",
  ])("is none in: %s", (text) => {
    expect(codes([text])).toEqual([]);
  });

  test("is none where the item has its links", () => {
    expect(codes(["Read more here."], { links: ["https://pier.example/"] })).toEqual([]);
  });
});

describe("a number that the source has lost", () => {
  test.each([
    "The share rose to % in the north.",
    "The pier cost € million to repair.",
    "In Annex ( ) the rules are listed.",
    "The rule was made in , and changed later.",
    "The talks took place between and last year.",
  ])("%s", (text) => {
    expect(codes([text])).toEqual(["lost-number"]);
  });

  test.each([
    "The share rose to 12 % in the north.",
    "They agreed on € 3 million.",
    "He came in, sat down, and spoke of the sea.",
    "Between Riga and Tallinn it rained (as always).",
  ])("is none in: %s", (text) => {
    expect(codes([text])).toEqual([]);
  });
});

describe("an event after the publication", () => {
  test("is told with both dates", () => {
    const [warning] = inspectItem(item(["The market opens on 14 April 2026."]));
    expect(warning?.message).toContain("2026-04-14");
    expect(warning?.message).toContain("2026-03-02");
  });

  test("is none on the day itself, before it, years ahead, or where no date is known", () => {
    expect(codes(["The market opened on 2 March 2026, after the one of 14 April 2025."])).toEqual([]);
    expect(codes(["By 1 January 2040 the pier is to be gone."])).toEqual([]);
    expect(codes(["The market opens on 14 April 2026."], { publishedAt: null })).toEqual([]);
  });
});
