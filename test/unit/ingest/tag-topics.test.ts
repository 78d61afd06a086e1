import { describe, expect, test } from "vitest";
import { tagItem } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { buildIdentifiedItem } from "../../support/build-item";

function topics(title: string, text = "", language = "en") {
  const item = buildIdentifiedItem({ title, text });
  return tagItem({ ...item, language }, gazetteer()).filter(({ type }) => type === "topic");
}

const names = (...given: Parameters<typeof topics>): string[] => topics(...given).map(({ name }) => name);

describe("topics", () => {
  test.each<[string, string, string]>([
    ["en", "Bakers fear for the harvest after the drought", "Natural disasters"],
    ["en", "New wind farms off the coast", "Renewable energy"],
    ["en", "Parliament debates the draft law on pensions", "Legislation"],
    ["en", "Customs officers trained in trade facilitation", "Trade facilitation"],
    ["de", "Neue Windparks vor der Küste", "Renewable energy"],
    ["de", "Streit über Krankenhäuser im Norden", "Health care"],
    ["fr", "La hausse des prix inquiète les ménages : l’inflation reste forte", "Prices and inflation"],
    ["es", "Nuevas becas para la educación superior", "Higher education"],
    ["it", "Vigili del fuoco al lavoro: protezione civile in allerta", "Civil protection"],
    ["pt", "Alterações climáticas: cidades preparam-se", "Climate change"],
    ["nl", "Meer woningbouw in de steden", "Construction and housing"],
    ["pl", "Szpitale bez lekarzy: pacjenci czekają", "Health care"],
    ["tr", "Orman yangınları sürüyor, deprem bölgesinde hazırlık", "Natural disasters"],
    ["ar", "ورشة حول الذكاء الاصطناعي في الجامعات", "Artificial intelligence"],
    ["ru", "В школах меняют учебную программу", "Education"],
  ])("in %s: %s", (language, title, expected) => expect(names(title, "", language)).toContain(expected));

  test("show the words that gave them away", () => {
    const [first] = topics("Ferry strike: shipping stands still");
    expect(first).toMatchObject({ name: "Shipping", evidence: "Ferry" });
  });

  test("one passing word in the body makes no topic", () => {
    expect(
      names("They went home", `${"It was late and all were tired. ".repeat(30)}A hotel was near.`),
    ).toEqual([]);
  });

  test("words that every text has make none by themselves", () => {
    expect(names("Women and children in the streets")).toEqual([]);
  });

  test("the name of a body says nothing about what it does today", () => {
    expect(names("The World Health Organization and the World Trade Organization move house")).toEqual([]);
  });

  test("no more than four are suggested, the surest first", () => {
    const found = topics(
      "Elections, corruption, asylum, tourism, football and opera: the week",
      "Elections again. More elections.",
    );
    expect(found).toHaveLength(4);
    expect(found[0]?.name).toBe("Elections");
    expect(found.map(({ confidence }) => confidence)).toEqual(
      found.map(({ confidence }) => confidence).sort((left, right) => right - left),
    );
  });

  test("an operation is no opera, and Churchill no church", () => {
    expect(names("Churchill’s operations room: operators at work")).toEqual([]);
  });
});
