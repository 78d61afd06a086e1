import type { Tx } from "@/db/db";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { initialOf, type SiteIcon } from "@/lib/domain/site-icon";
import { escapeText } from "@/lib/richtext/escape-text";
import { readSiteLooks } from "@/lib/site/site-looks";

/** The icon of the site, of its name and its colour. */
export async function readSiteIcon(db: Tx): Promise<SiteIcon> {
  const { name, language } = await readSiteIdentity(db);
  return { letter: initialOf(name, language), colour: (await readSiteLooks(db)).accent.light };
}

/** Write the icon as SVG, for tabs: in the fonts of the reader's machine, which an icon can't bring along. */
export const writeIconSvg = ({ letter, colour }: SiteIcon): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/><text x="16" y="23" text-anchor="middle" font-family="Georgia,'Times New Roman',serif" font-size="20" font-weight="600" fill="#fff">${escapeText(letter)}</text></svg>\n`;
