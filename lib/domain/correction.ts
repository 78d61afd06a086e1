/** The most characters of the sentence that tells readers what was wrong. */
export const LONGEST_CORRECTION = 1_000;
