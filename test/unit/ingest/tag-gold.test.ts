import { expect, test } from "vitest";
import { findDuplicates } from "@/lib/ingest/stages/dedupe";
import { tagGold, tagRates } from "../../support/tag-rates";
import { readGold, readGoldPairs } from "./read-gold";

const gold = readGold();
if (!gold) console.warn("Reference items are absent (../shared/gold): the tests that need them are skipped.");

test.skipIf(!gold).each([
  ["country", 0.98, 0.97],
  ["project", 0.95, 0.95],
  ["organisation", 0.85, 0.8],
  ["process", 0.95, 0.8],
  ["event", 0.95, 0.8],
  ["topic", 0.4, 0.8],
] as const)("reference items: %s tags reach recall %f and precision %f", (type, recall, precision) => {
  const measured = tagRates(gold ?? []).get(type);
  expect(measured?.recall).toBeGreaterThanOrEqual(recall);
  expect(measured?.precision).toBeGreaterThanOrEqual(precision);
});

test.skipIf(!gold)("reference items: nothing is merged falsely, and the same events are found", () => {
  const members = tagGold(gold ?? []).map(({ gold: { id }, item, tags }) => ({
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
