import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { knownLabel } from "@/lib/ingest/stages/charset";
import { decode, decodeStream } from "@/lib/ingest/stages/decode";
import { hintsOf } from "@/lib/ingest/stages/hints";

const bytesOf = (text: string, charset: string): Uint8Array => new Uint8Array(iconv.encode(text, charset));

async function decodeWithHint(bytes: Uint8Array, charset: string | null) {
  const source = {
    async *open() {
      // One byte at a time: no character and no mark may depend on how the file is cut.
      for (const byte of bytes) yield Uint8Array.of(byte);
    },
  };
  const { encoding, chunks } = await decodeStream(source, charset);
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return { text, label: encoding.label, codes: encoding.warnings.map(({ code }) => code) };
}

const WORDS: readonly (readonly [charset: string, label: string, words: string])[] = [
  ["big5", "big5", "港口星期一重新開放，漁民與市長昨日會面，討論新的碼頭與市場。"],
  ["gb18030", "gb18030", "港口星期一重新开放，渔民与市长昨日会面，讨论新的码头和市场。€"],
  ["gbk", "gbk", "港口星期一重新开放，渔民与市长昨日会面。"],
  ["gb2312", "gbk", "港口星期一重新开放，渔民与市长昨日会面。"],
  ["euc-kr", "euc-kr", "항구는 월요일에 다시 문을 열며 어민과 시장이 어제 만났다."],
  ["shift_jis", "shift_jis", "港は月曜日に再び開き、漁師と市長が昨日会談した。カモメも飛ぶ。"],
  ["euc-jp", "euc-jp", "港は月曜日に再び開き、漁師と市長が昨日会談した。"],
  ["koi8-u", "koi8-u", "Учора в місті відбулася зустріч рибалок їхньої громади з портовими службами."],
  ["koi8-r", "koi8-r", "Порт открывается в понедельник, сообщила мэрия."],
  ["windows-874", "windows-874", "ท่าเรือเปิดอีกครั้งในวันจันทร์ ชาวประมงพบนายกเทศมนตรีเมื่อวานนี้"],
  ["windows-1258", "windows-1258", "Cảng mở cửa".normalize("NFD").replace(/[\u0306\u0302\u031b]/g, "")],
  ["iso-8859-3", "iso-8859-3", "La haveno malfermiĝos lunde, diris la urbestro ĉe la ŝipo."],
  ["iso-8859-6", "iso-8859-6", "عقد الاجتماع أمس في الميناء"],
  ["iso-8859-7", "iso-8859-7", "Το λιμάνι ανοίγει ξανά τη Δευτέρα"],
  ["iso-8859-8", "iso-8859-8", "הנמל נפתח שוב ביום שני"],
  ["iso-8859-13", "iso-8859-13", "Uostas vėl atidaromas pirmadienį, žvejai šnekėjosi"],
  ["iso-8859-15", "iso-8859-15", "Le port rouvre lundi : 12 € l’entrée".replace("’", "'")],
  ["macintosh", "macintosh", "Le port rouvre lundi, dit l’élu “très content”"],
  ["ibm866", "ibm866", "Порт открывается в понедельник"],
];

describe("declared charsets", () => {
  test.each(WORDS)("reads %s where an XML declaration names it", (charset, label, words) => {
    const text = `<?xml version="1.0" encoding="${charset}"?><rss><channel><title>${words}</title></channel></rss>`;
    expect(decode("a.xml", bytesOf(text, charset))).toMatchObject({ text, encoding: label, warnings: [] });
  });

  test.each(WORDS)(
    "reads %s where only a web server named it, byte by byte",
    async (charset, label, words) => {
      expect(await decodeWithHint(bytesOf(words, charset), charset)).toEqual({
        text: words,
        label,
        codes: [],
      });
    },
  );

  test("reads ISO-2022-JP and Mac Cyrillic, which not every decoder knows", async () => {
    // 港は (JIS X 0208 rows 25 and 4) between escapes.
    const japanese = bytesOf("<p>\x1b$B9A$O\x1b(B</p>", "latin1");
    expect(decode("a.html", japanese)).toMatchObject({
      text: "<p>港は</p>",
      encoding: "iso-2022-jp",
      warnings: [],
    });
    expect(await decodeWithHint(japanese, "iso-2022-jp")).toMatchObject({ text: "<p>港は</p>", codes: [] });
    const cyrillic = Uint8Array.of(0x8f, 0xee, 0xf0, 0xf2);
    expect(await decodeWithHint(cyrillic, "x-mac-cyrillic")).toMatchObject({ text: "Порт", codes: [] });
  });

  test("a declaration of 16 bits that was read byte by byte is not believed", () => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><rss>Łódź</rss>';
    expect(decode("a.xml", bytesOf(text, "utf-8"))).toMatchObject({ text, encoding: "utf-8", warnings: [] });
  });

  test.each([
    ["ISO_8859-1", "windows-1252"],
    [" Latin1 ", "windows-1252"],
    ["x-sjis", "shift_jis"],
    ["windows-31j", "shift_jis"],
    ["ks_c_5601-1987", "euc-kr"],
    ["cp936", "gbk"],
    ["utf_8", "utf-8"],
    ["UTF8", "utf-8"],
    ["us-ascii", "windows-1252"],
    ["mac_roman", "macintosh"],
    ["klingon", null],
    ["", null],
  ])("knows the name %s", (name, label) => {
    expect(knownLabel(name)).toBe(label);
  });
});

describe("charsets that nobody declares", () => {
  test.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])("tells %s without a mark", (charset) => {
    for (const text of [
      "<rss><channel><title>Łódź and the harbour 🚢</title></channel></rss>",
      "Порт открывается в понедельник, сообщила мэрия.",
      "<item><title>港口星期一重新开放</title></item>",
    ]) {
      expect(decode("a.txt", bytesOf(text, charset))).toMatchObject({
        text,
        encoding: charset,
        warnings: [],
      });
    }
  });

  test.each([
    ["big5", "big5"],
    ["gb18030", "gb18030"],
    ["euc-kr", "euc-kr"],
    ["shift_jis", "shift_jis"],
    ["euc-jp", "euc-jp"],
    ["koi8-r", "koi8-r"],
  ])("guesses %s from the text and says so", (charset, label) => {
    const words = WORDS.find(([name]) => name === charset)?.[2].repeat(5) ?? "";
    const dump = decode("a.txt", bytesOf(words, charset));
    expect(dump).toMatchObject({ text: words, encoding: label });
    expect(dump.warnings.map(({ code }) => code)).toEqual(["guessed-charset"]);
  });
});

describe("hints of a web server", () => {
  const headers = (fields: Record<string, string>) => new Map(Object.entries(fields));

  test("charset, language, media type and address are taken from the headers", () => {
    const fields = {
      "content-type": "Text/XML; charset='GB2312'",
      "content-language": "zh, en",
      "content-location": "/feeds/all",
    };
    expect(hintsOf("https://quay.example/rss", headers(fields))).toEqual({
      url: "https://quay.example/feeds/all",
      charset: "GB2312",
      mediaType: "text/xml",
      language: "zh",
    });
  });

  test("an address that is none of the web is not believed", () => {
    const fields = { "content-location": "javascript:alert(1)" };
    expect(hintsOf("https://quay.example/rss", headers(fields))).toMatchObject({
      url: "https://quay.example/rss",
      charset: null,
      language: null,
    });
  });
});
