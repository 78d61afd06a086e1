import { describe, expect, test } from "vitest";
import { countryCode } from "@/lib/site/maps/country-code";
import { WORLD, WORLD_OUTLINES } from "@/lib/site/maps/world-outlines";
import { coverageOf } from "@/lib/site/topic-context";
import { letterOf } from "@/lib/site/topics-page";

describe("the map", () => {
  test("has the countries by their usual names in several languages", () => {
    const names = [
      "France",
      "Frankreich",
      "Côte d’Ivoire",
      "Ivory Coast",
      "DR Congo",
      "Turkey",
      "Türkiye",
      "مصر",
    ];
    expect(names.map((name) => countryCode([name]))).toEqual([
      "FR",
      "FR",
      "CI",
      "CI",
      "CD",
      "TR",
      "TR",
      "EG",
    ]);
    expect(countryCode(["The Republic of Nowhere", "Kenya"])).toBe("KE");
    for (const unknown of ["", "constructor", "of the", "Atlantis"])
      expect(countryCode([unknown])).toBeNull();
  });

  test("tells countries apart whose names are near", () => {
    const pairs = {
      Niger: "NE",
      Nigeria: "NG",
      Guinea: "GN",
      "Guinea-Bissau": "GW",
      "South Sudan": "SS",
      Sudan: "SD",
    };
    for (const [name, code] of Object.entries(pairs)) expect(countryCode([name]), name).toBe(code);
    expect(countryCode(["North Korea"])).toBe("KP");
    expect(countryCode(["South Korea"])).toBe("KR");
  });

  test("draws every country within its frame, and nothing but a path", () => {
    expect(WORLD_OUTLINES.size).toBeGreaterThan(195);
    for (const [code, path] of WORLD_OUTLINES) {
      expect(code).toMatch(/^[A-Z]{2}$/);
      expect(path, code).toMatch(/^M[\dMlaz\s-]+z$/);
      for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g)) {
        expect(Number(x), code).toBeLessThanOrEqual(WORLD.width);
        expect(Number(y), code).toBeLessThanOrEqual(WORLD.height);
      }
    }
  });
});

describe("coverage", () => {
  test("of a few months has each of them, those without stories too", () => {
    const months = ["2025-11", "2026-02"].map((key) => ({ key, count: 2 }));
    expect(coverageOf(months)).toEqual({
      unit: "month",
      counts: [
        { key: "2025-11", count: 2 },
        { key: "2025-12", count: 0 },
        { key: "2026-01", count: 0 },
        { key: "2026-02", count: 2 },
      ],
    });
  });

  test("of many years has years, and no more than can be seen", () => {
    const months = ["0001-01", "2019-12", "2020-01", "2026-02"].map((key) => ({ key, count: 3 }));
    const coverage = coverageOf(months);
    expect([coverage?.unit, coverage?.counts.length]).toEqual(["year", 60]);
    expect(coverage?.counts.at(-7)).toEqual({ key: "2020", count: 3 });
  });

  test("of one month or of nonsense is none", () => {
    for (const key of ["2026-02", "", "2026-13", "soon"]) expect(coverageOf([{ key, count: 1 }])).toBeNull();
  });
});

test("a name stands under its first letter without marks, other signs under one", () => {
  expect(
    ["Élan", "école", "“Quay”", "7 Seas", "Ökonomie", "مصر", "東京", "…"].map((name) => letterOf(name, "en")),
  ).toEqual(["E", "E", "Q", "#", "O", "م", "東", "#"]);
});
