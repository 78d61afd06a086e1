import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalUrl } from "@/lib/ingest/identify/canonical-url";
import { detectLanguage } from "@/lib/ingest/identify/detect-language";
import { fingerprintOf } from "@/lib/ingest/identify/fingerprint";
import { foldTyping } from "@/lib/ingest/identify/folded-words";
import { likenessOf } from "@/lib/ingest/identify/sketch";
import { hashWords, wordRuns } from "@/lib/ingest/identify/word-runs";
import { identifyItem } from "@/lib/ingest/stages/identify";
import { buildCleanItem } from "../../support/build-item";

describe("two languages that the model has as one", () => {
  test.each([
    ["id", "Pemerintah kabupaten menutup jembatan gantung karena dua tali penahan ditemukan berkarat."],
    ["id", "Anak-anak meminjam dua buku sampai perahu datang lagi bulan depan dengan cerita hantu."],
    ["ms", "Kerajaan negeri menyediakan bot penyeberangan percuma kerana jambatan gantung itu rosak."],
  ])("are told by words that only one of them has: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("are told by what a feed declares", () => {
    const text = "Anak-anak meminjam dua buku sampai perahu datang lagi bulan depan dengan cerita hantu.";
    expect(detectLanguage(text, "ms")).toBe("ms");
  });

  test("Polish that has little but small words is not Portuguese", () => {
    const text =
      "Szukamy ludzi do pracy na czerwiec. Praca na siedzeniu na przystanku, do 20 maja, na adres biura na rynku.";
    expect(detectLanguage(text)).toBe("pl");
  });
});

describe("canonical URL", () => {
  test.each([
    ["HTTP://Example.ORG:80/a//b/#top", "http://example.org/a/b/"],
    ["https://example.org:443/a?utm_source=x&b=2&a=1&fbclid=9&mc_cid=1", "https://example.org/a?a=1&b=2"],
    ["https://example.org/a?id=42&gclid=z#x", "https://example.org/a?id=42"],
    ["https://example.org/a-story-8a1?source=rss----7f2---4", "https://example.org/a-story-8a1"],
    ["https://example.org/a?source=archive", "https://example.org/a?source=archive"],
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
    [
      "pl",
      "Szukamy kierowców na wiosnę. Praca polega na jeździe do wsi, na rozmowie i na uśmiechu. Zgłoszenia do piątku na adres biura, na kartce.",
    ],
    [
      "pl",
      "Szukamy trenerek i trenerów na czerwiec. Praca polega na siedzeniu na ławce i na notowaniu. Telefony do biura, na adres komitetu.",
    ],
    [
      "cs",
      "Hledáme řidiče na jaro. Jezdí se na vesnice, na trh a na nádraží, do práce i do školy. Přihlášky do pátku na úřad, na papíře.",
    ],
    ["tr", "Komite salı günü mevsimlik işçilere ilişkin yeni kuralları görüşmek üzere toplandı."],
    ["ar", "اجتمعت اللجنة يوم الثلاثاء لمناقشة القواعد الجديدة للعمال الموسميين."],
    ["ru", "Комитет собрался во вторник, чтобы обсудить новые правила для сезонных рабочих."],
    ["uk", "Комітет зібрався у вівторок, щоб обговорити нові правила для сезонних працівників."],
    ["zh", "委员会星期二开会讨论季节性工人的新规定。"],
    ["ja", "委員会は火曜日に会合を開き、季節労働者の新しい規則について話し合った。"],
    ["ko", "위원회는 화요일에 모여 계절 근로자에 관한 새 규정을 논의했다."],
    ["el", "Η επιτροπή συνεδρίασε την Τρίτη για τους νέους κανόνες."],
    ["ka", "კომიტეტი სამშაბათს შეიკრიბა."],
    ["sr", "Odbor se sastao posle ručka, u sredu, i saopštio da će cena hleba rasti pre Nove godine."],
    [
      "hr",
      "Odbor se sastao poslije ručka, u srijedu, i priopćio da će cijena kruha rasti prije Nove godine.",
    ],
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

describe("fingerprint", () => {
  const vocabulary = Array.from({ length: 400 }, (_, at) => `word${at}`);
  const runsOf = (text: string) => new Set(wordRuns(hashWords(text)));

  test("its sketches estimate the true Jaccard similarity of the runs of words", () => {
    const word = fc.constantFrom(...vocabulary);
    const texts = fc.tuple(
      fc.array(word, { minLength: 150, maxLength: 300 }),
      fc.array(word, { minLength: 10, maxLength: 150 }),
      fc.array(word, { minLength: 10, maxLength: 150 }),
    );
    fc.assert(
      fc.property(texts, ([shared, left, right]) => {
        const [one, other] = [[...shared, ...left].join(" "), [...shared, ...right].join(" ")];
        const [a, b] = [runsOf(one), runsOf(other)];
        const common = [...a].filter((run) => b.has(run)).length;
        const estimate = likenessOf(fingerprintOf(one).words, fingerprintOf(other).words);
        expect(Math.abs(estimate - common / (a.size + b.size - common))).toBeLessThan(0.22);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("is deterministic, of 128 signs, and empty for two words", () => {
    const text = foldTyping("The quick brown fox jumps over the lazy dog");
    expect(fingerprintOf(text).words).toBe(fingerprintOf(`${text}.`).words);
    expect(fingerprintOf("two words")).toMatchObject({ words: "", wordRuns: 0 });
    expect(fingerprintOf(text).words).toHaveLength(128);
    expect(fingerprintOf(text)).toMatchObject(STORED);
  });

  test("misspelt words still share most of their signs", () => {
    const text =
      "the harbour master of the old town opened the new quay on friday after two years of work".repeat(3);
    const misspelt = text
      .replaceAll("harbour", "harbuor")
      .replaceAll("town", "tovvn")
      .replaceAll("friday", "frlday");
    const [one, other] = [fingerprintOf(text), fingerprintOf(misspelt)];
    expect(likenessOf(one.signs, other.signs)).toBeGreaterThan(likenessOf(one.words, other.words) + 0.1);
  });

  test("scripts without spaces have runs too", () =>
    expect(fingerprintOf("委员会星期二开会").words).toHaveLength(128));

  test("numbers, ordinals, months and days are marks; other words are not", () => {
    const marksOf = (text: string) => fingerprintOf(foldTyping(text)).marks;
    expect(marksOf("The harbour master opened the quay")).toEqual([]);
    expect(marksOf("third, 12, dritter, VII, März, Tuesday, ٢٠٢٤, الثالث")).toHaveLength(8);
    expect(marksOf("On 3 May")).toEqual(marksOf("3 MAY on"));
  });
});

/** Stored fingerprints must stay comparable: these may never change. */
const STORED = {
  words: expect.stringMatching(/^zFOFEc4FBvaYsGrarrnaL7hP/),
  signs: expect.stringMatching(/^cUHc3hd1N3uOHOd1N3Rc1i1N/),
  keys: expect.arrayContaining([-1840095273, -1838214114, -1465469002]),
};
