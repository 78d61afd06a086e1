import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { decode } from "@/lib/ingest/stages/decode";

const bytesOf = (text: string, charset: string): Uint8Array => new Uint8Array(iconv.encode(text, charset));
const codesOf = (bytes: Uint8Array) => decode("a.txt", bytes).warnings.map((warning) => warning.code);

const SENTENCES: readonly (readonly [charset: string, reported: string, text: string])[] = [
  [
    "windows-1252",
    "windows-1252",
    "Das Büro am Hafen öffnete am Montag. Die Straße ist „schön“, sagte die Bürgermeisterin.",
  ],
  [
    "iso-8859-1",
    "windows-1252",
    "El año próximo la comisión celebrará una reunión en el puerto, según informó el señor Núñez.",
  ],
  [
    "windows-1250",
    "windows-1250",
    "Příliš žluťoučký kůň úpěl ďábelské ódy. Řeka je široká a město leží na severu země.",
  ],
  [
    "iso-8859-2",
    "iso-8859-2",
    "Zażółć gęślą jaźń. Wczoraj w mieście odbyło się spotkanie przedstawicieli związków.",
  ],
  [
    "windows-1251",
    "windows-1251",
    "Вчера в городе состоялась встреча представителей рыбацких артелей и портовых служб.",
  ],
  [
    "iso-8859-5",
    "iso-8859-5",
    "Вчера в городе состоялась встреча представителей рыбацких артелей и портовых служб.",
  ],
  ["koi8-r", "koi8-r", "Вчера в городе состоялась встреча представителей рыбацких артелей и портовых служб."],
  [
    "windows-1253",
    "windows-1253",
    "Η συνάντηση πραγματοποιήθηκε χθες στο λιμάνι με τη συμμετοχή των ψαράδων της πόλης.",
  ],
  [
    "windows-1254",
    "windows-1254",
    "Dün limanda toplantı yapıldı. Çalışma ve güvenlik üzerine şunları söyledi: üç işçi, değişen gün ışığı.",
  ],
  ["windows-1255", "windows-1255", "הפגישה התקיימה אתמול בנמל בהשתתפות נציגי הארגונים השונים"],
  ["windows-1256", "windows-1256", "عقد الاجتماع أمس في الميناء بمشاركة ممثلي الصيادين والعاملين"],
  [
    "windows-1257",
    "windows-1257",
    "Vakar mieste įvyko susitikimas su žvejų atstovais, žmonės šnekėjosi apie ąžuolą ir žiemą.",
  ],
];

describe("decode", () => {
  test.each(SENTENCES)("tells %s from its bytes", (charset, reported, text) => {
    const dump = decode("a.txt", bytesOf(text.repeat(3), charset));
    expect(dump.encoding).toBe(reported);
    expect(dump.text).toBe(text.repeat(3));
    expect(dump.warnings.map((warning) => warning.code)).toEqual(["guessed-charset"]);
  });

  test.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])(
    "believes the byte order mark of %s",
    (charset) => {
      const dump = decode(
        "a.txt",
        new Uint8Array(iconv.encode("Hafen 🚢 am Fluß", charset, { addBOM: true })),
      );
      expect(dump).toEqual({ file: "a.txt", text: "Hafen 🚢 am Fluß", encoding: charset, warnings: [] });
    },
  );

  test.each([
    ["utf-16le", "The harbour opens on Monday."],
    ["utf-16be", "The harbour opens on Monday."],
    ["utf-16le", "Вчера в городе состоялась встреча рыбаков и портовых служб."],
    ["utf-16be", "عقد الاجتماع أمس في الميناء بمشاركة ممثلي الصيادين"],
  ])("tells %s without a mark", (charset, text) => {
    expect(decode("a.txt", bytesOf(text, charset))).toMatchObject({ text, encoding: charset, warnings: [] });
  });

  test("believes an XML declaration where the bytes are no UTF-8", () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-2"?><rss>Łódź</rss>';
    expect(decode("a.xml", bytesOf(text, "iso-8859-2"))).toMatchObject({
      text,
      encoding: "iso-8859-2",
      warnings: [],
    });
  });

  test("believes an HTML meta element", () => {
    const text =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>Порт</html>';
    expect(decode("a.html", bytesOf(text, "windows-1251"))).toMatchObject({ text, encoding: "windows-1251" });
  });

  test("believes UTF-8 bytes more than a wrong declaration", () => {
    const text = '<?xml version="1.0" encoding="iso-8859-1"?><rss>Łódź</rss>';
    expect(decode("a.xml", bytesOf(text, "utf-8"))).toMatchObject({ text, encoding: "utf-8" });
    expect(codesOf(bytesOf(text, "utf-8"))).toEqual(["wrong-charset-declaration"]);
  });

  test("names a charset that nobody knows and goes on", () => {
    expect(codesOf(bytesOf('<?xml version="1.0" encoding="klingon"?><rss/>', "utf-8"))).toEqual([
      "unknown-charset",
    ]);
  });

  test("keeps line ends, NUL, controls and a mark in the middle in the text", () => {
    const text = "a\r\nb\rc\0d\u0007e\u200ff\ufeffg\u202eh and some words to make it text";
    expect(decode("a.txt", bytesOf(text, "utf-8"))).toMatchObject({ text, encoding: "utf-8", warnings: [] });
  });

  test("a file cut in the middle of a character stays UTF-8", () => {
    const bytes = bytesOf("Der Hafen am Fluß, größer als früher é", "utf-8");
    const dump = decode("a.txt", bytes.subarray(0, bytes.length - 1));
    expect(dump.encoding).toBe("utf-8");
    expect(dump.warnings.map((warning) => warning.code)).toEqual(["unreadable-bytes"]);
  });

  test("an empty file and binary files give an empty text and a warning", () => {
    expect(codesOf(new Uint8Array())).toEqual(["empty-file"]);
    expect(codesOf(bytesOf("%PDF-1.7 whatever", "latin1"))).toEqual(["binary-file"]);
    expect(codesOf(bytesOf("PK\u0003\u0004 whatever", "latin1"))).toEqual(["binary-file"]);
    expect(codesOf(new Uint8Array(400).map((_, index) => (index * 7919) % 31))).toEqual(["binary-file"]);
    expect(codesOf(new Uint8Array(4_000))).toEqual(["binary-file"]);
  });

  test("a text over the limit is refused with its size, the limit and what to do", () => {
    const refuse = () => decode("big.txt", bytesOf("x".repeat(2_000_001), "utf-8"), 2_000_000);
    expect(refuse).toThrow(AppError);
    expect(refuse).toThrow(/big\.txt.*limit is 2\.0 million.*Split/);
  });

  test("no bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decode("a", bytes).text).toBe("string");
      }),
    );
  });
});
