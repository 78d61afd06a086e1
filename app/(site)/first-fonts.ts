import { preload } from "react-dom";
import type { LooksView } from "@/lib/site/site-looks";
import type { SiteWords } from "@/lib/site/words/site-words";

const TEXT = "newsreader-text-400-latin";
const AROUND = "schibsted-grotesk-450-latin";
const FILES: Readonly<Record<LooksView["fonts"], readonly string[]>> = {
  "serif-serif": ["newsreader-display-500-latin", TEXT, AROUND],
  "sans-serif": ["schibsted-grotesk-600-latin", TEXT, AROUND],
  "sans-sans": ["schibsted-grotesk-600-latin", AROUND],
};

/**
 * Ask for the fonts of a page's first lines before it is laid out: a browser waits a moment for what it was told of in
 * time, and sets nothing twice.
 */
export function preloadFirstFonts({ fonts }: LooksView, { dir }: SiteWords): void {
  if (dir === "rtl") return;
  for (const file of FILES[fonts])
    preload(`/fonts/${file}.woff2`, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}
