import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "@/lib/ingest/identify/canonical-url";
import { detectLanguage } from "@/lib/ingest/identify/detect-language";
import { foldTyping } from "@/lib/ingest/identify/folded-words";
import { estimateJaccard, minHash, shingleHashes } from "@/lib/ingest/identify/min-hash";
import { identifyItem } from "@/lib/ingest/stages/identify";
import { buildCleanItem } from "./build-item";

describe("canonical URL", () => {
  test.each([
    ["HTTP://Example.ORG:80/a//b/#top", "http://example.org/a/b/"],
    ["https://example.org:443/a?utm_source=x&b=2&a=1&fbclid=9&mc_cid=1", "https://example.org/a?a=1&b=2"],
    ["https://example.org/a?id=42&gclid=z#x", "https://example.org/a?id=42"],
    ["https://example.org:8080", "https://example.org:8080/"],
    ["https://example.org//news//one/", "https://example.org/news/one/"],
    ["https://me:secret@example.org/x", "https://example.org/x"],
    [
      "https://archive.example/web/2020/https://example.org/a",
      "https://archive.example/web/2020/https://example.org/a",
    ],
  ])("%s becomes %s", (raw, expected) => expect(canonicalUrl(raw)).toBe(expected));

  test.each([
    null,
    "",
    "mailto:a@example.org",
    "javascript:alert(1)",
    "/news/1",
    "ftp://example.org/x",
    "https://",
  ])("%s has none", (raw) => expect(canonicalUrl(raw)).toBeNull());

  test("is idempotent", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string(), (url, tail) => {
        const once = canonicalUrl(`${url}&${tail}`);
        expect(canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

describe("language", () => {
  test.each([
    ["en", "The committee met on Tuesday to discuss the new rules for seasonal workers."],
    ["de", "Der Ausschuss traf sich am Dienstag, um über die neuen Regeln für Saisonkräfte zu sprechen."],
    ["fr", "Le comité s'est réuni mardi pour discuter des nouvelles règles applicables aux saisonniers."],
    ["tr", "Komite salı günü mevsimlik işçilere ilişkin yeni kuralları görüşmek üzere toplandı."],
    ["ar", "اجتمعت اللجنة يوم الثلاثاء لمناقشة القواعد الجديدة للعمال الموسميين."],
    ["ru", "Комитет собрался во вторник, чтобы обсудить новые правила для сезонных рабочих."],
    ["uk", "Комітет зібрався у вівторок, щоб обговорити нові правила для сезонних працівників."],
    ["zh", "委员会星期二开会讨论季节性工人的新规定。"],
    ["ja", "委員会は火曜日に会合を開き、季節労働者の新しい規則について話し合った。"],
    ["ko", "위원회는 화요일에 모여 계절 근로자에 관한 새 규정을 논의했다."],
    ["el", "Η επιτροπή συνεδρίασε την Τρίτη για τους νέους κανόνες."],
    ["ka", "კომიტეტი სამშაბათს შეიკრიბა."],
  ])("%s is told from the text", (language, text) => expect(detectLanguage(text)).toBe(language));

  test("a declared language does not outvote the text", () => {
    expect(detectLanguage("The committee met on Tuesday to discuss the new rules.", "de-AT")).toBe("en");
  });

  test("a declared language settles what is too short to tell", () => {
    expect(detectLanguage("Info 3", "de-AT")).toBe("de");
    expect(detectLanguage("Info 3")).toBe("und");
    expect(detectLanguage("12 / 34", "de")).toBe("und");
  });
});

describe("content hash", () => {
  const hash = (text: string) => identifyItem(buildCleanItem({ title: "One", text })).contentHash;

  test("spacing, case and typographic quotes do not change it", () => {
    expect(hash("It’s  a “Test”\u00a0here")).toBe(hash('it\'s a "test" here'));
    expect(hash("A test")).toMatch(/^[0-9a-f]{64}$/);
  });

  test("another word or number does", () => expect(hash("Seminar 3")).not.toBe(hash("Seminar 4")));
});

describe("MinHash", () => {
  const vocabulary = Array.from({ length: 400 }, (_, at) => `word${at}`);

  test("estimates the true Jaccard similarity", () => {
    const word = fc.constantFrom(...vocabulary);
    const texts = fc.tuple(
      fc.array(word, { minLength: 150, maxLength: 300 }),
      fc.array(word, { minLength: 10, maxLength: 150 }),
      fc.array(word, { minLength: 10, maxLength: 150 }),
    );
    fc.assert(
      fc.property(texts, ([shared, left, right]) => {
        const [one, other] = [[...shared, ...left].join(" "), [...shared, ...right].join(" ")];
        const [a, b] = [shingleHashes(one), shingleHashes(other)];
        const common = [...a].filter((shingle) => b.has(shingle)).length;
        const estimate = estimateJaccard(minHash(one), minHash(other));
        expect(Math.abs(estimate - common / (a.size + b.size - common))).toBeLessThan(0.22);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("is deterministic, of 128 numbers, and empty for two words", () => {
    const text = foldTyping("The quick brown fox jumps over the lazy dog");
    expect(minHash(text)).toEqual(minHash(`${text}.`));
    expect(minHash(text)).toHaveLength(128);
    expect(minHash("two words")).toEqual([]);
    expect(minHash(text)[0]).toBe(MINIMUM);
  });

  test("scripts without spaces have shingles too", () =>
    expect(minHash("委员会星期二开会")).toHaveLength(128));
});

/** Stored signatures must stay comparable: this number may never change. */
const MINIMUM = 3573965735;
