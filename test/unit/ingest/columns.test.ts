import { describe, expect, test } from "vitest";
import { hyphenatedWords, joinColumn } from "@/lib/ingest/clean/columns/join-column";
import { partMixedColumns } from "@/lib/ingest/clean/columns/mixed-columns";
import { partSideColumns } from "@/lib/ingest/clean/columns/side-columns";
import { buildRawItem } from "@/lib/ingest/formats/raw-item";
import { clean } from "@/lib/ingest/stages/clean";
import { expectLinear } from "@/test/support/processor-time";

/** Two stories a language, as they are printed in columns. */
const STORIES: Readonly<Record<string, readonly [string, string]>> = {
  en: [
    "The clock on the market hall has been wrong for as long as anybody can remember. It was set once, by a sailor, to the time of a port on the other side of the world. He wanted to know when his daughter got up in the morning. When he died, the council voted to leave it as it was, and people got used to taking nine hours off.",
    "Every spring the river brings down a tree with its roots. The miller pulls it out with two horses and lets it dry until autumn. It is then sawn into planks for benches. There are so many of them along the bank by now that everyone in the village could sit down at once, which they did on the day of the eclipse.",
  ],
  fr: [
    "La vieille imprimerie a gardé ses casses de plomb et l'odeur de l'encre. On y tire encore des affiches pour le bal et des faire-part de naissance. L'apprentie a dix-sept ans et lit les lignes à l'envers plus vite que les autres à l'endroit. Elle dit que les lettres sont plus honnêtes quand elles ne cherchent pas à plaire.",
    "Au bord de l'étang vit un homme qui compte les oiseaux. Il note tout dans des cahiers d'écolier, depuis plus de quarante ans. Les savants viennent le voir en été et repartent avec des chiffres. Lui reste, avec sa longue-vue et son chien, et attend le passage des grues comme on attend des cousins.",
  ],
  it: [
    "La stazione è chiusa da quando non si ferma più nessun treno. Il capostazione però continua a spazzare il marciapiede e a caricare l'orologio. Dice che un giorno qualcuno sbaglierà linea e avrà bisogno di un posto dove aspettare. Nella sala d'attesa tiene una stufa accesa e una pila di giornali che legge prima di metterli via.",
    "Sul colle ci sono tre case e una di queste appartiene a chi ne ha bisogno. Non ha serratura. Chi arriva trova la legna tagliata e lascia qualcosa per chi verrà dopo: una candela, del sale, una storia scritta nel quaderno. Il quaderno è ormai il quinto, e il più vecchio comincia con una nevicata.",
  ],
  de: [
    "Der Uhrmacher hat seine Werkstatt im Turm, weil er dort am besten hört, ob etwas falsch geht. Er ist fast neunzig. Wer zu ihm will, steigt hundert Stufen hinauf und vergisst dabei meistens, warum er es eilig hatte. Bezahlt wird nach der Zahl der Stufen, die einer nicht geflucht hat.",
    "An der Furt stand lange ein Schild, auf dem nichts zu lesen war. Man nahm es ab und fand darunter ein zweites, das vor dem Wasser warnte. Seitdem hängen beide nebeneinander. Die Kinder malen auf das leere, was sie gerade gesehen haben, und wischen es wieder ab, sobald es nicht mehr stimmt.",
  ],
};

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function rows(left: readonly string[], right: readonly string[]): [string, string][] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    left[at] ?? "",
    right[at] ?? "",
  ]);
}

const mix = (left: readonly string[], right: readonly string[]) =>
  rows(left, right).flat().filter(Boolean).join("\n");

const beside = (left: readonly string[], right: readonly string[], width: number) =>
  rows(left, right)
    .map(([one, other]) => `${one.padEnd(width + 4)}${other}`.trimEnd())
    .join("\n");

const read = (text: string) => text.replace(/\s+/g, " ").trim();

const WIDTHS = [30, 35, 40, 46, 52].flatMap((left) => [28, 36, 44].map((right) => [left, right] as const));

describe("two columns printed line by line", () => {
  test.each(Object.entries(STORIES))(
    "%s: are read one after the other, or left as they are",
    (_language, [one, other]) => {
      const results = WIDTHS.map(([left, right]) => {
        const mixed = mix(wrap(one, left), wrap(other, right));
        const parted = partMixedColumns(mixed);
        return parted === mixed ? "left" : read(parted) === `${one} ${other}` ? "right" : "wrong";
      });
      expect(results).not.toContain("wrong");
      expect(results).toContain("right");
    },
  );

  test("a misprint may keep them mixed, but never mixes them anew", () => {
    const [one, other] = (STORIES.de ?? []).map((text) => text.replace("Seitdem", "seitdem"));
    for (const [left, right] of WIDTHS) {
      const mixed = mix(wrap(one ?? "", left), wrap(other ?? "", right));
      const parted = partMixedColumns(mixed);
      expect([read(mixed), `${one} ${other}`]).toContain(read(parted));
    }
  });
});

describe("the lines of a column", () => {
  test("give paragraphs, each ended by a line that is closed and short", () => {
    const lines = [
      "The keeper of the locks lives",
      "above the sluice.",
      "Visitors bring carrots for",
      "his goat.",
    ];
    expect(joinColumn(lines, new Set())).toEqual([
      "The keeper of the locks lives above the sluice.",
      "Visitors bring carrots for his goat.",
    ]);
  });

  test.each([
    [
      "a parted word is made whole",
      "the locks were re-",
      "built in stone",
      "the locks were rebuilt in stone",
    ],
    ["a word with a hyphen of its own keeps it", "a long-", "serving man", "a long-serving man"],
    ["a hyphen before another word stays", "Kinder-", "und Jugendbücher", "Kinder- und Jugendbücher"],
    ["a name keeps its hyphen", "in Stoke-", "Mandeville", "in Stoke- Mandeville"],
  ])("%s", (_name, line, next, expected) => {
    const known = hyphenatedWords("The long-serving goat is well.");
    expect(joinColumn([line, next], known)).toEqual([expected]);
  });
});

describe("two columns side by side", () => {
  test.each(Object.entries(STORIES))(
    "%s: are read one after the other, or left as they are",
    (_language, [one, other]) => {
      const results = WIDTHS.map(([left, right]) => {
        const lines = beside(wrap(one, left), wrap(other, right), left);
        const parted = partSideColumns(lines);
        return parted === lines ? "left" : read(parted) === `${one} ${other}` ? "right" : "wrong";
      });
      expect(results).not.toContain("wrong");
      expect(results).toContain("right");
    },
  );
});

const POEM = `The moon is up, the lamps are out,
and no one walks the quiet street;
The river turns the boats about
and rocks the sailors in their sleep.
A cat goes by, a door is closed,
and someone hums a tune inside;
The tide that nobody supposed
would come again comes with the tide.`;

const DIALOGUE = `“Who is there?” she asked.
“only me,” said the voice behind the door.
“And who is that?”
“the one you sent for the bread,” it said.
“Then where is the bread?”
“it was still too hot to carry.”
“Wait there,” she said, and laughed.
“where else would I go in this rain?”`;

const GLOSSARY = `Sluice.
a gate in a canal that lets the water through
Towpath.
a path along the bank for the horse that pulls
Lock.
a chamber that lifts the boats from one level to the next
Winding hole.
a wide place where the longest boats can turn`;

const TABLE = `Name             Village            Age of the tree
Ribston Pippin   Upper Marsh        120 years
Keswick          Lower Marsh        80 years
Blenheim         Mill End           200 years
Bramley          Mill End           45 years`;

const PROGRAMME = `9.00             Doors open and coffee
9.30             Welcome by the chair of the society
10.00            The wells of the valley and who dug them
11.15            Break
11.30            Reading old maps, a workshop for beginners`;

const ADDRESSES = `Verein der Freunde
alter Obstsorten
Am Anger 4
99999 Wiesenfeld
Telefon nach sechs
und am Wochenende
im Pfarrhaus bei
Frau Sommer`;

const LIST = `What to bring:
a pair of boots
a sandwich
Something to write with
water for the day
A coat
the letter of your parents
Money for the ferry`;

const FRENCH_VERSE = `Il pleut sur la colline,
sur le toit de ma voisine,
Il pleut dans le jardin
où dorment les raisins.
La pluie a des sabots,
elle danse sur les carreaux,
Et quand elle s'en va
le soleil met son drap.`;

const QUESTIONS = `Wann öffnet das Bad?
um sechs, im Winter um acht.
Was kostet der Eintritt?
drei Euro, für Kinder nichts.
Gibt es Schränke?
ja, mit Pfand.
Darf der Hund mit?
nein, aber es gibt einen Garten.`;

const TWO_LANGUAGES = `Benvenuti al rifugio!
Willkommen in der Hütte!
Si prega di togliere gli scarponi.
Bitte die Schuhe ausziehen.
La cena è alle sette.
Abendessen ist um sieben.
Il silenzio comincia alle dieci.
Ab zehn Uhr ist Ruhe.`;

describe("what only looks like columns stays as it is", () => {
  test.each(
    Object.entries({
      POEM,
      DIALOGUE,
      GLOSSARY,
      TABLE,
      PROGRAMME,
      ADDRESSES,
      LIST,
      FRENCH_VERSE,
      QUESTIONS,
      TWO_LANGUAGES,
    }),
  )("%s", (_name, text) => {
    expect(partMixedColumns(text)).toBe(text);
    expect(partSideColumns(text)).toBe(text);
  });

  test("running text of any width", () => {
    for (const story of Object.values(STORIES).flat()) {
      for (let width = 18; width <= 90; width += 3) {
        const text = wrap(story, width).join("\n");
        expect(partSideColumns(partMixedColumns(text))).toBe(text);
      }
    }
  });
});

describe("the step", () => {
  const [one, other] = STORIES.it ?? ["", ""];
  const item = buildRawItem({
    position: 0,
    spans: [],
    title: "Due storie",
    body: { kind: "text", source: beside(wrap(one, 40), wrap(other, 36), 40) },
  });

  test("is noted with before and after, gives paragraphs, and says the same twice", () => {
    const cleaned = clean(item);
    expect(cleaned.steps.map(({ name }) => name)).toContain("part-columns");
    expect(cleaned.body.map(({ text }) => text).join(" ")).toBe(`${one} ${other}`);
    const once = partSideColumns(item.body.source);
    expect(partSideColumns(once)).toBe(once);
  });

  test("can be switched off", () => {
    const cleaned = clean(item, { skip: new Set(["part-columns"]) });
    expect(cleaned.steps.map(({ name }) => name)).not.toContain("part-columns");
  });

  const [left, right] = STORIES.en ?? ["", ""];
  const block = `${mix(wrap(left, 20), wrap(right, 18))}\n\n`;
  test.each([
    ["columns", (size: number) => partMixedColumns(block.repeat(size / block.length))],
    ["short lines", (size: number) => partMixedColumns("a.\nb\nC\nd.\n".repeat(size / 10))],
    ["gaps", (size: number) => partSideColumns("the end of    the line\n".repeat(size / 23))],
    ["long lines", (size: number) => partSideColumns(`${"a   b".repeat(size / 15)}\n`.repeat(3))],
  ])("costs linear time on very many %s", (_what, part) => {
    expectLinear(1_000_000, (size) => size, part);
  });
});
