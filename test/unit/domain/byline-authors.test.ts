import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorsOf } from "@/lib/domain/byline-authors";
import { expectLinear } from "@/test/support/processor-time";

const named = (byline: string | null, known: readonly string[] = []) =>
  authorsOf(byline, known).map(({ name, isOrganisation }) => (isOrganisation ? `[${name}]` : name));

describe("a byline is taken apart into its authors", () => {
  test.each([
    ["Ada Lind", ["Ada Lind"]],
    ["By Ada Lind and Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["BY ADA LIND AND BEN OKORO", ["ADA LIND", "BEN OKORO"]],
    ["Ada Lind, Ben Okoro, and Cleo M. Ito", ["Ada Lind", "Ben Okoro", "Cleo M. Ito"]],
    ["Ada Lind & Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["Ada Lind; Ben Okoro | Cleo Ito", ["Ada Lind", "Ben Okoro", "Cleo Ito"]],
    ["Ada Lind with Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["Ada Lind, with additional reporting by Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["Von Anna Weber und Karl-Heinz von der Au", ["Anna Weber", "Karl-Heinz von der Au"]],
    ["Par Jeanne d’Arc et Étienne de la Boétie", ["Jeanne d’Arc", "Étienne de la Boétie"]],
    ["Por Ana López y Juan Pérez García", ["Ana López", "Juan Pérez García"]],
    ["Ana Costa e Silva e Rui Tavares", ["Ana Costa e Silva", "Rui Tavares"]],
    ["Jan Kowalski i Anna Nowak", ["Jan Kowalski", "Anna Nowak"]],
    ["Jan Jansen en Piet van den Berg", ["Jan Jansen", "Piet van den Berg"]],
    ["بقلم أحمد علي ومحمد حسن", ["أحمد علي", "محمد حسن"]],
    ["أحمد علي، محمد حسن و سارة يوسف", ["أحمد علي", "محمد حسن", "سارة يوسف"]],
    ["Анна Белова и Пётр Орлов", ["Анна Белова", "Пётр Орлов"]],
    ["田中太郎、鈴木花子", ["田中太郎", "鈴木花子"]],
    ["Dr. Ada Lind and Prof. J.R.R. Okoro", ["Dr. Ada Lind", "Prof. J.R.R. Okoro"]],
    ["  Ada \n Lind  and  Ben Okoro ", ["Ada Lind", "Ben Okoro"]],
  ])("%j", (byline, authors) => expect(named(byline)).toEqual(authors));
});

describe("what is no author is left out", () => {
  test.each([
    ["Ada Lind, political editor", ["Ada Lind"]],
    ["Ada Lind, Political Editor, and Ben Okoro, Nairobi correspondent", ["Ada Lind", "Ben Okoro"]],
    ["Ada Lind, reporter and editor", ["Ada Lind"]],
    ["Ada Lind, a reporter, and photographer Ben Okoro", ["Ada Lind"]],
    ["Ada Lind, reporter, and columnist Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["Text: Ada Lind, Photos: Ben Okoro", ["Ada Lind"]],
    ["Ada Lind (text), Ben Okoro (photos)", ["Ada Lind"]],
    ["Ada Lind (Nairobi, Kenya) and Ben Okoro", ["Ada Lind", "Ben Okoro"]],
    ["Ada Lind in Nairobi and Ben Okoro in New York", ["Ada Lind", "Ben Okoro"]],
    ["Ada Lind, University of Nairobi", ["Ada Lind"]],
    ["Ada Lind, PhD, and Ben Lind, Jr.", ["Ada Lind", "Ben Lind, Jr."]],
    ["Anna Weber, Redakteurin", ["Anna Weber"]],
    ["أحمد علي، مراسل", ["أحمد علي"]],
  ])("%j", (byline, authors) => expect(named(byline)).toEqual(authors));
});

describe("organisations are told from people", () => {
  test.each([
    ["Harbour Agency", ["[Harbour Agency]"]],
    ["HARBOUR agency", ["[HARBOUR agency]"]],
    ["Quay & Pier", ["[Quay & Pier]"]],
    ["Quay & Pier staff", ["[Quay & Pier staff]"]],
    ["Reuters", ["[Reuters]"]],
    ["Ada Lind and Reuters", ["Ada Lind", "[Reuters]"]],
    ["Ada Lind and agencies", ["Ada Lind", "[agencies]"]],
    ["By Staff Reporter", ["[Staff Reporter]"]],
    ["Unsere Redaktion", ["[Unsere Redaktion]"]],
    ["هيئة التحرير", ["[هيئة التحرير]"]],
    ["Ministry of Health and Social Affairs", ["[Ministry of Health and Social Affairs]"]],
    ["Social Affairs and Health Ministry", ["[Social Affairs and Health Ministry]"]],
    ["Lind & Sons Ltd", ["[Lind & Sons Ltd]"]],
  ])("%j", (byline, authors) => expect(named(byline, ["Harbour Agency", "Quay & Pier"])).toEqual(authors));
});

describe("in doubt it is one author, as it is written", () => {
  test.each([
    "Ada",
    "Ada and Ben",
    "Ada and Ben Lind",
    "Ana y Juan Pérez",
    "Lind, Ada",
    "Lind, Ada and Okoro, Ben",
    "Ada Lind, Nairobi",
    "Santiago Ramón y Cajal",
    "José Ortega y Gasset",
    "Josep Puig i Cadafalch",
    "António Costa e Silva",
    "Karl-Theodor von und zu Guttenberg",
    "Von Trapp",
    "أحمد وليد",
    "أحمد علي وليد حسن",
    "Ada Lind, New York",
    "Ada Lind @adalind and Ben Okoro",
    "ada@news.example (Ada Lind)",
    "https://news.example/ada, Ada Lind",
    "<b>Ada Lind</b>, Ben Okoro",
    "Ada Lind and 3 others",
    "bell hooks and Ada Lind",
    "Ada Lind and Ada Lind",
    "a, and & ; |",
    "and",
  ])("%j", (byline) => expect(named(byline)).toEqual([byline]));

  test("as is a very long one, or one of very many", () => {
    const many = Array.from({ length: 30 }, () => "Ada Lind").join(", ");
    expect(named(many)).toEqual([many]);
    const long = (times: number) => `${"Ada Lind, ".repeat(times)}Ben Okoro`;
    expectLinear(40_000, long, (byline) => expect(named(byline)).toEqual([byline]));
  });

  test.each([null, "", " \n "])("%j has none", (byline) => expect(named(byline)).toEqual([]));
});

test("whatever is written, names are never empty, never twice, and made of what is there", () => {
  const words = fc.constantFrom(
    ..."Ada Lind Ben and und y e , ; ( ) & By von de و و محمد وعلي 王伟 photo Jr. in".split(" "),
  );
  const bylines = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(words).map((list) => list.join(" ")),
  );
  fc.assert(
    fc.property(bylines, (byline) => {
      const names = authorsOf(byline, ["Lind & Co"]).map(({ name }) => name);
      expect(names.length > 0).toBe(byline.trim() !== "");
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/\S/);
        for (const word of name.split(/,? /)) expect(byline).toContain(word);
      }
    }),
  );
});
