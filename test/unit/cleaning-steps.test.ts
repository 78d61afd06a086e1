import { expect, test } from "vitest";
import {
  areSameSwitches,
  CLEANING_STEPS,
  skippedSteps,
  stepWords,
  withSwitch,
} from "@/lib/domain/cleaning-steps";
import { BLOCK_STEPS } from "@/lib/ingest/clean/block-steps";
import { HTML_STEPS } from "@/lib/ingest/clean/html-steps";
import { POST_STEPS } from "@/lib/ingest/clean/post-steps";
import { TEXT_STEPS } from "@/lib/ingest/clean/text-steps";
import { planFormSchema, planSwitchSchema } from "@/lib/schemas/cleaning";

test("editors see the steps in the order in which they run, each once and with words of its own", () => {
  const steps = [...HTML_STEPS, ...TEXT_STEPS, ...POST_STEPS, ...BLOCK_STEPS];
  const run = [...new Set(steps.map(({ name }) => name))];
  const shown = CLEANING_STEPS.filter(({ target }) => target === "Text").map(({ name }) => name);
  expect(shown).toEqual(run);
  expect(new Set(CLEANING_STEPS.map(({ label, target }) => `${label} ${target}`)).size).toBe(
    CLEANING_STEPS.length,
  );
});

test("a narrower level wins over a wider one, off as well as back on", () => {
  const off = { "tidy-title": false };
  expect([...skippedSteps(off)]).toEqual(["tidy-title"]);
  expect([...skippedSteps(off, { "tidy-title": true })]).toEqual([]);
  expect([...skippedSteps(off, { "tidy-title": true }, off)]).toEqual(["tidy-title"]);
});

test("a switch is set, changed and taken away without touching the others", () => {
  const one = withSwitch({ "tidy-url": false }, "tidy-title", false);
  expect(one).toEqual({ "tidy-url": false, "tidy-title": false });
  expect(withSwitch(one, "tidy-title", null)).toEqual({ "tidy-url": false });
  expect(areSameSwitches(one, withSwitch({ "tidy-title": false }, "tidy-url", false))).toBe(true);
  expect(areSameSwitches(one, { "tidy-url": false })).toBe(false);
});

test("a step that this release no longer has still has words", () => {
  expect(stepWords("an-old-step").label).toBe("an-old-step");
});

test("the form of a batch’s or a source’s steps gives the switches that it holds and no others", () => {
  const form = {
    batchId: "7",
    "step:tidy-title": "off",
    "step:tidy-url": "",
    "step:made-up": "off",
    x: "on",
  };
  expect(planFormSchema.parse(form)).toEqual({
    scope: { batchId: 7, sourceId: null },
    switches: { "tidy-title": false },
  });
  expect(planFormSchema.parse({ sourceId: "3" }).scope).toEqual({ batchId: null, sourceId: 3 });
  expect(planFormSchema.safeParse({}).success).toBe(false);
});

test("one step is switched for one batch or one source, never for neither or an unknown step", () => {
  const input = { name: "tidy-title", isOn: false };
  expect(planSwitchSchema.parse({ ...input, batchId: 7 })).toEqual({
    scope: { batchId: 7, sourceId: null },
    changes: [input],
  });
  const several = { sourceId: 3, switches: { "tidy-title": false, "drop-line:Follow us": true } };
  expect(planSwitchSchema.parse(several)).toEqual({
    scope: { batchId: null, sourceId: 3 },
    changes: [
      { name: "tidy-title", isOn: false },
      { name: "drop-line:Follow us", isOn: true },
    ],
  });
  expect(planSwitchSchema.safeParse(input).success).toBe(false);
  expect(planSwitchSchema.safeParse({ name: "made-up", isOn: false, batchId: 7 }).success).toBe(false);
});
