import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { SITE_STYLES, type SiteStyles, stylesPath } from "@/lib/domain/site-styles";

/** As `components/site/document-head.tsx` writes it. */
const linkTo = (name: SiteStyles): string => `<link rel="stylesheet" href="${stylesPath(name)}"/>`;

interface Styles {
  readonly link: string;
  readonly element: string;
  /** The policy's word for it: `'sha256-…'`. */
  readonly hash: string;
}

/** A page whose style sheets stand in it, and the policy's words for them. */
export interface StyledPage {
  readonly html: string;
  readonly styleHashes: readonly string[];
}

/** What puts the built style sheets of a page into it, so that it needs one request. */
export type InlineStyles = (html: string) => Promise<StyledPage>;

/** Read style sheets from the folder that the build has written, once. */
export function createInlineStyles(folder: string): InlineStyles {
  let reading: Promise<readonly Styles[]> | undefined;
  return async (html) => {
    reading ??= Promise.all(SITE_STYLES.map((name) => read(folder, name)));
    const used: string[] = [];
    let styled = html;
    for (const { link, element, hash } of await reading) {
      const at = styled.indexOf(link);
      if (at < 0) continue;
      styled = styled.slice(0, at) + element + styled.slice(at + link.length);
      used.push(hash);
    }
    return { html: styled, styleHashes: used };
  };
}

async function read(folder: string, name: SiteStyles): Promise<Styles> {
  const css = (await readFile(join(folder, `${name}.css`), "utf8")).trim();
  if (/<\/style/i.test(css)) throw new Error(`${name}.css can't stand in a page.`);
  const hash = createHash("sha256").update(css).digest("base64");
  return { link: linkTo(name), element: `<style>${css}</style>`, hash: `'sha256-${hash}'` };
}
