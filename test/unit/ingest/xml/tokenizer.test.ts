import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { XmlTokenizer } from "@/lib/ingest/xml/tokenizer";
import { tries } from "@/test/support/fuzz";
import { expectLinear } from "@/test/support/processor-time";

type Event = readonly [kind: string, ...rest: unknown[]];

/** What is read of a document that comes in these pieces; texts that come in pieces are joined. */
function read(pieces: readonly string[]): { events: Event[]; faults: string[] } {
  const events: Event[] = [];
  const faults: string[] = [];
  let text = "";
  const add = (event: Event) => {
    if (text !== "") events.push(["text", text]);
    text = "";
    events.push(event);
  };
  const tokenizer = new XmlTokenizer({
    open: (name, attributes, start) => add(["open", name, { ...attributes }, start]),
    close: (name, start, end) => add(["close", name, start, end]),
    text: (data) => {
      text += data;
    },
    fault: (problem, at) => faults.push(`${problem} at ${at}`),
  });
  for (const piece of pieces) tokenizer.push(piece);
  tokenizer.end();
  add(["end"]);
  return { events, faults };
}

/** The same as a strict parser reads it; `places` are left out, because it does not tell where a tag begins. */
function readStrictly(document: string): Event[] {
  const events: Event[] = [];
  let text = "";
  const add = (event: Event) => {
    if (text !== "") events.push(["text", text]);
    text = "";
    events.push(event);
  };
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => add(["open", name, { ...attributes }]));
  parser.on("closetag", ({ name }) => add(["close", name]));
  for (const kind of ["text", "cdata"] as const) {
    parser.on(kind, (data) => {
      text += data;
    });
  }
  parser.write(document).close();
  add(["end"]);
  return events;
}

const name = fc.constantFrom("a", "b", "x:y", "Größe", "_n.1-2");
const signs = fc.string({
  unit: fc.constantFrom("x", " ", "\n", "\r\n", "\r", "é", "🚢", "]", "-", "?", "'", '"', "=", "/"),
});
const reference = fc.constantFrom("&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x1F6A2;", "&#13;");
const value = fc
  .array(fc.oneof(fc.constantFrom("v", " ", "\n", "é", ">", "/", "="), reference))
  .map((parts) => parts.join(""));
const attributes = fc
  .uniqueArray(fc.tuple(name, value, fc.constantFrom('"', "'")), { selector: ([key]) => key, maxLength: 3 })
  .map((list) => list.map(([key, text, quote]) => ` ${key} =\n${quote}${text}${quote}`).join(""));
const section = fc.oneof(
  signs.filter((text) => !text.includes("]]")),
  reference,
  signs.filter((text) => !text.includes("]]>")).map((text) => `<![CDATA[${text}<&]]>`),
  signs.filter((text) => !text.includes("--") && !text.endsWith("-")).map((text) => `<!--${text}<&-->`),
  signs.filter((text) => !text.includes("?>") && !text.includes("?")).map((text) => `<?pi ${text}<&?>`),
);
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(name, attributes).map(([tag, list]) => `<${tag}${list}/>`),
    fc
      .tuple(name, attributes, fc.array(fc.oneof(section, tie("element")), { maxLength: 5 }))
      .map(([tag, list, inner]) => `<${tag}${list} >${inner.join("")}</${tag} >`),
  ),
}));
const documents = element.map(
  (root) => `<?xml version="1.0"?><!DOCTYPE r [<!-- it's ] > --><!ENTITY e "x]>">]>\n${root}\n`,
);

/** A text cut at these places. */
function cut(text: string, places: readonly number[]): string[] {
  const ends = [...new Set(places.map((place) => place % (text.length + 1)))].sort((a, b) => a - b);
  return [...ends, text.length].map((end, at) => text.slice(ends[at - 1] ?? 0, end));
}

const withoutPlaces = (events: readonly Event[]) =>
  events.map(([kind, first, second]) =>
    kind === "open" ? [kind, first, second] : kind === "end" ? [kind] : [kind, first],
  );
const withoutOuterText = (events: Event[]) => {
  const from = events.findIndex(([kind]) => kind === "open");
  const to = events.findLastIndex(([kind]) => kind === "close");
  return events.slice(from, to + 1);
};

describe("XmlTokenizer", () => {
  test("reads every proper document as a strict parser does, without a fault", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const { events, faults } = read([document]);
        expect(faults).toEqual([]);
        expect(withoutPlaces(withoutOuterText(events))).toEqual(withoutOuterText(readStrictly(document)));
      }),
      tries(300),
    );
  });

  test("gives the same however a document is cut into pieces, proper or not", () => {
    const noise = fc.constantFrom(
      "<",
      ">",
      "&",
      "&am",
      "</",
      "<!",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?",
      '"',
      "=",
      "<a b='",
      "\r",
      "</b",
    );
    fc.assert(
      fc.property(
        documents,
        fc.array(fc.tuple(fc.nat(500), noise), { maxLength: 4 }),
        fc.array(fc.nat(500), { maxLength: 12 }),
        (document, insertions, places) => {
          const text = insertions.reduce(
            (current, [at, what]) => current.slice(0, at) + what + current.slice(at),
            document,
          );
          const whole = read([text]);
          expect(read(cut(text, places))).toEqual(whole);
          expect(read([...text])).toEqual(whole);
        },
      ),
      tries(300),
    );
  });

  test("tags are found where they stand", () => {
    const document = '<a>1<b c="2>3"/>\r\n<d\n>4</d ></a>';
    const { events } = read([document]);
    const places = events.flatMap(([kind, , second, third]) =>
      kind === "open" ? [third as number] : kind === "close" ? [second as number] : [],
    );
    expect(places.map((at) => document.slice(at, at + 3))).toEqual([
      "<a>",
      "<b ",
      "<b ",
      "<d\n",
      "</d",
      "</a",
    ]);
  });

  test.each([
    ["a bare ampersand", "<a>R&D</a>", "R&D"],
    ["a name of HTML", "<a>x&nbsp;y</a>", "x&nbsp;y"],
    ["a number that is no sign", "<a>&#xD800;&#0;</a>", "&#xD800;&#0;"],
    ["a sign of less", "<a>1 < 2 <3</a>", "1 < 2 <3"],
    ["a tag that never ends", "<a>x <b y</a>", "x <b y"],
  ])("%s stays as it is written and is a fault", (_what, document, text) => {
    const { events, faults } = read([document]);
    expect(events.find(([kind]) => kind === "text")?.[1]).toBe(text);
    expect(faults.length).toBeGreaterThan(0);
  });

  test.each([
    ["values without quotes", "<a b=1 c=x/y>t</a>", { b: "1", c: "x/y" }],
    ["names without values", "<a b c='2'>t</a>", { b: "", c: "2" }],
    ["a name that comes twice", "<a b='1' b='2'>t</a>", { b: "1" }],
    ["a quote that is not closed", '<a b="1>t</a>', { b: "1" }],
    ["the name of a prototype", "<a __proto__='1'>t</a>", JSON.parse('{"__proto__":"1"}')],
  ])("%s are read as they are meant", (_what, document, expected) => {
    const { events } = read([document]);
    expect(JSON.stringify(events[0]?.[2])).toBe(JSON.stringify(expected));
    expect(events[1]).toEqual(["text", "t"]);
  });

  test.each([
    ["a text", "<a>", "x"],
    ["less-than signs", "<a>", "<"],
    ["ampersands", "<a>", "&"],
    ["a section", "<a><![CDATA[", "]"],
    ["a comment", "<a><!--", "-"],
    ["an instruction", "<a><?", "?"],
    ["a document type", "<!DOCTYPE a [", '"'],
    ["an attribute", '<a b="', "x"],
    ["attributes", "<a ", "b='1' "],
    ["broken tags", "", "<a <"],
    ["end tags", "", "</a"],
    ["quotes in tags", "", '<a b="<'],
  ])("4 million signs of %s take linear time", (_what, start, unit) => {
    const piece = unit.repeat(10_000 / unit.length);
    const read = (pieces: readonly string[]) => {
      const tokenizer = new XmlTokenizer({ open() {}, close() {}, text() {}, fault() {} });
      tokenizer.push(start);
      for (const piece of pieces) tokenizer.push(piece);
      tokenizer.end();
    };
    expectLinear(4_000_000, (size) => Array<string>(size / 10_000).fill(piece), read);
  });
});
