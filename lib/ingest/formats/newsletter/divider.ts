/** A rule of signs, in the width of any script, perhaps behind the number of what it stands over. */
const DIVIDER = /^(?:(?:\d{1,2}[.)]\s)?(?:[-–—_=*#~•·+─━═～]\s?){3,}|[.…]{6,}|[—―─])$/;

/** A rule of any sign that stands many times, perhaps around an ornament: `■ ■ ■ ■ ■`, `───── ✦ ─────`. */
const ROW = /^(?:(?<sign>[^\p{L}\p{N}\s])\s?)(?:\k<sign>\s?){3,}(?:[^\p{L}\p{N}\s]\s?(?:\k<sign>\s?){3,})?$/u;

/** A little picture alone parts a letter as a line of dashes does. */
const PICTURE = /^(?=.{0,12}\p{Extended_Pictographic})[^\p{L}\p{N}]{1,16}$/u;

/** Two dashes alone are above a signature. */
export const isDivider = ({ text }: { readonly text: string }): boolean => {
  const start = text.slice(0, 200);
  return text === "--" || DIVIDER.test(start) || ROW.test(start) || PICTURE.test(text);
};
