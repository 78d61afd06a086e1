import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

type Options = Parameters<AxeBuilder["options"]>[0];
type Results = Awaited<ReturnType<AxeBuilder["analyze"]>>;

/** The very rules that `AxeBuilder` brings, in half as many bytes for the page to read. */
const builder = createRequire(import.meta.url).resolve("@axe-core/playwright");
const RULES = readFileSync(createRequire(builder).resolve("axe-core/axe.min.js"), "utf8");

/** Every rule is tried; of what passes, no lists are made. */
const OPTIONS: Options = { resultTypes: ["violations"] };

declare global {
  interface Window {
    axe?: { run(options: Options): Promise<Results> };
  }
}

/** What an audit of accessibility finds on a page as it stands: the rule, with the elements that break it. */
export async function audit(page: Page): Promise<string[]> {
  const { violations } = (await hasLiveFrames(page)) ? await auditFrames(page) : await auditDocument(page);
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 120)}`).join(" | ")}`,
  );
}

/** A frame whose scripts may not run answers no question: whoever asks waits until the browser gives up. */
const hasLiveFrames = async (page: Page) => (await page.locator('iframe:not([sandbox=""])').count()) > 0;

/** What is found in each frame is put together in a tab of its own, which takes several times as long. */
const auditFrames = (page: Page): Promise<Results> => new AxeBuilder({ page }).options(OPTIONS).analyze();

async function auditDocument(page: Page): Promise<Results> {
  await untilAtRest(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(RULES);
  return page.evaluate((options) => {
    if (!window.axe) throw new Error("The page was left during its audit.");
    return window.axe.run(options);
  }, OPTIONS);
}

/** While one scheme of colours turns into the other one, neither is there to be judged. */
async function untilAtRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const moving = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}
