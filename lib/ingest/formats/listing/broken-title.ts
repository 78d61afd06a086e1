/** `（第2報）`: what is set below a headline in the brackets of its script goes on with it; `（写真：…）` and `（閲覧 100）` do not. */
const IN_BRACKETS = /^（(?!写真|撮影|文・|記者|记者|攝影|摄影|図|图|圖)[^（）：:＝=]{2,30}(?<!\s\d{1,7})）$/u;
export const isInBrackets = (text: string): boolean => IN_BRACKETS.test(text);

/** `Where: Central Library`: a field of an event. */
const NAMED_FIELD = /^\p{Lu}\p{L}{1,14}[:：]\s\S/u;
export const isNamedField = (text: string): boolean => NAMED_FIELD.test(text);

/** A line that breaks off: behind a comma, or a short word with a small letter. */
export const isOpen = (text: string): boolean => /(?:[,:–—-]|(?<!\p{L})\p{Ll}{1,4})$/u.test(text);
