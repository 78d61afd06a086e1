import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { repairMojibake } from "@/lib/ingest/clean/mojibake";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "@/test/support/processor-time";
import { readFtfyCases } from "../../support/suites/ftfy/read-cases";
import { suiteFolder } from "../../support/suites/suite-folder";

/** Text whose UTF-8 was read as `charset`, as many times as asked; bytes that it leaves open become controls. */
function misread(text: string, charset: string, times = 1): string {
  const signOf = (byte: number) => {
    const sign = iconv.decode(Buffer.of(byte), charset);
    return sign === "\ufffd" ? String.fromCharCode(byte) : sign;
  };
  let result = text;
  for (let time = 0; time < times; time++) result = [...Buffer.from(result, "utf8")].map(signOf).join("");
  return result;
}

const SENTENCES = [
  "Die Bürgermeisterin sagte, das Büro am Fluß öffne früher, „natürlich“ auch für Gäste.",
  "L’élue a répété que le port, très abîmé, rouvrira après l’été – « sûrement » en septembre.",
  "La comisión celebró una reunión en Cádiz; mañana informará el señor Núñez.",
  "A reunião não começou às nove, disse o pescador João Gonçalves.",
  "Žvejai šnekėjosi apie ąžuolą, o meras pažadėjo naują prieplauką.",
  "Rybářský přístav se otevře v pondělí, řekla starostka Nováková.",
  "Балық аулаушылар мен порт қызметі кеше қалада кездесті.",
  "Порт открывается в понедельник, сообщила мэрия.",
  "Το λιμάνι ανοίγει ξανά τη Δευτέρα, είπε η δήμαρχος.",
  "הנמל נפתח שוב ביום שני, אמרה ראש העיר",
  "عقد الاجتماع أمس في الميناء بمشاركة ممثلي الصيادين",
  "港口星期一重新开放，市长说。",
  "ท่าเรือเปิดอีกครั้งในวันจันทร์",
  "Tàu cá trở lại cảng vào thứ hai, bà thị trưởng nói.",
];

describe("repairs", () => {
  test.each(SENTENCES)("UTF-8 read as windows-1252: %s", (sentence) => {
    expect(repairMojibake(misread(sentence, "windows-1252"))).toBe(sentence);
  });

  test.each(["windows-1250", "windows-1254", "macintosh", "iso-8859-1"])("UTF-8 read as %s", (charset) => {
    const sentence = SENTENCES[0] as string;
    expect(repairMojibake(misread(sentence, charset))).toBe(sentence);
  });

  test("Russian read as windows-1251, with spaces that do not break and words of one letter", () => {
    for (const sentence of ["В\u00a0порту и на\u00a0реке — тихо, г.\u00a0Дёмин", "Они и Пётр, у\u00a0моря"])
      expect(repairMojibake(misread(sentence, "windows-1251"))).toBe(sentence);
  });

  test("Cyrillic and French read as windows-1251", () => {
    for (const at of [1, 7]) {
      const sentence = SENTENCES[at] as string;
      expect(repairMojibake(misread(sentence, "windows-1251"))).toBe(sentence);
    }
  });

  test("text that was read wrongly two or three times", () => {
    for (const times of [2, 3]) {
      const sentence = "Der Hafen öffnet früher, sagt die Bürgermeisterin.";
      expect(repairMojibake(misread(sentence, "windows-1252", times))).toBe(sentence);
    }
  });

  test("only the part that is broken, beside text that is not", () => {
    expect(repairMojibake("Café und cafÃ©, naïve “quotes” and â€œquotesâ€\u009d")).toBe(
      "Café und café, naïve “quotes” and “quotes”",
    );
  });

  test("controls that were quotation marks, and emoji in two halves", () => {
    expect(repairMojibake("\u0093Never\u0094, she said \u0096 don\u0092t")).toBe("“Never”, she said – don’t");
    expect(repairMojibake("Fish! ðŸ\u0090Ÿ")).toBe("Fish! 🐟");
  });

  test("a letter whose second half became a plain space", () => {
    expect(repairMojibake("Le port rouvre jusquâ€™Ã minuit, voilÃ le plan")).toBe(
      "Le port rouvre jusqu’à minuit, voilà le plan",
    );
  });
});

/** What writers write, and what happens to be UTF-8 in one charset or another. */
const NATURAL = [
  ...SENTENCES,
  "« C’était très beau…», dit-il à Genève",
  "un café “…” et un thé»…",
  "MANHÃ… IRMÃ’S ORĂŞTIE MŮŽE VÝŠKA KRÁĽ",
  "NESTLÉ® и ВІННИЦЯ: об’єкт, п’ятниця, з’їзд, Кот-д’Івуар",
  "її вії, Рік і мрії; В понедельник",
  "zvlášť věštba zášť příští",
  "5×£35 – 4288×… 20°–30° ½ ¾ ²³",
  "┌──────┬─────┐ │ Name │ Ort │ └──────┴─────┘ ░▒▓",
  "√π ∆° ≤ ≥ ∞ ©®™",
  "SELKÄ\u00a0EDELLÄ, MÄ£ÄM, ZZAJÉ’s",
  "Ôôô ÉÈ ÀÂ ÏÎ",
  "hvad borgmesteren gør også\u00a0\u00a0Ugens Avis",
  "Αθήνα Ήπειρος ΐ ΰ",
  "В\u00a0прошлом году Алиса Дёмина и Пётр Вершинин",
  "С\u00a01\u00a0июня Діти і Гёте йдуть. В\u00a0Києві ДІТИ",
  "К\u00a0югу от Усть-Дёмы; И\u00a0Рёрих, и\u00a0Сёмин",
  "Группа В» и Дёмин",
  "Дјордје и Гјорче, В\u00a0години",
  "В\u00a0Дібровах, В\u00a0Ёлкине — В\u00a0«Гёте»",
];

describe("leaves alone", () => {
  test.each(NATURAL)("%s", (text) => {
    expect(repairMojibake(text)).toBe(text);
    expect(repairMojibake(`${text} `.repeat(3))).toBe(`${text} `.repeat(3));
  });

  test("whatever ASCII holds", () => {
    fc.assert(fc.property(fc.string({ unit: "binary-ascii" }), (text) => repairMojibake(text) === text));
  });
});

test("twice is once, whatever the text", () => {
  const signs = fc.constantFrom(..."aé Ã©â€™ŸÐÑ×Ø\u0080\u009d\u00a0Âž√┐вЂ°📌\ufffd");
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 30 }), (text) => {
      const once = repairMojibake(text);
      expect(once.length).toBeLessThanOrEqual(text.length);
    }),
  );
});

test.each(["Ã", "Ã©", "â€", "в", "Ð ", "\u0080", "ðŸ"])("%j again and again costs linear time", (sign) => {
  expectLinear(500_000, (size) => sign.repeat(size / sign.length), repairMojibake);
});

describe("as a step of cleaning", () => {
  const raw = buildRawItem({
    position: 0,
    spans: [[0, 1]],
    title: "CafÃ© am Hafen",
    summary: "FÃ¼r Fischer",
    author: "JÃ¶rg Otto",
    body: { kind: "html", source: "<p>Das B&Atilde;&frac14;ro Ã¶ffnet.</p>" },
  });

  test("it is named, with what stood there before, in every field", () => {
    const item = clean(raw);
    expect(item).toMatchObject({ title: "Café am Hafen", summary: "Für Fischer", author: "Jörg Otto" });
    expect(item.body).toEqual([{ type: "p", text: "Das Büro öffnet." }]);
    const steps = item.steps.filter(({ name }) => name === "repair-mojibake");
    expect(steps.map(({ before, after }) => [before, after])).toContainEqual([
      "CafÃ© am Hafen",
      "Café am Hafen",
    ]);
    expect(steps).toHaveLength(4);
  });

  test("it can be left out", () => {
    const item = clean(raw, { skip: new Set(["repair-mojibake"]) });
    expect(item).toMatchObject({ title: "CafÃ© am Hafen", author: "JÃ¶rg Otto" });
    expect(item.body).toEqual([{ type: "p", text: "Das BÃ¼ro Ã¶ffnet." }]);
  });
});

const suite = suiteFolder("ftfy/tests/test-cases");
if (suite === null) console.warn("The ftfy suite is not here (../shared/suites): its tests are skipped.");

describe.skipIf(suite === null)("the ftfy suite", () => {
  const cases = suite === null ? [] : readFtfyCases(suite);
  const isRight = ({ original, fixed }: (typeof cases)[number]) => repairMojibake(original) === fixed;

  test("nothing that should stay is changed", () => {
    expect(cases.filter((one) => one.file === "negative" && !isRight(one))).toEqual([]);
  });

  test("nine of ten texts are repaired", () => {
    expect(cases.filter(isRight).length / cases.length).toBeGreaterThanOrEqual(0.9);
  });
});
