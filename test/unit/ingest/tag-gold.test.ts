import { expect, test } from "vitest";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { tagItems } from "@/lib/ingest/stages/tag";
import gazetteer from "@/lib/ingest/tags/vocabulary";
import { readGold, readGoldPairs } from "./read-gold";

const gold = readGold();
if (!gold) console.warn("Reference items are absent (../shared/gold): the tests that need them are skipped.");

/** Items by file, tagged as the pipeline tags one dump. */
function tagged() {
  const entries = gold ?? [];
  const files = [...new Set(entries.map(({ gold: { id } }) => id.slice(0, 3)))];
  return files.flatMap((file) => {
    const mine = entries.filter(({ gold: { id } }) => id.startsWith(file));
    const tags = tagItems(
      mine.map(({ item }) => item),
      gazetteer(),
    );
    return mine.map((entry, at) => ({ ...entry, tags: tags[at] ?? [] }));
  });
}

const key = ({ type, name }: { type: string; name: string }) =>
  `${type}|${name.replace(/[\u2018\u2019]/g, "'").toLowerCase()}`;

function rates(type: string) {
  let [wanted, hit, given, right] = [0, 0, 0, 0];
  for (const { gold: reference, tags } of tagged()) {
    const mine = new Set(tags.map(key));
    const known = new Set(reference.tags.map(key));
    for (const tag of reference.tags.filter(
      (candidate) => candidate.type === type && candidate.salience === "primary",
    )) {
      wanted++;
      if (mine.has(key(tag))) hit++;
    }
    for (const tag of tags.filter((candidate) => candidate.type === type)) {
      given++;
      if (known.has(key(tag))) right++;
    }
  }
  return { recall: hit / wanted, precision: right / given };
}

test.skipIf(!gold).each([
  ["country", 0.98, 0.97],
  ["project", 0.8, 0.9],
  ["organisation", 0.85, 0.78],
  ["process", 0.95, 0.8],
  ["event", 0.95, 0.8],
])("reference items: %s tags reach recall %f and precision %f", (type, recall, precision) => {
  const measured = rates(type);
  expect(measured.recall).toBeGreaterThanOrEqual(recall);
  expect(measured.precision).toBeGreaterThanOrEqual(precision);
});

test.skipIf(!gold)("reference items: nothing is merged falsely, and the same events are found", () => {
  const members = tagged().map(({ gold: { id }, item, tags }) => ({
    ref: { file: id.slice(0, 3), position: Number(id.slice(4)) },
    item: { ...item, tags },
  }));
  const groups = findDuplicates(members);
  const pairsOf = (kind: string) =>
    groups
      .filter((group) => group.kind === kind)
      .map(({ members: refs }) =>
        refs.map(({ file, position }) => `${file}-${String(position).padStart(2, "0")}`).join("+"),
      )
      .sort();
  expect(pairsOf("same")).toEqual([]);
  expect(pairsOf("update")).toEqual([]);
  const events = readGoldPairs().filter(({ relation }) => relation === "same-event");
  expect(pairsOf("event")).toEqual(events.map(({ a, b }) => [a, b].sort().join("+")).sort());
});
