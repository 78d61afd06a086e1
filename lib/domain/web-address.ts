/** The address of a web page (http or https) that `text` is, or null. */
export function webAddress(text: string | null): URL | null {
  return text && /^https?:\/\//i.test(text) && URL.canParse(text) ? new URL(text) : null;
}

/** The name by which readers know the site of an address: its host without `www.`. */
export const siteOf = (address: URL): string => address.hostname.replace(/^www\./, "");
