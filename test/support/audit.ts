import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** What an audit of accessibility finds on a page as it stands: the rule, with the elements that break it. */
export async function audit(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, html }) => `${target.join(" ")} ${html.slice(0, 120)}`).join(" | ")}`,
  );
}
