import { expect, test } from "vitest";
import { freeSlug, slugFrom } from "@/lib/domain/slug";

test.each([
  ["Ministers agree on the harbour plan", "", "ministers-agree-on-the-harbour-plan"],
  ["Élections : où en est-on ?", "fr", "elections-ou-en-est-on"],
  ["Städte öffnen Büros für Straßenmusik", "de", "staedte-oeffnen-bueros-fuer-strassenmusik"],
  ["Städte öffnen", "sv", "stadte-offnen"],
  ["Łódź i Gdańsk", "pl", "lodz-i-gdansk"],
  ["İstanbul’da yeni köprü", "tr", "istanbulda-yeni-kopru"],
  ["Министры обсудили мост", "ru", "министры-обсудили-мост"],
  ["Η πόλη αλλάζει", "el", "η-πόλη-αλλάζει"],
  ["الوزراء يوافقون على الخطة", "ar", "الوزراء-يوافقون-على-الخطة"],
  ["部长们同意港口计划", "zh", "部长们同意港口计划"],
  ["नया पुल खुला", "hi", "नया-पुल-खुला"],
  ["!!! ???", "", "article"],
  ["½ price & 100% fun", "", "1-2-price-100-fun"],
])("%s (%s) becomes %s", (headline, language, slug) => {
  expect(slugFrom(headline, language)).toBe(slug);
});

test("a long headline is cut between words", () => {
  const slug = slugFrom("word ".repeat(40));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith("word")).toBe(true);
});

test("a slug that is taken gets the next free number", () => {
  expect(freeSlug("bridge", new Set())).toBe("bridge");
  expect(freeSlug("bridge", new Set(["bridge", "bridge-2"]))).toBe("bridge-3");
});
