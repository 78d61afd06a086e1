import { expect, test } from "vitest";
import { extractOurs, extractWithReadability } from "@/test/support/score-pages/extract";
import { readLabelledPages } from "@/test/support/score-pages/read-labelled-pages";
import { meanScore, scorePage } from "@/test/support/score-pages/score-page";

const pages = readLabelledPages();
const ours = meanScore(pages.map((page) => scorePage(extractOurs(page), page.truth)));
const readability = meanScore(pages.map((page) => scorePage(extractWithReadability(page), page.truth)));

test("there are pages of many makes and languages", () => {
  expect(pages.length).toBeGreaterThanOrEqual(30);
  expect(new Set(pages.map(({ truth }) => truth.language)).size).toBeGreaterThanOrEqual(10);
});

test("the text of a story is found better than by Readability alone", () => {
  expect(ours.gramF1).toBeGreaterThan(0.98);
  expect(ours.tokenF1).toBeGreaterThan(0.98);
  expect(1 - ours.gramF1).toBeLessThan((1 - readability.gramF1) / 2);
});

test("headline, byline and date are taken where they are", () => {
  expect(ours.headline).toBe(1);
  expect(ours.byline).toBeGreaterThan(0.95);
  expect(ours.date).toBeGreaterThan(0.95);
  expect(ours.kicker).toBeGreaterThan(0.9);
  expect(ours.language).toBe(1);
});
