/** What stands for a site in a tab, on a phone and in a feed reader: a letter on its colour. */
export interface SiteIcon {
  /** Empty where its name has none. */
  readonly letter: string;
  /** `#rrggbb`, dark enough for white on it. */
  readonly colour: string;
}

/** Paths of the icon: as a drawing, and as a picture where phones look for it by themselves. */
export const SITE_ICON = { svg: "/site-icon.svg", png: "/apple-touch-icon.png" } as const;

/** Pixels across and down of the picture. */
export const SITE_ICON_SIZE = 180;

/** Nearly every name in Arabic begins with it. */
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;

/** The first letter or digit of a name, large, with the marks that belong to it; an Arabic article is passed over. */
export function initialOf(name: string, language: string): string {
  const [first = ""] = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize("NFC").replace(ARABIC_ARTICLE, "")) ?? [];
  try {
    return first.toLocaleUpperCase(language);
  } catch {
    return first.toUpperCase();
  }
}
