import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SUBJECT_TYPES } from "@/lib/domain/activity/kinds";
import type { Sentence } from "@/lib/domain/activity/sentence";
import {
  AUDIT_ACTIONS,
  mayFold,
  type StoredEvent,
  sentenceOf,
  sentenceOfRun,
} from "@/lib/domain/activity/words";
import { tries } from "@/test/support/fuzz";

/** `noun.verb` in quotes: a part of it may be put in. */
const NAMED = /["`]((?:[a-z_]+|\$\{[^}]+\})\.(?:[a-z_]|\$\{[^}]+\})+)["`]/g;
const PLACE = /\baction\b|\baudit\(/;

/** Every action that is written anywhere, as a pattern of its name. */
function writtenActions(): Map<string, RegExp> {
  const found = new Map<string, RegExp>();
  for (const folder of ["lib", "app", "db"]) {
    for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || file.startsWith("domain/activity/")) continue;
      for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
        if (!PLACE.test(line)) continue;
        for (const [, name = ""] of line.matchAll(NAMED)) found.set(name, patternOf(name));
      }
    }
  }
  return found;
}

const patternOf = (name: string) =>
  RegExp(`^${name.replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "[a-z_]+")}$`);

/** A sentence as one would read it, with a word for each thing. */
const read = (sentence: Sentence): string =>
  sentence
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("quoted" in piece) return `“${piece.quoted}”`;
      if ("moment" in piece) return piece.moment;
      return `${piece.noun ? `${piece.noun} ` : ""}<${piece.subject.type} ${piece.subject.id}>`;
    })
    .join("");

const event = (action: string, more: Partial<StoredEvent> = {}): StoredEvent => ({
  ...{ actorId: 7, action, subjectType: "article", subjectId: 12, detail: null },
  ...more,
});

const HOSTILE = fc.dictionary(
  fc.constantFrom(
    ...["from", "to", "name", "role", "by", "items", "articles", "loserId", "otherId", "mergedInto"],
    ...["batchId", "intoId", "earlier", "decision", "publishAt", "isOn", "while", "key", "sourceId", "line"],
  ),
  fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.integer(), fc.constant("__proto__")),
);

describe("every action", () => {
  test("that is written anywhere has words, and every word is written somewhere", () => {
    const written = [...writtenActions()];
    expect(written.length).toBeGreaterThan(80);
    const without = written.filter(([, pattern]) => !AUDIT_ACTIONS.some((action) => pattern.test(action)));
    expect(without.map(([name]) => name)).toEqual([]);
    const idle = AUDIT_ACTIONS.filter((action) => !written.some(([, pattern]) => pattern.test(action)));
    expect(idle).toEqual([]);
  });

  test.each(AUDIT_ACTIONS)("%s reads as a sentence without any detail", (action) => {
    for (const actorId of [7, null]) {
      const said = read(sentenceOf(event(action, { actorId })));
      expect(said).toMatch(/^[a-z]/);
      expect(said).not.toMatch(/undefined|null|NaN|\{|_| {2}| $|…/);
    }
    if (mayFold(action))
      expect(sentenceOfRun(action, { things: 3, times: 5 })).toMatch(/^[^…_]*3 [a-z ]+s\b[^…_]*\(5 times\)$/);
  });

  test("takes whatever a detail holds, and shows no raw text but as a quotation", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AUDIT_ACTIONS),
        HOSTILE,
        fc.constantFrom(...SUBJECT_TYPES),
        (action, detail, subjectType) => {
          const sentence = sentenceOf(event(action, { detail, subjectType }));
          for (const piece of sentence)
            if (typeof piece === "string") expect(piece).toMatch(/^[\p{L}\p{N} ,:’().]*$/u);
        },
      ),
      tries(300),
    );
  });
});

test("an action of another release is told by its own words, and is no code on the screen", () => {
  expect(read(sentenceOf(event("article.moved_up")))).toBe(
    "did something else with <article 12>: “moved up”",
  );
  expect(read(sentenceOf(event("orbit.launched", { subjectType: "orbit" })))).toBe(
    "did something else with the desk: “launched”",
  );
  expect(read(sentenceOf(event("constructor")))).toBe("did something else with <article 12>: “constructor”");
});

test.each([
  ["article.published", { actorId: null }, "published <article 12>, as was scheduled"],
  [
    "article.scheduled",
    { detail: { publishAt: "2026-03-01T09:00:00.000Z" } },
    "scheduled <article 12> for 2026-03-01T09:00:00.000Z",
  ],
  ["article.merged", { detail: { loserId: 9 } }, "merged <article 9> into <article 12>"],
  [
    "article.trashed",
    { detail: { mergedInto: 9 } },
    "moved <article 12> to the trash: it is part of <article 9> now",
  ],
  [
    "article.trashed",
    { detail: { batchId: 3 } },
    "moved <article 12> to the trash with its import <batch 3>",
  ],
  ["term.merged", { subjectType: "term", detail: { intoId: 4 } }, "merged the tag <term 12> into <term 4>"],
  [
    "term.renamed",
    { subjectType: "term", detail: { from: "Harbor", to: "Harbour" } },
    "renamed the tag <term 12>: “Harbor” became “Harbour”",
  ],
  [
    "user.role_changed",
    { subjectType: "user", detail: { from: "editor", to: "publisher" } },
    "changed the role of <user 12> from editor to publisher",
  ],
  [
    "user.role_changed",
    { subjectType: "user", detail: { from: "<b>", to: "king" } },
    "changed the role of <user 12>",
  ],
  ["user.signed_out_everywhere", { subjectType: "user", subjectId: 7 }, "signed themselves out everywhere"],
  [
    "user.created",
    { subjectType: "user", detail: { by: "setup", role: "administrator" } },
    "set this desk up as administrator",
  ],
  [
    "batch.imported",
    { subjectType: "batch", detail: { items: 1200 } },
    "finished the import of <batch 12>: 1,200 items",
  ],
  [
    "duplicate.decided",
    { subjectType: "item", detail: { decision: "update", earlier: 5 } },
    "called <item 12> an update of <item 5>",
  ],
  [
    "setting.changed",
    { subjectType: "setting", detail: { key: "vocabulary", to: "closed" } },
    "closed the vocabulary: new tags are proposals",
  ],
] as const)("%s is told with what it keeps: %j", (action, more, said) => {
  expect(read(sentenceOf(event(action, more)))).toBe(said);
});
