import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

const STYLESHEET = /<link rel="stylesheet" href="\/_next\/(static\/[\w./~-]+\.css)(?:\?[^"]*)?"[^>]*>/g;

/** A page whose style sheets stand in it, and the policy's word for them. */
export interface StyledPage {
  readonly html: string;
  /** `'sha256-…'`, or null where the page has none of its own. */
  readonly styleHash: string | null;
}

/** What puts the built style sheets of a page into it, so that it needs one request. */
export type InlineStyles = (html: string) => Promise<StyledPage>;

/** Read style sheets from the folder that the build has written; each combination is read once. */
export function createInlineStyles(buildFolder: string): InlineStyles {
  const known = new Map<string, Promise<{ readonly css: string; readonly hash: string } | null>>();
  return async (html) => {
    const files = [...html.matchAll(STYLESHEET)].map(([, file]) => file ?? "");
    if (files.length === 0) return { html, styleHash: null };
    const key = files.join();
    const reading = known.get(key) ?? read(buildFolder, files);
    known.set(key, reading);
    const style = await reading;
    if (!style) return { html, styleHash: null };
    let isFirst = true;
    const styled = html.replace(STYLESHEET, () => {
      const tag = isFirst ? `<style>${style.css}</style>` : "";
      isFirst = false;
      return tag;
    });
    return { html: styled, styleHash: `'sha256-${style.hash}'` };
  };
}

/** Null where one is missing or can't stand in a page: the links stay then. */
async function read(folder: string, files: readonly string[]) {
  try {
    const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    const css = texts
      .join("")
      .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, "")
      .trim();
    if (/<\/style/i.test(css)) return null;
    return { css, hash: createHash("sha256").update(css).digest("base64") };
  } catch {
    return null;
  }
}
