import { expect, test } from "vitest";
import { isHopeless, weighSuggestion } from "@/lib/ingest/tags/experience";

test("decisions weigh against the text, the more the longer", () => {
  expect(weighSuggestion(0.9, { accepted: 0, rejected: 0 })).toBe(0.9);
  expect(weighSuggestion(0.6, { accepted: 12, rejected: 1 })).toBeGreaterThan(0.8);
  expect(weighSuggestion(0.9, { accepted: 0, rejected: 1 })).toBeLessThan(0.8);
  expect(weighSuggestion(0.95, { accepted: 0, rejected: 20 })).toBeLessThan(0.2);
});

test("only what was turned down again and again is held back", () => {
  expect(isHopeless(0.1, { accepted: 0, rejected: 3 })).toBe(false);
  expect(isHopeless(0.6, { accepted: 0, rejected: 5 })).toBe(true);
  expect(isHopeless(0.6, { accepted: 5, rejected: 5 })).toBe(false);
});
