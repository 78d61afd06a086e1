/** Begins the name of a step that takes out one line; the line follows. Such a step is switched like any other. */
const LINE_STEP = "drop-line:";

/** Longer paragraphs are texts, not lines that a site prints everywhere. */
export const LONGEST_LINE = 300;
const SHOWN = 80;

/** The name of the step that takes out this line wherever it is a paragraph of its own. */
export const lineStep = (line: string): string => `${LINE_STEP}${line}`;

/** The line that a step takes out; null for other steps. */
export const lineOfStep = (name: string): string | null =>
  name.startsWith(LINE_STEP) && name.length > LINE_STEP.length ? name.slice(LINE_STEP.length) : null;

/** The lines that are to be taken out, by what the levels say, the widest first. */
export function learnedLines(...levels: readonly { readonly [name: string]: boolean }[]): string[] {
  const merged: Record<string, boolean> = Object.assign({}, ...levels);
  return Object.keys(merged).flatMap((name) => (merged[name] ? (lineOfStep(name) ?? []) : []));
}

/** The switches of lines alone: a form of the ordinary steps leaves them as they are. */
export function lineSwitches(switches: { readonly [name: string]: boolean }): Record<string, boolean> {
  return Object.fromEntries(Object.entries(switches).filter(([name]) => lineOfStep(name) !== null));
}

/** What the step for a line is called on screen. */
export function lineWords(line: string) {
  const shown = line.length > SHOWN ? `${line.slice(0, SHOWN)} …` : line;
  return {
    target: "Text",
    label: `Remove the line “${shown}”`,
    what: "Takes out this line wherever it is a paragraph of its own: a rule learnt from what editors removed.",
  } as const;
}
