/** A rule of signs, in the width of any script. */
const DIVIDER = /^(?:(?:[-–—_=*#~•·+─━═～]\s?){3,}|[.…]{6,}|[—―─])$/;

/** A little picture alone parts a letter as a line of dashes does. */
const PICTURE = /^(?=.{0,12}\p{Extended_Pictographic})[^\p{L}\p{N}]{1,16}$/u;

/** Two dashes alone are above a signature. */
export const isDivider = ({ text }: { readonly text: string }): boolean =>
  text === "--" || DIVIDER.test(text.slice(0, 200)) || PICTURE.test(text);
