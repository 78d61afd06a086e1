import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/** Signs that Unicode has above and below the line; letters are left out, which screen readers spell one by one. */
const PLAIN = "0123456789+-−=()";
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
const LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

const SUP_OR_SUB = /<(su[bp])\b[^>]*>([^<>]*)<\/\1>/gi;
/** As some writing programs on the web copy them. */
const STYLED = /<span\b[^>]*vertical-align:\s*(super|sub)\b[^>]*>([^<>]*)<\/span>/gi;

/**
 * Fit pasted HTML to what a body can hold.
 *
 * A page's own headline becomes the first level that a body has, and headings below the last level become that.
 * Numbers above or below the line become signs of Unicode: “CO₂” and “m²” stay what they are in every feed, mail and
 * plain text, where a mark would be lost and “10⁶” would read “106”. Words there (“1st”) stand in the line.
 */
export function fitPastedHtml(html: string): string {
  return html
    .replace(/<(\/?)h1\b/gi, "<$1h2")
    .replace(/<(\/?)h[56]\b/gi, "<$1h4")
    .replace(SUP_OR_SUB, inSigns)
    .replace(STYLED, inSigns);
}

/** `text` above or below the line; all of it as it was where a sign has no such form. */
function inSigns(whole: string, place: string, text: string): string {
  const signs = Array.from(text.trim(), (sign) => PLAIN.indexOf(sign));
  if (signs.length === 0 || signs.includes(-1)) return whole;
  const shifted = /^sup/i.test(place) ? RAISED : LOWERED;
  return signs.map((at) => shifted[at]).join("");
}

/** Reads what is pasted or dropped into the editor. */
export const pastedHtml = Extension.create({
  name: "pastedHtml",
  addProseMirrorPlugins: () => [new Plugin({ props: { transformPastedHTML: fitPastedHtml } })],
});
