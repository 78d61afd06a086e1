import { attributeOf, nameOf, readHtml } from "@/test/support/standards/html-tree";
import { isWebAddress } from "@/test/support/standards/rules";

const ADDRESSES = ["href", "src", "poster", "cite"];
/** What programs that show feeds take out, or should. */
const DANGEROUS = /^(?:script|style|iframe|object|embed|form|input|meta|link|base|frame|applet|svg|math)$/;

/** What a text of a feed may not hold: addresses that need a page around them, and what could run or load. */
export function contentProblems(html: string): string[] {
  const { elements } = readHtml(`<!DOCTYPE html><title>-</title><main>${html}</main>`);
  return elements.slice(elements.findIndex(({ tagName }) => tagName === "main") + 1).flatMap((element) => {
    const relative = ADDRESSES.filter((name) => {
      const value = attributeOf(element, name);
      return value !== null && !isWebAddress(value) && !value.startsWith("mailto:");
    });
    const candidates = (attributeOf(element, "srcset") ?? "").split(/,\s+/).filter((one) => one !== "");
    return [
      ...(DANGEROUS.test(element.tagName) ? [`${nameOf(element)} has no place in it`] : []),
      ...element.attrs
        .filter(({ name }) => name.startsWith("on"))
        .map(({ name }) => `${nameOf(element)} has ${name}`),
      ...relative.map((name) => `${nameOf(element)} has a relative ${name}`),
      ...candidates
        .filter((candidate) => !isWebAddress(candidate.split(" ")[0]))
        .map((candidate) => `${nameOf(element)} offers ${candidate}`),
    ];
  });
}

/** Signs in a plain text that it was taken for markup, or markup for text. */
export const plainTextProblems = (text: string): string[] => [
  ...(/&(?:lt|gt|amp|quot|apos|nbsp|#\d+|#x[\da-f]+);/i.test(text)
    ? [`is escaped twice: ${text.slice(0, 80)}`]
    : []),
  ...(/<\/?(?:p|br|b|i|a|em|strong|div|span|img)\b/i.test(text) ? [`has markup: ${text.slice(0, 80)}`] : []),
];
