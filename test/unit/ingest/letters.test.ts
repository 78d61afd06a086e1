import { describe, expect, test } from "vitest";
import { findConservationProblems } from "@/lib/ingest/conservation";
import { newsletter } from "@/lib/ingest/formats/newsletter";

const dumpOf = (text: string) => ({ file: "letter", text, encoding: "utf-8", warnings: [] });

const read = (text: string) => {
  const split = newsletter.split(dumpOf(text));
  expect(findConservationProblems(text.length, split)).toEqual([]);
  return split.items.map(({ title, url, body }) => ({ title, url, body: body.source.trim() }));
};

const STORIES = [
  [
    "The bus of Tuesday is back",
    "From 13 February a small bus picks up everybody from the six villages on the hill and takes them to the market.",
  ],
  [
    "The school will have a teacher",
    "With five children the school is saved. Two of them come from the coast and one from the town, with her cat.",
  ],
  [
    "Hands wanted for the mill",
    "On Saturday we clean the canal. Spades and carts are needed, and somebody who knows about sluices.",
  ],
] as const;

const TOLD = STORIES.map(([title, body]) => ({ title, body }));
const told = (text: string) => read(text).map(({ title, body }) => ({ title, body }));

describe("a letter that is quoted line by line", () => {
  const quoted = (mark: string) =>
    [
      "Here is the letter that I told you about.",
      "",
      "On Tue, 6 Feb 2024 at 09:12, Open Valley (<letter@valley.example>) wrote:",
      "",
      ...[
        "Open Valley",
        "Newsletter of February 2024",
        "",
        ...STORIES.flatMap(([title, body], at) => [
          title,
          body,
          `Read more: https://valley.example/${at}`,
          "",
        ]),
        "Unsubscribe: https://valley.example/out",
      ].map((line) => `${mark}${line}`),
    ].join("\n");

  test.each(["> ", ">", "> > ", ">> "])("loses its marks: %j", (mark) => {
    expect(told(quoted(mark))).toEqual(TOLD);
    expect(newsletter.detect(dumpOf(quoted(mark)))).toBeGreaterThan(0.7);
  });

  test("a quotation in a letter stays", () => {
    const text = `Newsletter no. 4, May 2024\n\n${STORIES.map(([title, body], at) => `${title}\n${body}${at === 1 ? "\n> Nobody believed us, and now they bring cake." : ""}`).join("\n\n")}\n\nUnsubscribe: https://valley.example/out`;
    expect(told(text)[1]?.body).toContain("> Nobody believed us");
  });
});

describe("buttons below the stories of a letter", () => {
  const letter = (button: string, foot: string) =>
    `Newsletter no. 4, May 2024\n\n${STORIES.map(([title, body]) => `${title}\n${body}\n${button}`).join("\n\n")}\n\n${foot}`;

  test.each(["[ Aligu nun ]", "[Vidu pli]"])("%s is none of them, in any language", (button) => {
    expect(told(letter(button, "Unsubscribe: https://valley.example/out"))).toEqual(TOLD);
  });

  test("are no part of a text that a mail program broke", () => {
    const broken = STORIES.map(
      ([title, body]) => `${title}\n${body.replace(/(.{60,66}) /g, "$1\n")}\n[ Aligu nun ]`,
    ).join("\n\n");
    expect(
      told(`Newsletter no. 4, May 2024\n\n${broken}\n\nUnsubscribe: https://valley.example/out`),
    ).toEqual(TOLD);
  });

  test("show where the foot begins", () => {
    const foot = "Sendita de la valo, strato de la muelejo 10\nKiu ne volas ghin, skribu al ni";
    expect(told(letter("[ Aligu nun ]", foot))).toEqual(TOLD);
  });
});

describe("the foot of a letter from a list", () => {
  const letter = (foot: string) =>
    `Newsletter no. 4, May 2024\n\n${STORIES.map(([title, body]) => `${title}\n${body}`).join("\n\n")}\n\n${foot}`;

  test.each([
    ["begins at two dashes", "--\nVi ricevas chi tiun leteron\nSkribu al eliro@valley.example"],
    [
      "begins at the list of links",
      "Ligiloj\n[1] https://valley.example/a\n[2] https://valley.example/b\n\n--\nVi ricevas chi tiun leteron",
    ],
    ["says how to leave", "Jeśli nie chcesz go już otrzymywać, kliknij tutaj"],
  ])("%s", (_name, foot) => expect(told(letter(foot))).toEqual(TOLD));
});
