import type { LooksView } from "@/lib/site/site-looks";
import type { SiteWords } from "@/lib/site/words/site-words";

const TEXT = "newsreader-text-400-latin";
const AROUND = "schibsted-grotesk-450-latin";
const FILES: Readonly<Record<LooksView["fonts"], readonly string[]>> = {
  "serif-serif": ["newsreader-display-500-latin", TEXT, AROUND],
  "sans-serif": ["schibsted-grotesk-600-latin", TEXT, AROUND],
  "sans-sans": ["schibsted-grotesk-600-latin", AROUND],
};

/** The fonts of a page's first lines: a browser waits a moment for what it was told of in time, and sets nothing twice. */
export function firstFonts({ fonts }: LooksView, { dir }: SiteWords): readonly string[] {
  return dir === "rtl" ? [] : FILES[fonts].map((file) => `/fonts/${file}.woff2`);
}
