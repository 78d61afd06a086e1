/** `MARKETS`: so sections are set, and hardly a headline. */
export const isInCapitals = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

/** `FEATURED`: one word in capitals is set beside a headline, and hardly one itself. */
export const isBadge = (text: string): boolean => isInCapitals(text) && !/\s/.test(text);
