import { describe, expect, test } from "vitest";
import { XmlTokenizer } from "@/lib/ingest/xml/tokenizer";

/** The text and the attributes that are read of a document in these pieces, and what was found wrong. */
function read(pieces: readonly string[]) {
  let text = "";
  const faults: string[] = [];
  const attributes: Record<string, string>[] = [];
  const tokenizer = new XmlTokenizer({
    open: (_name, given) => attributes.push({ ...given }),
    close() {},
    text: (data) => {
      text += data;
    },
    fault: (problem) => faults.push(problem),
  });
  for (const piece of pieces) tokenizer.push(piece);
  tokenizer.end();
  return { text, faults, attributes };
}

const withEntities = (declarations: string, body: string) => `<!DOCTYPE r [${declarations}]><r>${body}</r>`;
const textOf = (declarations: string, body: string) => read([withEntities(declarations, body)]).text;

describe("entities of a document type", () => {
  test("that are short plain texts are read, in text and in attributes, however the document is cut", () => {
    const names = `<!ENTITY paper "Quay &amp; Weekly"><!ENTITY a-long-name-of-a-house '&#169; Harbour House'>`;
    const document = withEntities(names, `<i by="&paper;">&paper;: &a-long-name-of-a-house;</i>`);
    const whole = read([document]);
    expect(whole).toMatchObject({ text: "Quay & Weekly: © Harbour House", faults: [] });
    expect(whole.attributes).toContainEqual({ by: "Quay & Weekly" });
    for (let at = 1; at < document.length; at++)
      expect(read([document.slice(0, at), document.slice(at)]), `cut at ${at}`).toEqual(whole);
    expect(read([...document])).toEqual(whole);
  });

  test("of one name are what the first says, and those of XML itself are never something else", () => {
    expect(textOf(`<!ENTITY a "one"><!ENTITY a "two"><!ENTITY amp "no">`, "&a; &amp;")).toBe("one &");
  });

  test("in a comment declare nothing", () => {
    expect(textOf(`<!-- <!ENTITY a "one"> -->`, "&a;")).toBe("&a;");
  });

  test.each([
    ["refers to another one", `<!ENTITY a "lol"><!ENTITY b "&a;&a;">`, "&b;"],
    ["refers to itself", `<!ENTITY b "&b;">`, "&b;"],
    ["holds markup", `<!ENTITY b "<script>x</script>">`, "&b;"],
    ["holds markup in numbers", `<!ENTITY b "&#60;i>">`, "&b;"],
    ["holds a reference in numbers", `<!ENTITY b "&#38;#60;">`, "&b;"],
    ["is a file", `<!ENTITY b SYSTEM "file:///etc/passwd">`, "&b;"],
    ["is an address", `<!ENTITY b PUBLIC "-//X" "http://127.0.0.1/x">`, "&b;"],
    ["belongs to the document type", `<!ENTITY % b "text">`, "%b; &b;"],
    ["is long", `<!ENTITY b "${"x".repeat(1_001)}">`, "&b;"],
  ])("one that %s stays as it is written", (_, declarations, body) => {
    const { text, faults } = read([withEntities(declarations, body)]);
    expect(text).toBe(body);
    expect(faults.length).toBeGreaterThan(0);
  });

  test("add no more than a bounded text, however often they are used and however many there are", () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `<!ENTITY e${n} "${"x".repeat(1_000)}">`).join("");
    const used = Array.from({ length: 20_000 }, (_, n) => `&e${n % 100};`).join("");
    const { text } = read([withEntities(many, used)]);
    expect(text.length).toBeLessThan(used.length + 300_000);
  });
});
