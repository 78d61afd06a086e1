/** Shortcodes of WordPress itself and of the plugins and page builders that most sites have. */
const KNOWN =
  /^(?:gallery|caption|wp_caption|embed|audio|video|playlist|more|toc|contact-form(?:-7)?|gravityforms?|ninja_form|wpforms|mailpoet_form|newsletter_form|rev_slider|layerslider|metaslider|nggallery|ngg|youtube|vimeo|soundcloud|tweet|instagram|pdf-embedder|table|tablepress|button|dropcap|highlight|quote|pullquote|row|column|columns|one_half|one_third|two_third|spacer|divider|separator|elementor-template|adrotate|ad_inserter|adinserter|ads?|social_share|addtoany|jetpack-[\w-]{1,30}|related_posts?|(?:vc|wpb|et_pb|fusion|av|mk|tm_pb|su|bs|td|ux|kc|cs|x|nectar|themify)_[\w-]{1,40})$/;

/** Those that stand for a block of the page: what is inside begins a paragraph. */
const BLOCK =
  /^(?:gallery|embed|audio|video|playlist|row|columns?|one_half|one_third|two_third|quote|pullquote|(?:vc|wpb|et_pb|fusion|av|mk|tm_pb|td|ux|kc|cs|nectar|themify)_\w.{0,40})$/;

/** Code is shown as it stands. */
const VERBATIM = /^(?:code|sourcecode|pre|latex|math)$/;

const TAG = /(\[?)\[(\/?)([a-z][\w-]{1,60})((?:\s[^[\]]{0,2000})?)\/?\](\]?)/gi;

/** `name="value"` in whatever quotes an editor or a filter made of them. */
const ATTRIBUTE = /\s[\w-]{1,60}\s?=\s?(?:["'“”„’″]|&quot;|&#0?(?:34|39|8220|8221|8217|8243);|[\w#/])/;

/**
 * Take out the shortcodes of WordPress and its plugins and keep what they enclose.
 *
 * `[sic]`, `[Reuters]` and other words that writers put in brackets stay: a shortcode is known by its name, by
 * its attributes or by its closing mark.
 */
export function dropShortcodes(source: string, paragraph: string): string {
  if (!source.includes("[")) return source;
  const closed = closedNames(source);
  return source.replace(TAG, (whole, before, slash, name, attributes, after) => {
    const word = String(name).toLowerCase();
    // Two brackets show the code to readers instead of running it.
    if (before !== "" && after !== "") return whole.slice(1, -1);
    if (VERBATIM.test(word)) return whole;
    const isCode =
      KNOWN.test(word) || closed.has(word) || (slash === "" && ATTRIBUTE.test(String(attributes)));
    if (!isCode) return whole;
    const outside = [String(before), String(after)];
    return outside.join(isBlock(word) ? paragraph : "");
  });
}

const isBlock = (name: string) => BLOCK.test(name) || /caption$/.test(name);

function closedNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ""] of source.matchAll(/\[\/([a-z][\w-]{1,60})\]/gi)) names.add(name.toLowerCase());
  return names;
}
