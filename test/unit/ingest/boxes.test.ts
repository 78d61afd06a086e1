import { describe, expect, test } from "vitest";
import { boxesBetweenLines } from "@/lib/ingest/clean/boxes-between-lines";
import { boxesInSentences } from "@/lib/ingest/clean/boxes-in-sentences";
import { labelsToTexts } from "@/lib/ingest/clean/labels-to-texts";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "@/test/support/processor-time";

const paragraphs = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(Boolean);

const lines = (...parts: string[]) => parts.join("\n");

describe("a box between the lines of a sentence", () => {
  test.each([
    [
      "English, with numbered points",
      lines(
        "The committee agreed that the bridge has to be mended before",
        "",
        "WHAT WE ASK FOR",
        "1. A lower limit of weight",
        "2. A lamp on either bank",
        "",
        "the winter, and that the county should pay for half of it.",
        "",
        "It meets again in May.",
      ),
      [
        "The committee agreed that the bridge has to be mended before the winter, and that the county should pay for half of it.",
        "WHAT WE ASK FOR 1. A lower limit of weight 2. A lamp on either bank",
        "It meets again in May.",
      ],
    ],
    [
      "German, with a caption",
      lines(
        "Die meisten Bäume stehen auf der Nordseite des Hügels, wo sie",
        "",
        "Abb. 3: Der Hügel von Westen",
        "",
        "vor dem Wind geschützt sind und länger blühen.",
      ),
      [
        "Die meisten Bäume stehen auf der Nordseite des Hügels, wo sie vor dem Wind geschützt sind und länger blühen.",
        "Abb. 3: Der Hügel von Westen",
      ],
    ],
    [
      "French, with bullets and the paragraph going on",
      lines(
        "Les bénévoles ont choisi de commencer par la rue haute, dont les",
        "BON À SAVOIR",
        "• Les outils sont prêtés",
        "• Le repas est offert",
        "",
        "murs penchent depuis le dernier hiver. La mairie fournit",
        "la chaux et le sable.",
      ),
      [
        "Les bénévoles ont choisi de commencer par la rue haute, dont les murs penchent depuis le dernier hiver. La mairie fournit la chaux et le sable.",
        "BON À SAVOIR • Les outils sont prêtés • Le repas est offert",
      ],
    ],
    [
      "Italian, under a heading that recurs",
      lines(
        "Il sentiero sale dolcemente tra i castagni e arriva fino alla",
        "",
        "DA SAPERE",
        "Si cammina due ore.",
        "Acqua alla partenza.",
        "",
        "fontana, dove conviene fermarsi a mangiare.",
        "",
        "DA SAPERE",
        "Il ponte è chiuso in inverno.",
      ),
      [
        "Il sentiero sale dolcemente tra i castagni e arriva fino alla fontana, dove conviene fermarsi a mangiare.",
        "DA SAPERE Si cammina due ore. Acqua alla partenza.",
        "DA SAPERE Il ponte è chiuso in inverno.",
      ],
    ],
  ])("%s: is put behind the paragraph", (_name, text, expected) => {
    const moved = boxesBetweenLines(text);
    expect(paragraphs(moved)).toEqual(expected);
    expect(paragraphs(boxesBetweenLines(moved))).toEqual(expected);
  });

  test.each([
    [
      "a verse that is quoted in a sentence",
      lines(
        "On the wall of the inn somebody had written in chalk",
        "",
        "Roses are red,",
        "violets are blue",
        "",
        "and nobody has wiped it off.",
      ),
    ],
    [
      "a sign that is quoted in a sentence",
      lines(
        "We came to a gate on which the farmer had painted",
        "",
        "NO WAY THROUGH",
        "",
        "and turned round.",
      ),
    ],
    [
      "a list that a sentence introduces and ends",
      lines(
        "Whoever wants to come along should think of bringing",
        "",
        "- a torch",
        "- a cup",
        "",
        "and be at the gate by nine.",
      ),
    ],
    [
      "a heading before a new sentence",
      lines(
        "The report was handed in on the last day and it says that",
        "",
        "RESULTS",
        "1. The wall stands",
        "2. The roof leaks",
        "",
        "The wall was built in one summer.",
      ),
    ],
    [
      "a table under its caption",
      lines(
        "The weights of the bells were taken in spring by the",
        "",
        "Table 2: Weights",
        "Great bell 900",
        "Small bell 340",
        "Fire bell 120",
        "Hour bell 400",
        "",
        "ringers themselves.",
      ),
    ],
    [
      "an address in capitals",
      lines(
        "Letters reach us all the year round if they are sent to",
        "",
        "POST OFFICE BOX",
        "Mill Lane 4",
        "",
        "or left at the bakery.",
      ),
    ],
  ])("%s stays", (_name, text) => {
    expect(boxesBetweenLines(text)).toBe(text);
  });
});

const FLAT =
  "The speakers praised the work of the ringers and asked for more bell RECOMMENDATIONS 1. Train young ringers in the tower 2. Grease the wheels before winter 3. Pay for new ropes towers to be opened in summer. The council will look into it. Most bell towers are closed today.";

describe("a box in the middle of a line", () => {
  test("is put behind the line where the text itself tells how the sentence goes on", () => {
    expect(paragraphs(boxesInSentences(FLAT))).toEqual([
      "The speakers praised the work of the ringers and asked for more bell towers to be opened in summer. The council will look into it. Most bell towers are closed today.",
      "RECOMMENDATIONS 1. Train young ringers in the tower 2. Grease the wheels before winter 3. Pay for new ropes",
    ]);
  });

  test("German and French: likewise", () => {
    const german = boxesInSentences(
      "Die Gemeinde will den alten Brunnen wieder öffnen, damit jeder frisches AUFGABEN 1. Den Schacht reinigen 2. Das Dach decken 3. Die Kette ersetzen wasser holen kann. Früher war frisches wasser dort für alle da.",
    );
    expect(german).toContain("damit jeder frisches wasser holen kann.");
    const french = boxesInSentences(
      "Les habitants demandent que la petite gare MESURES 1. Ouvrir la salle 2. Peindre les bancs 3. Réparer la pendule rouvre au printemps. Sans la petite gare rouvre seulement le café.",
    );
    expect(french).toContain("la petite gare rouvre au printemps.");
  });

  test.each([
    ["nothing in the text tells where the box ends", FLAT.replace("Most bell towers are closed today.", "")],
    ["two places would fit", FLAT.replace("new ropes towers to be", "new towers and bell towers to be")],
    [
      "only small words recur",
      "He said that it may be of PLANS 1. Dig a well 2. Mend a road 3. Plant a tree the kind that lasts. Part of the kind he liked was old.",
    ],
    [
      "the points are two",
      "More bell RECOMMENDATIONS 1. Train young ringers 2. Pay for ropes towers are wanted. Most bell towers are closed.",
    ],
    [
      "the sentence is over",
      "The work is praised. RECOMMENDATIONS 1. Train ringers 2. Grease wheels 3. Pay for ropes in the towers. Bell towers are closed.",
    ],
    [
      "a company in capitals is named",
      "He bought shares of ACME TRADING in 1. May and sold them in 2. June and in 3. July again.",
    ],
  ])("stays where %s", (_name, text) => {
    expect(boxesInSentences(text)).toBe(text);
  });
});

describe("labels that stand before all their texts", () => {
  test("are put before each of them", () => {
    const text =
      "The wall is mended in three steps: Step 1. Step 2. Step 3. In spring the stones are sorted; in summer the mortar is laid; in autumn the top is sealed. The council pays.";
    const rows = [
      "- Step 1. In spring the stones are sorted;",
      "- Step 2. in summer the mortar is laid;",
      "- Step 3. in autumn the top is sealed.",
    ];
    expect(labelsToTexts(text)).toBe(
      lines("The wall is mended in three steps:", ...rows, "", "The council pays."),
    );
  });

  test("with Roman numbers, letters and German words", () => {
    expect(
      labelsToTexts("So geht es weiter. Phase I: Phase II: Phase III: planen; bauen; feiern."),
    ).toContain("- Phase II: bauen;");
    expect(labelsToTexts("Tre cose: a) b) c) il pane caldo; il vino rosso; la pazienza.")).toContain(
      "- c) la pazienza.",
    );
  });

  test.each([
    [
      "a text is missing",
      "Three steps: Step 1. Step 2. Step 3. Sort the stones; lay the mortar. The council pays; so be it.",
    ],
    [
      "each label has its text",
      "Three steps: Step 1. Sort the stones; Step 2. Lay the mortar; Step 3. Seal the top.",
    ],
    [
      "the labels do not count on",
      "Steps: Step 1. Step 3. Step 4. Sort the stones; lay the mortar; seal the top.",
    ],
    ["there are only two", "Two steps: Step 1. Step 2. Sort the stones; lay the mortar."],
    ["the words differ", "See: Part 1. Step 2. Phase 3. Sort the stones; lay the mortar; seal the top."],
    [
      "it is a list of chapters",
      "Read on: 1. 2. 3. One may say. Another may not; so it is; and so it stays.",
    ],
  ])("stay where %s", (_name, text) => {
    expect(labelsToTexts(text)).toBe(text);
  });
});

describe("the steps", () => {
  const item = buildRawItem({ position: 0, spans: [], title: "Bells", body: { kind: "text", source: FLAT } });

  test("are noted, and can be switched off", () => {
    expect(clean(item).steps.map(({ name }) => name)).toContain("move-boxes");
    expect(clean(item, { skip: new Set(["move-boxes"]) }).steps).toEqual([]);
  });

  test.each([
    ["boxes", (n: number) => boxesInSentences("more bell TASKS 1. Aa 2. Bb 3. Cc ".repeat(n))],
    ["capitals", (n: number) => boxesInSentences("a AAAA ".repeat(5 * n))],
    [
      "lines without an end",
      (n: number) => boxesBetweenLines("a line that is not finished and goes on with\nAAAA BBBB\n".repeat(n)),
    ],
    ["short lines", (n: number) => boxesBetweenLines(`${"word ".repeat(10)}\n\n`.repeat(n))],
    ["numbers", (n: number) => labelsToTexts(`. ${"I. II. III. ".repeat(2 * n)};`)],
    ["lists", (n: number) => labelsToTexts(": I. II. III. a; ".repeat(n))],
  ])("cost linear time on very many %s", (_what, step) => {
    expectLinear(20_000, (times) => times, step);
  });
});
