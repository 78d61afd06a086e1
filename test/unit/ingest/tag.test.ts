import { describe, expect, test } from "vitest";
import type { TagType } from "@/lib/domain/ingest";
import { learnVocabulary, tagItem, tagItems } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { expectLinear } from "@/test/support/processor-time";
import { buildIdentifiedItem } from "../../support/build-item";

function names(type: TagType, text: string, over: Parameters<typeof buildIdentifiedItem>[0] = {}): string[] {
  return tagItem(buildIdentifiedItem({ text, ...over }), gazetteer())
    .filter((tag) => tag.type === type)
    .map((tag) => tag.name)
    .sort();
}

describe("countries", () => {
  test.each<[string, string[]]>([
    ["The lake lies in Georgia, near Tbilisi.", ["Georgia"]],
    ["A court in Atlanta, Georgia ruled on Monday.", []],
    ["The Governor of Georgia signed the bill.", []],
    ["Officials from Georgia, USA came along.", ["United States"]],
    ["Jordan Miller said the road was closed.", []],
    ["Mr Jordan welcomed the guests.", []],
    ["Michael Jordan opened the gym.", []],
    ["The border between Jordan and Iraq is open.", ["Iraq", "Jordan"]],
    ["Jordanian farmers met.", ["Jordan"]],
    ["Niger and Nigeria signed.", ["Niger", "Nigeria"]],
    ["Nigerian and Nigerien officials met.", ["Niger", "Nigeria"]],
    ["Mali is not Somalia.", ["Mali", "Somalia"]],
    ["Malian traders", ["Mali"]],
    ["Anna Malta, director of the school, opened it.", []],
    ["The ferry to Malta was late.", ["Malta"]],
    ["The Indian delegation arrived.", ["India"]],
    ["Ships in the Indian Ocean.", []],
    ["The British Indian Ocean Territory is remote.", ["British Indian Ocean Territory"]],
    ["Turkey, Türkiye and Turkish towns", ["Türkiye"]],
    ["A turkey in the oven, bone china on the table.", []],
    ["Macedonia and North Macedonia", ["North Macedonia"]],
    ["Farmers in Central Macedonia", []],
    [
      "Guinea, Equatorial Guinea, Guinea-Bissau and Papua New Guinea",
      ["Equatorial Guinea", "Guinea", "Guinea-Bissau", "Papua New Guinea"],
    ],
    ["Pirates in the Gulf of Guinea", []],
    [
      "The Democratic Republic of the Congo and the Republic of the Congo",
      ["Democratic Republic of the Congo", "Republic of the Congo"],
    ],
    ["DRC troops", ["Democratic Republic of the Congo"]],
    ["South Korea and North Korea; the Republic of Korea and the DPRK", ["North Korea", "South Korea"]],
    ["Dominica and the Dominican Republic", ["Dominica", "Dominican Republic"]],
    ["Let us meet; tell US envoys.", ["United States"]],
    ["JOIN US TODAY", []],
    ["New Mexico and New Jersey", []],
    ["A report in French and Spanish; the German translation", []],
    ["French and Spanish farmers met", ["France", "Spain"]],
    ["Côte d’Ivoire, Cote d'Ivoire and the Ivory Coast", ["Côte d'Ivoire"]],
    ["St. Lucia and Trinidad & Tobago", ["Saint Lucia", "Trinidad and Tobago"]],
    ["Latin American and South American leaders", []],
    ["the U.S. and the U.K.", ["United Kingdom", "United States"]],
    ["Sudan, not South Sudan", ["South Sudan", "Sudan"]],
  ])("%s", (text, expected) => expect(names("country", text)).toEqual(expected));

  test.each<[string, string, string[]]>([
    [
      "de",
      "Die Türkei und die Schweiz unterzeichneten mit Österreich.",
      ["Austria", "Switzerland", "Türkiye"],
    ],
    ["fr", "L’Allemagne et le Royaume-Uni ont signé.", ["Germany", "United Kingdom"]],
    ["es", "Granada es una ciudad de España.", ["Spain"]],
    ["ar", "وصل الوفد إلى تركيا والعراق", ["Iraq", "Türkiye"]],
    ["zh", "德国和法国签署了协议", ["France", "Germany"]],
    ["ru", "Россия и Казахстан", ["Kazakhstan", "Russia"]],
  ])("in %s: %s", (declaredLanguage, text, expected) =>
    expect(names("country", text, { declaredLanguage })).toEqual(expected),
  );

  test("the title counts most, and the words that triggered a tag are kept", () => {
    const item = buildIdentifiedItem({
      title: "Turkish bakers on strike",
      text: "The strike may reach Greece.",
    });
    const tags = tagItem(item, gazetteer()).filter(({ type }) => type === "country");
    expect(tags.map(({ name, evidence }) => [name, evidence])).toEqual([
      ["Türkiye", "Turkish"],
      ["Greece", "Greece"],
    ]);
    expect(tags[0]?.confidence).toBeGreaterThan(tags[1]?.confidence ?? 1);
  });
});

describe("places and regions", () => {
  test("a town is a place, a convention named after it is not", () => {
    expect(names("place", "The Vienna Convention was discussed in Lima, Quito and Geneva.")).toEqual([
      "Geneva",
      "Quito",
    ]);
  });

  test("regions are found by their longest name", () => {
    expect(names("region", "Towns in the Western Balkans and Central Asia")).toEqual([
      "Central Asia",
      "Western Balkans",
    ]);
  });
});

describe("organisations", () => {
  test("well-known ones are filed under one name", () => {
    expect(
      names(
        "organisation",
        "The World Health Organization (WHO), the EU and Unicef’s partner UNICEF met; who came?",
      ),
    ).toEqual(["European Union", "UNICEF", "WHO"]);
  });

  test("a long name with its acronym is learned", () => {
    expect(
      names("organisation", "It was hosted by the Ruritanian Harbour Pilots Association (RHPA) on Monday."),
    ).toEqual(["Ruritanian Harbour Pilots Association (RHPA)"]);
  });

  test("an acronym from another language is believed where a body is named", () => {
    expect(names("organisation", "Members of the Association for Safe Harbours (BSH) met.")).toEqual([
      "Association for Safe Harbours (BSH)",
    ]);
  });

  test("a ministry is filed with its country, where there is only one", () => {
    expect(
      names("organisation", "In Ghana, the Ministry of Roads and Bridges (MRB) opened a bridge."),
    ).toEqual(["Ministry of Roads and Bridges of Ghana (MRB)"]);
  });

  test("a kind of office is no organisation", () => {
    expect(names("organisation", "A Harbour Help Centre (HHC) opened; more HHCs will follow.")).toEqual([]);
  });

  test("what one item of a dump explains is recognised in all", () => {
    const explained = buildIdentifiedItem({
      text: "The International Centre for Tidal Research (ICTR) has moved.",
    });
    const short = buildIdentifiedItem({
      position: 1,
      title: "ICTR Director meets fishers",
      text: "ICTR said so.",
    });
    const [first, second] = tagItems([explained, short], gazetteer());
    expect(first?.map(({ name }) => name)).toContain("ICTR");
    expect(second?.map(({ name }) => name)).toContain("ICTR");
  });
});

describe("projects", () => {
  test.each<[string, string[]]>([
    ["The TIDEWATCH project ended.", ["TIDEWATCH"]],
    ["Under the HarbourSafe III project, pilots were trained.", ["HarbourSafe"]],
    [
      "the project “Clean Quays for Small Harbours in Ruritania” began",
      ["Clean Quays for Small Harbours in Ruritania"],
    ],
    ["Funded by the Quay Lighting Facility (QLF). QLF is new.", ["QLF"]],
    ["Under the project Building better quays for small towns (BQUAY), ten towns were visited.", ["BQUAY"]],
    ["The EU project and the UN programme", []],
    ["This Project is new. Our Pilot Project ended.", []],
    ["A training programme for staff", []],
  ])("%s", (text, expected) => expect(names("project", text)).toEqual(expected));

  test("an ordinary word becomes a project's name by repetition", () => {
    const title = "Lantern Project: harbour lights";
    expect(names("project", "The Lantern project team met.", { title })).toEqual(["Lantern"]);
    expect(names("project", "The Lantern project team met.")).toEqual([]);
  });
});

describe("processes, events, people, topics", () => {
  test("a process named after a town", () => {
    expect(
      names("process", "The Lisbon Process and the Colombo Process met; the Review Process did not."),
    ).toEqual(["Colombo Process", "Lisbon Process"]);
  });

  test("one occasion has one name, however it is put", () => {
    expect(names("event", "At the 7th Ministerial Conference of the Lisbon Process")).toEqual([
      "7th Lisbon Process Ministerial Conference",
    ]);
    expect(names("event", "On the 7th Lisbon Process Ministerial Conference")).toEqual([
      "7th Lisbon Process Ministerial Conference",
    ]);
    expect(names("event", "The Ruritania Harbour Conference 2019 begins. A conference follows.")).toEqual([
      "Ruritania Harbour Conference 2019",
    ]);
  });

  test("a yearly day takes the year that stands beside it", () => {
    expect(
      names("event", "On World Refugee Day, harbours opened.", { hashtags: ["#WorldRefugeeDay2023"] }),
    ).toEqual(["World Refugee Day 2023"]);
  });

  test("only people that the item is about are suggested", () => {
    expect(
      names("person", "Ms Ada Quayle spoke. So did Mr Bo Lander.", { title: "Ada Quayle wins the prize" }),
    ).toEqual(["Ada Quayle"]);
  });

  test("categories of the source are topics", () => {
    expect(names("topic", "Text.", { categories: ["Harbours"] })).toEqual(["Harbours"]);
  });
});

describe("the desk's vocabulary", () => {
  const desk = (type: TagType, name: string, aliases: string[]) => ({
    terms: [...gazetteer().terms, { type, name, aliases }],
  });

  test("its terms are found in any case when they start small", () => {
    const tags = tagItem(
      buildIdentifiedItem({ text: "Harbour safety first." }),
      desk("topic", "harbour safety", []),
    );
    expect(tags.map(({ name }) => name)).toEqual(["harbour safety"]);
  });

  test("it wins over the built-in one", () => {
    const tags = tagItem(
      buildIdentifiedItem({ text: "Turkey signed." }),
      desk("country", "Turkey", ["Türkiye"]),
    );
    expect(tags.map(({ name }) => name)).toEqual(["Turkey"]);
  });

  test("learning leaves out what it knows", () => {
    const item = buildIdentifiedItem({ text: "The Quay Union Association (QUA) met." });
    const vocabulary = desk("organisation", "QUA", ["Quay Union Association"]);
    expect(learnVocabulary([item], vocabulary).learned).toEqual([]);
    expect(tagItem(item, vocabulary).map(({ name }) => name)).toEqual(["QUA"]);
  });
});

describe("hostile text", () => {
  test.each([
    ["one endless hyphenated word", "A-", ""],
    ["one endless word in capitals", "A", ") project Conference Association Process"],
    ["nothing but capitalised words", "Aa Council of ", ""],
    ["nothing but brackets", "(A(B", ""],
    ["nothing but quotation marks", 'project "Aa ', ""],
    ["nothing but dates and titles", "Mr Aa Bb 7th Conference of the ", ""],
  ])("%s is read in linear time", (_, unit, end) => {
    const text = (size: number) => `${unit.repeat(size / unit.length)}${end}`;
    expectLinear(200_000, text, (text) => tagItem(buildIdentifiedItem({ text }), gazetteer()));
  });
});
