import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";

const USAGE = `npm start              serve the desk and the site
npm start -- --demo    fill an empty desk with example dumps, then serve
npm start -- --dev     serve from the sources, with reloading`;

/** Read what stands behind `npm start --`. @throws AppError `bad_input` with the usage. */
export function readServeOptions(): { readonly demo: boolean; readonly dev: boolean } {
  try {
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({ options: { demo: flag, dev: flag } }).values;
  } catch (error) {
    throw new AppError("bad_input", `${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}
