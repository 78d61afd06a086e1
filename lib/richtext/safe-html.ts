declare const brand: unique symbol;

/** HTML that went through the sanitiser: the only kind that may be put on a page. */
export type SafeHtml = string & { readonly [brand]: "SafeHtml" };

/** Take stored `body_html` as safe: it is written by `renderDoc` alone, so never pass anything else. */
export function trustStoredHtml(html: string): SafeHtml {
  return html as SafeHtml;
}
