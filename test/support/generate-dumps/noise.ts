import { entries } from "./items";
import type { Random } from "./random";
import type { LanguageWords } from "./words";

/** What a site prints above its list: skip links, cookies, menu, breadcrumb, heading, search form. */
export function pageHead({ page }: LanguageWords, random: Random): string[] {
  return [
    ...(random.chance(0.3) ? entries(page.skip) : []),
    ...(random.chance(0.4) ? entries(page.cookies) : []),
    ...(random.chance(0.7) ? menuLines(page.menu, random) : []),
    ...(random.chance(0.4) ? [page.breadcrumb] : []),
    ...(random.chance(0.5) ? [page.newsHeading] : []),
    ...(random.chance(0.25) ? entries(page.filter).map((line) => line.replace("~", "128")) : []),
  ];
}

/** Menus come as one entry a line, in one line, or with the entries' own sub-menus doubled. */
function menuLines(menu: string, random: Random): string[] {
  const names = entries(menu);
  if (random.chance(0.3)) return [names.join(random.pick([" | ", " ", " · "]))];
  return random.chance(0.2) ? [...names, ...names] : names;
}

/** What a site prints below its list. */
export function pageFoot({ page }: LanguageWords, random: Random): string[] {
  return [
    ...random.pick([[page.loadMore], entries(page.pagination), ["1", "2", "3", "…", "12"], []]),
    ...(random.chance(0.35) ? entries(page.signUp) : []),
    ...(random.chance(0.3) ? [page.address] : []),
    ...(random.chance(0.6) ? entries(page.footer) : []),
    ...(random.chance(0.3) ? menuLines(page.menu, random) : []),
    ...(random.chance(0.3) ? entries(page.cookies) : []),
  ];
}
