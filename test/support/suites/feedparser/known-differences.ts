/** Cases that we fail on purpose, or for now, and why. They count as failed. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/_crazy\.xml$/, "the suite shows the words of a script as text; ours drops them with the script"],
  [/_iframe\.xml$/, "what stands inside an iframe is what browsers without frames would show; it is dropped"],
  [/multiple_values/, "where a date comes twice the first one counts"],
  [/entry_category_term/, "a category goes by its label where it has one, not by its code"],
  [/entry_link_rel_license/, "the address of a licence is kept as licence, not as the item's page"],
  [/_link_xml_base_iri/, "the address of the feed itself is not taken for the address of its page"],
  [/http_entry_contributor_url|unknown-namespace/, "an `item` in an Atom feed is no entry"],
  [/gml_point_utm/, "a point in metres is no latitude and longitude"],
  [/entity_in_doctype/, "entities that a document declares are never expanded"],
  [/item_(?:description_and_summary|summary_and_description)/, "of two teasers the description is the text"],
  [
    /not_a_doctype|xml_malicious_comment|nested_cdata/,
    "read as a browser reads it, which takes it for a comment",
  ],
  [/acceptable_element_br/, "`</br>` is a second line break, as in a browser"],
  [/bozo_linenoise/, "bytes in two charsets: ours finds other signs than the suite"],
];

/** Why a case is known to fail; null for one that should pass. */
export function whyNot(name: string): string | null {
  return KNOWN.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
