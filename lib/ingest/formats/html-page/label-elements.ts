import { HEADINGS } from "@/lib/ingest/html/element-kinds";
import type { TreeElement } from "@/lib/ingest/html/tree";

/** What pages call the parts that are not the story, in the names and roles of their elements. */
const BY_TAG: Readonly<Record<string, string>> = {
  figcaption: "picture caption",
  figure: "picture caption",
  nav: "navigation",
  menu: "navigation",
  footer: "footer",
  aside: "sidebar",
  dialog: "overlay",
  search: "search box",
  button: "button",
  form: "form",
};

const BY_ROLE: Readonly<Record<string, string>> = {
  navigation: "navigation",
  menu: "navigation",
  menubar: "navigation",
  tablist: "navigation",
  contentinfo: "footer",
  complementary: "sidebar",
  search: "search box",
  dialog: "overlay",
  alertdialog: "overlay",
  form: "form",
  toolbar: "share buttons",
};

/**
 * Words in classes and ids. Each must stand alone or be joined by `-`, `_` or a change of case, so that `ad` is not
 * found in `header`; the first that fits decides.
 */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [
    words(
      "cookies?|consent|gdpr|cmp|onetrust|didomi|usercentrics|cookiebot|cookiebar|cookiebanner|cookienotice|cookieconsent",
    ),
    "cookie notice",
  ],
  [
    words(
      "comments?|commentlist|commentarea|respond|disqus|kommentare?|commentaires?|comentarios?|commenti|reacties|yorumlar|discussion|fbcomments",
    ),
    "comments",
  ],
  [
    words("newsletters?|signup|sign-?up|subscribe|subscription|abo|abonnement|mailchimp|optin|mc-embed"),
    "newsletter box",
  ],
  [words("paywall|piano|meter|regwall|metered|subscriber-only|premium-box"), "paywall"],
  [
    words(
      "shar(?:e|es|ing|er|edaddy)|social|socials|socialmedia|addthis|addtoany|a2a|sharethis|sharebar|sharebuttons|shariff|teilen|partage|partager|compartir|condividi|udostepnij|paylas|follow-us|followus|social-?links",
    ),
    "share buttons",
  ],
  [
    words(
      "related|relatedposts|related-?articles?|related-?content|related-?news|recommend(?:ed|ations?)?|more-?(?:news|stories|articles|posts|from|on)|read-?(?:more|next|also)|see-?also|similar|outbrain|taboola|zergnet|revcontent|mehr-zum-thema|weitere|verwandt(?:e|es)?|lire-?aussi|articles-lies|relacionad[oa]s?|correlati|powiazane|ilgili|trending|popular|most-?(?:read|popular|viewed|shared)|latest-?(?:news|posts|stories)|recent-?(?:posts|news)|up-?next|next-?article|jp-relatedposts|yarpp|crp",
    ),
    "related links",
  ],
  [words("breadcrumbs?|crumbs?|brotkrumen|fil-ariane|you-are-here|pathway"), "breadcrumb"],
  [
    words(
      "paginat(?:ion|or)|pager|page-?links|nav-?links|post-?navigation|nav-?(?:previous|next|below|above)|prev-?next|wp-pagenavi|pagenav",
    ),
    "pagination",
  ],
  [
    words(
      "tags?|tag-?(?:list|cloud|links)|taglist|keywords|topics?-list|post-?tags|entry-?tags|article-?tags|cat-?links|post-?categories|schlagworte|etiquetas|mots-cles",
    ),
    "tags",
  ],
  [
    words(
      "author-?(?:box|bio|info|card|description|profile|about|block)|about-?(?:the-?)?author|bio|biography|authorbox|vcard-box|written-by|contributor",
    ),
    "author box",
  ],
  [
    words(
      "ads?|advert|adverts|advertisement|advertising|adsense|adsbygoogle|adslot|ad-?(?:slot|unit|wrap|wrapper|container|banner|box)|dfp|sponsor(?:ed|s)?|promo(?:tion|s)?|anzeige|werbung|publicite|publicidad|reklam|teads|banner-?ads?|advertorial",
    ),
    "advertisement",
  ],
  [
    words(
      "captions?|credits?|wp-caption|wp-caption-text|(?:photo|image|media|picture|thumbnail)-?(?:captions?|credits?|meta|info|source|description|legend)|gallery|galler(?:y|ies)-?\\S*|slideshow|slider|carousel|lightbox-caption|bildunterschrift|bildtext|bildnachweis|legende|didascalia|pie-de-foto|video-?player|player|embed-caption|resgallery",
    ),
    "picture caption",
  ],
  [
    words(
      "toolbar|tools|article-?tools|page-?actions|post-?actions|print-?(?:button|link|icon|this|page)|printfriendly|readspeaker|rs_skip|email-?(?:this|link)|bookmark|rating|ratings|votes?|likes?|reactions",
    ),
    "page tools",
  ],
  [
    words(
      "skip|skip-?(?:link|nav|to-?content)|screen-?reader-?(?:text|shortcut)|sr-?only|visually-?hidden|visuallyhidden|element-invisible|screenreader",
    ),
    "hidden text",
  ],
  [
    words(
      "sidebar|side-?bar|aside|widgets?|widget-?area|rail|right-?(?:rail|col|column)|left-?(?:rail|col|column)|marginalspalte|seitenleiste|barre-laterale",
    ),
    "sidebar",
  ],
  [
    words(
      "footer|foot|site-?footer|colophon|page-?footer|bottom-?bar|copyright|fussbereich|pie-de-pagina|legal",
    ),
    "footer",
  ],
  [
    words(
      "nav|navbar|navigation|navi|menu|menus|mainmenu|main-?nav|site-?nav|hauptmenue|hauptnavigation|metanav(?:igation)?|topbar|top-?bar|offcanvas|mega-?menu|submenu|lang(?:uage)?-?(?:switch(?:er)?|switcher|menu|select|nav)|sitemap|quicklinks",
    ),
    "navigation",
  ],
  [
    words(
      "masthead|site-?header|page-?header-?(?:bar|top)|header-?(?:top|bar|main|wrap(?:per)?)|banner|site-?branding|branding|logo",
    ),
    "page header",
  ],
  [words("search|search-?(?:form|box|bar)|suche|recherche"), "search box"],
  [
    words("modal|popup|pop-?up|overlay|lightbox|interstitial|toast|snackbar|alert-?bar|notification"),
    "overlay",
  ],
];

function words(alternatives: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${alternatives})(?=$|[\\s_-])`, "i");
}

/** Names that mean the text of a story. */
const STORY_NAME =
  /(?:^|[\s_-])(?:article|story|entry|post|news|single|detail|blog|main|page)[_-]{0,2}(?:body|text|copy|content|detail|story)(?=$|[\s_-])|articlebody|(?:^|\s)(?:hentry|entry|h-entry|e-content)(?=\s|$)/i;

/** Whether the names of an element say that the story is in it. */
export function isStoryNamed({ attributes }: TreeElement): boolean {
  const { class: classes = "", id = "", itemprop = "" } = attributes;
  return itemprop === "articleBody" || STORY_NAME.test(`${classes} ${id}`.slice(0, LONGEST_NAME));
}

/** Part of an element's classes and id that is looked at. */
const LONGEST_NAME = 300;

/** What themes say of the page around an element (`has-sidebar`) or of its subject (`tag-economy`). */
const FRAME_WORDS =
  /(?:^|\s)(?:has|with|no|is|not|without|tag|category|status|type|format)-\S{1,80}|--(?:has|with|no|is|not|ads?)(?:-\S{1,80})?(?=\s|$)/gi;

/**
 * What part of a page an element is by its tag, role, class and id: `navigation`, `related links`, `cookie notice`.
 *
 * A guess from names alone; null where they say nothing.
 */
export function labelElement(element: TreeElement): string | null {
  const { tag, attributes } = element;
  if (HEADINGS.has(tag) || isStoryNamed(element)) return null;
  const role = attributes.role === undefined ? undefined : BY_ROLE[attributes.role.toLowerCase()];
  if (role) return role;
  const name = nameOf(attributes);
  for (const [pattern, label] of name === "" ? [] : BY_NAME) if (pattern.test(name)) return label;
  if (tag === "header" && /^(?:banner)?$/.test(attributes.role ?? "")) return null;
  return BY_TAG[tag] ?? null;
}

/** Class and id in words: `relatedPosts` becomes `related-Posts`. */
function nameOf({ class: classes = "", id = "" }: Readonly<Record<string, string>>): string {
  const name = `${classes} ${id}`.slice(0, LONGEST_NAME).trim();
  if (name === "") return "";
  return name.replace(FRAME_WORDS, " ").replace(/(?<=[a-z])(?=[A-Z])/g, "-");
}
