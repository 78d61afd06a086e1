import { describe, expect, test } from "vitest";
import { saidName } from "@/lib/site/said-name";

const country = (name: string) => ({ name, type: "country" as const });

describe("where a reader has chosen another language than the site's", () => {
  test.each([
    ["Germany", "de", "Deutschland"],
    ["Germany", "fr", "Allemagne"],
    ["Germany", "ar", "ألمانيا"],
    ["Ivory Coast", "de", "Côte d’Ivoire"],
    ["Palestine", "ar", "فلسطين"],
    ["Palestine", "de", "Palästina"],
    ["DR Congo", "fr", "Congo-Kinshasa"],
  ])("%s is said in %s: %s", (name, language, said) => {
    expect(saidName(country(name), { language, names: "en" })).toEqual({ name: said, lang: language });
  });

  test("a name that is the same, or that no table has, stays as it is", () => {
    for (const name of ["Kenia", "Nowhereland", ""])
      expect(saidName(country(name), { language: "de", names: "en" })).toEqual({ name, lang: undefined });
  });

  test("what is no country stays as it is, whatever it is called", () => {
    for (const type of ["topic", "person", "organisation", undefined] as const)
      expect(saidName({ name: "Chad", type }, { language: "ar", names: "en" }).name).toBe("Chad");
  });
});

describe("in the site's own language", () => {
  test("a country keeps the name that editors gave it", () => {
    expect(saidName(country("Ivory Coast"), { language: "en" }).name).toBe("Ivory Coast");
    expect(saidName(country("Elfenbeinküste"), { language: "de" }).name).toBe("Elfenbeinküste");
    expect(saidName(country("Chine"), { language: "fr" }).name).toBe("Chine");
  });

  test("but not the English one where the site is not in English", () => {
    expect(saidName(country("Germany"), { language: "de" })).toEqual({
      name: "Deutschland",
      lang: undefined,
    });
    expect(saidName(country("Ivory Coast"), { language: "fr" }).name).toBe("Côte d’Ivoire");
  });

  test("of a site in a language without words here stay its names", () => {
    expect(saidName(country("Duitsland"), { language: "en", names: "nl" }).name).toBe("Duitsland");
    expect(saidName(country("Duitsland"), { language: "fr", names: "nl" }).name).toBe("Allemagne");
  });
});
