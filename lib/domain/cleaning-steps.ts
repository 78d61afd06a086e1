import { lineOfStep, lineWords } from "@/lib/domain/line-rules";

/** What a step of cleaning works on. */
export type StepTarget = "Title" | "Kicker" | "Summary" | "Author" | "Address" | "Text";

/** One step of cleaning in an editor's words. */
export interface StepWords {
  /** As it is stored; never changed, since items and recipes name it. */
  readonly name: string;
  readonly target: StepTarget;
  readonly label: string;
  readonly what: string;
}

/** Every step of cleaning, in the order in which they run. */
export const CLEANING_STEPS = [
  {
    name: "tidy-title",
    target: "Title",
    label: "Tidy the title",
    what: "Puts it on one line, without double spaces and codes such as “&amp;”.",
  },
  {
    name: "drop-block-comments",
    target: "Text",
    label: "Remove editor’s notes",
    what: "Takes out the hidden notes that block editors leave in a text.",
  },
  {
    name: "drop-shortcodes",
    target: "Text",
    label: "Remove shortcodes",
    what: "Takes out codes in square brackets that only the old system understood, and keeps the text inside.",
  },
  {
    name: "drop-template-tags",
    target: "Text",
    label: "Remove template codes",
    what: "Takes out codes in curly brackets that only the old site’s generator understood.",
  },
  {
    name: "blank-lines-to-paragraphs",
    target: "Text",
    label: "Blank lines to paragraphs",
    what: "Starts a paragraph at each blank line of a text that has no paragraphs of its own.",
  },
  {
    name: "unify-line-breaks",
    target: "Text",
    label: "One kind of line break",
    what: "Makes all line breaks alike, so that paragraphs are found.",
  },
  {
    name: "decode-entities",
    target: "Text",
    label: "Codes to characters",
    what: "Turns codes such as “&eacute;” into the characters that they stand for.",
  },
  {
    name: "repair-mojibake",
    target: "Text",
    label: "Repair garbled letters",
    what: "Puts right letters that were read in the wrong character set (“Ã©” for “é”), where that is certain. It also holds for title, kicker, summary and author.",
  },
  {
    name: "drop-invisible",
    target: "Text",
    label: "Remove invisible characters",
    what: "Takes out characters of no width and marks that turn the direction of text.",
  },
  {
    name: "part-columns",
    target: "Text",
    label: "Read columns one by one",
    what: "Puts lines of two columns that were mixed, or stand side by side, one column behind the other, where that is certain.",
  },
  {
    name: "repair-spaces",
    target: "Text",
    label: "Repair spaces",
    what: "Makes one ordinary space of several and of unusual ones.",
  },
  {
    name: "move-boxes",
    target: "Text",
    label: "Boxes behind their sentence",
    what: "Joins a sentence that a box or a caption interrupts, and puts that behind it.",
  },
  {
    name: "labels-to-texts",
    target: "Text",
    label: "Labels to their texts",
    what: "Puts the labels of a table (Phase I, Phase II …) before the texts that all stand below them.",
  },
  {
    name: "unwrap-links",
    target: "Text",
    label: "Unwrap links",
    what: "Replaces addresses that only forward or count clicks by the address behind them.",
  },
  {
    name: "drop-feed-footer",
    target: "Text",
    label: "Remove “first appeared on”",
    what: "Takes out the closing line that blog software adds to every text.",
  },
  {
    name: "drop-trailing-hashtags",
    target: "Text",
    label: "Remove hashtags at the end",
    what: "Takes out the row of hashtags below a post; they stay among the item’s hashtags.",
  },
  {
    name: "drop-leading-hashtag",
    target: "Text",
    label: "Remove a hashtag at the start",
    what: "Takes out a hashtag that opens a post and only names its series.",
  },
  {
    name: "pictures-to-paragraphs",
    target: "Text",
    label: "Emoji to paragraphs",
    what: "Starts a paragraph or a list item where a post uses an emoji for it.",
  },
  {
    name: "end-last-list-item",
    target: "Text",
    label: "End a list where it ends",
    what: "Parts the text that follows a list from the list’s last item.",
  },
  {
    name: "dashes-to-list",
    target: "Text",
    label: "Dashes to a list",
    what: "Starts a list item at each dash between sentences.",
  },
  {
    name: "hashtags-to-words",
    target: "Text",
    label: "Hashtags to words",
    what: "Takes the “#” off hashtags inside sentences.",
  },
  {
    name: "drop-repeated-title",
    target: "Text",
    label: "Remove the repeated title",
    what: "Takes out a first paragraph that only says the title again.",
  },
  {
    name: "drop-doubled-body",
    target: "Text",
    label: "Remove a text printed twice",
    what: "Takes out the second copy where the whole text stands there twice.",
  },
  {
    name: "drop-doubled-paragraph",
    target: "Text",
    label: "Remove doubled paragraphs",
    what: "Takes out a paragraph that repeats the one above it.",
  },
  {
    name: "drop-doubled-text",
    target: "Text",
    label: "Remove a doubled line",
    what: "Takes out the second half of a paragraph that says the first half again.",
  },
  {
    name: "drop-doubled-sentence",
    target: "Text",
    label: "Remove doubled sentences",
    what: "Takes out a sentence that repeats the one before it.",
  },
  {
    name: "repair-space-before-mark",
    target: "Text",
    label: "No space before a full stop",
    what: "Closes the gap between a sentence and its full stop.",
  },
  {
    name: "tidy-summary",
    target: "Summary",
    label: "Tidy the summary",
    what: "Puts it on one line, without double spaces and codes.",
  },
  {
    name: "tidy-kicker",
    target: "Kicker",
    label: "Tidy the kicker",
    what: "Puts it on one line, without double spaces and codes.",
  },
  {
    name: "tidy-author",
    target: "Author",
    label: "Tidy the author",
    what: "Puts it on one line, without double spaces and codes.",
  },
  {
    name: "tidy-url",
    target: "Address",
    label: "Tidy the address",
    what: "Unwraps it where it only forwards, and takes off what counts clicks.",
  },
] as const satisfies readonly StepWords[];

/** The name of a step of cleaning. */
export type StepName = (typeof CLEANING_STEPS)[number]["name"];

/** Which steps somebody has switched off (false) or back on (true); what is not named is left as it was. */
export type StepSwitches = { readonly [name: string]: boolean };

/** Where a switch was set. A later one of these wins: an item's over its batch's, that over its source's. */
export const SWITCH_LEVELS = ["source", "batch", "item"] as const;
export type SwitchLevel = (typeof SWITCH_LEVELS)[number];

/** The steps to leave out, by what the levels say, the widest first. */
export function skippedSteps(...levels: readonly StepSwitches[]): ReadonlySet<string> {
  const merged: StepSwitches = Object.assign({}, ...levels);
  return new Set(Object.keys(merged).filter((name) => merged[name] === false));
}

/** The switches of one level after one of them was set; null takes it away again. */
export function withSwitch(switches: StepSwitches, name: string, isOn: boolean | null): StepSwitches {
  const { [name]: _before, ...rest } = switches;
  return isOn === null ? rest : { ...rest, [name]: isOn };
}

/** Whether two levels say the same. */
export function areSameSwitches(left: StepSwitches, right: StepSwitches): boolean {
  const line = (switches: StepSwitches) => JSON.stringify(Object.entries(switches).sort());
  return line(left) === line(right);
}

/** The words for a step, also for one that this release no longer has. */
export function stepWords(name: string): StepWords {
  const line = lineOfStep(name);
  if (line !== null) return { name, ...lineWords(line) };
  return (
    CLEANING_STEPS.find((step) => step.name === name) ?? {
      name,
      target: "Text",
      label: name,
      what: "A step of an earlier release.",
    }
  );
}

/** Whether this release has an ordinary step of this name. */
export function isStepName(name: string): name is StepName {
  return CLEANING_STEPS.some((step) => step.name === name);
}
