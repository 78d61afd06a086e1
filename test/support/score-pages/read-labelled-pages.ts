import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** What a careful editor takes from a page. */
export interface PageTruth {
  readonly headline: string;
  readonly kicker: string | null;
  readonly byline: string | null;
  /** ISO 8601, a day or an instant. */
  readonly date: string | null;
  readonly language: string;
  readonly url?: string;
  readonly summary: string | null;
  readonly body: readonly string[];
  /** Text that is neither missed nor in the way: captions, a lead that is a field of its own. */
  readonly optional: readonly string[];
  /** Looked at only when the work was done. */
  readonly heldOut?: boolean;
}

/** A page that we wrote, with its truth. */
export interface LabelledPage {
  readonly name: string;
  readonly html: string;
  readonly truth: PageTruth;
}

const ROOT = fileURLToPath(new URL("../../fixtures/pages/", import.meta.url));

/** All labelled pages, by name. */
export function readLabelledPages(): LabelledPage[] {
  return readdirSync(ROOT)
    .sort()
    .filter((name) => existsSync(`${ROOT}${name}/page.html`))
    .map((name) => ({
      name,
      html: readFileSync(`${ROOT}${name}/page.html`, "utf8"),
      truth: JSON.parse(readFileSync(`${ROOT}${name}/truth.json`, "utf8")) as PageTruth,
    }));
}
