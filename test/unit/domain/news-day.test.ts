import { describe, expect, it } from "vitest";
import { languageLabel } from "@/lib/domain/language-label";
import { newsDay } from "@/lib/domain/news-day";

describe("the date of news on the desk", () => {
  it("is the day that the source states, whatever its zone", () => {
    expect(newsDay("2025-03-03")).toBe("3 Mar 2025");
    expect(newsDay("2025-03-03T23:30:00-11:00")).toBe("3 Mar 2025");
    expect(newsDay("2025-03-03T00:10:00+14:00")).toBe("3 Mar 2025");
  });

  it("has the source's hour only where that is asked for and known", () => {
    expect(newsDay("2025-03-03T23:30:00-11:00", { withTime: true })).toBe("3 Mar 2025, 23:30");
    expect(newsDay("2025-03-03", { withTime: true })).toBe("3 Mar 2025");
  });

  it("leaves alone what is no date", () => {
    for (const stamp of ["2025-03", "2025-13-40", "2025-02-31", "spring", ""])
      expect(newsDay(stamp)).toBe(stamp);
  });
});

describe("the language of news on the desk", () => {
  it("has its name", () => {
    expect(languageLabel("de")).toBe("German");
    expect(languageLabel("sr-Latn")).toContain("Serbian");
  });

  it("says that it is unknown, and shows what is no tag as it is", () => {
    expect(languageLabel("und")).toBe("language unknown");
    expect(languageLabel("not a tag")).toBe("not a tag");
  });
});
