import { element } from "@/lib/site/feeds/xml";

/** One address of a sitemap. */
export interface Address {
  readonly path: string;
  readonly updatedAt?: Date | null;
  /** Absolute addresses of the pictures that it shows. */
  readonly pictures?: readonly string[];
}

/** One part of a sitemap, as its index names it. */
export interface SitemapPart {
  readonly name: string;
  /** When something in it last changed, where that is known. */
  readonly updatedAt?: Date | undefined;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;
const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
const IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";

/** Write a sitemap of addresses with the time of their last change, as they come. */
export async function* writeSitemap(
  origin: string,
  addresses: AsyncIterable<readonly Address[]>,
): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${NAMESPACE}" xmlns:image="${IMAGES}">\n`;
  for await (const some of addresses) yield some.map((address) => writeAddress(origin, address)).join("");
  yield "</urlset>\n";
}

function writeAddress(origin: string, { path, updatedAt, pictures = [] }: Address): string {
  const images = pictures.map((url) => `<image:image>\n${element("image:loc", url)}</image:image>\n`);
  return `<url>\n${element("loc", origin + path)}${element("lastmod", updatedAt?.toISOString())}${images.join("")}</url>\n`;
}

/** Write the index of a sitemap in parts. */
export async function* writeSitemapIndex(
  origin: string,
  parts: readonly SitemapPart[],
): AsyncGenerator<string> {
  const entries = parts.map(
    ({ name, updatedAt }) =>
      `<sitemap>\n${element("loc", `${origin}/sitemap.xml?page=${name}`)}${element("lastmod", updatedAt?.toISOString())}</sitemap>\n`,
  );
  yield `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join("")}</sitemapindex>\n`;
}
