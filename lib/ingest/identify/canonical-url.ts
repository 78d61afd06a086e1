import { webAddress } from "@/lib/domain/web-address";

const TRACKING_PREFIXES = ["utm_", "pk_", "mtm_", "hsa_", "at_custom", "oly_"];

const TRACKING = new Set(
  (
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid " +
    "mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv wickedid s_cid _openstat _ga _gl " +
    "trk trkinfo trackingid lipi licu srsltid ref_src ref_url cmpid ns_campaign ns_mchannel ns_source ns_linkname " +
    "spm wt_mc wtmc xtor sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo sc_country"
  ).split(" "),
);

function isTracking(pair: string): boolean {
  const key = (pair.split("=", 1)[0] ?? "").toLowerCase();
  // A feed that tells its readers' programs apart.
  if (/^source=rss(?:$|[^a-z])/i.test(pair)) return true;
  return TRACKING.has(key) || TRACKING_PREFIXES.some((prefix) => key.startsWith(prefix));
}

/**
 * Reduce a URL to the form that identifies one web page.
 *
 * Drops the fragment, sign-in details and known tracking parameters, sorts the other
 * parameters and collapses doubled slashes in the path. Unknown parameters are kept: on
 * many systems `?id=42` *is* the page.
 *
 * @returns the canonical URL, or null when `raw` is not an absolute http(s) URL.
 */
export function canonicalUrl(raw: string | null): string | null {
  const url = webAddress(raw?.trim() ?? null);
  if (!url) return null;
  // An archived page carries the address of its original in its path: that "://" is no slip.
  const path = url.pathname.replace(/(?<!:)\/{2,}/g, "/");
  const pairs = url.search.slice(1).split("&");
  const kept = pairs.filter((pair) => pair !== "" && !isTracking(pair)).sort(byCodeUnit);
  return `${url.protocol}//${url.host}${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}`;
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
