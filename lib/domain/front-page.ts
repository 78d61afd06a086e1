import { z } from "zod";

/** The settings that hold the stories at the top of the front page, and the sections. */
export const FRONT_SETTING = "front";
export const SECTIONS_SETTING = "sections";

/** Stories at the top of the front page: the lead and the four below it. */
export const MOST_PINS = 5;

/** More sections than a masthead can name. */
export const MOST_SECTIONS = 12;

/** A story that editors hold at the top of the front page. */
export interface Pin {
  readonly articleId: number;
  /** The last day on which it stands there, `YYYY-MM-DD` by the site's clocks; null for as long as nobody takes it away. */
  readonly until: string | null;
}

/** What was chosen, and what was chosen before: to put back. */
export interface Choice<T> {
  readonly now: readonly T[];
  readonly before: readonly T[] | null;
}

const id = z.number().int().positive();
const pin = z.object({ articleId: id, until: z.iso.date().nullable() });

const choiceOf = <T>(one: z.ZodType<T>, most: number) => {
  const list = z.array(one).max(most);
  return z.object({ now: list, before: list.nullable() }).catch({ now: [], before: null });
};

const pins = choiceOf<Pin>(pin, MOST_PINS);
const sections = choiceOf<number>(id, MOST_SECTIONS);

/** The pinned stories as they were stored, the lead first; none where that makes no sense. */
export function pinsFrom(stored: unknown): Choice<Pin> {
  return pins.parse(stored);
}

/** The ids of the topics that are sections, in the order of the masthead; none where that makes no sense. */
export function sectionsFrom(stored: unknown): Choice<number> {
  return sections.parse(stored);
}

/** The ids of the stories that are still pinned on the day `today`, in their order. */
export function pinnedOn(choice: Choice<Pin>, today: string): number[] {
  return choice.now.filter(({ until }) => until === null || until >= today).map(({ articleId }) => articleId);
}
