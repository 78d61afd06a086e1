import type { Body } from "@/lib/ingest/formats/html-page/choose-body";
import type { Page } from "@/lib/ingest/formats/html-page/page";
import { textsOf } from "@/lib/ingest/html/read-linked-data";
import type { Warning } from "@/lib/ingest/types";

/** What an editor should know of a page's story: its licence, that it is not free to read, that little of it is here. */
export function warnOfPage(page: Page, body: Body): Warning[] {
  const warnings: Warning[] = [];
  const licence = licenceOf(page);
  if (licence) warnings.push({ code: "licence", message: `The page names a licence: ${licence}` });
  if (isPaid(page)) {
    const message =
      "The page says that its text is not free to read. Check that you may use it, and that all of it is here.";
    warnings.push({ code: "paywalled", message });
  }
  if (body.isDescribed) {
    const message = "The page prints only the beginning; the text was taken from its metadata.";
    warnings.push({ code: "text-from-metadata", message });
  }
  if (body.source === "") {
    warnings.push({ code: "no-text", message: "No text was found on this page beyond its headline." });
  }
  return warnings;
}

function licenceOf({ head, article }: Page): string | null {
  const told = [...head.links("license"), ...head.meta("dcterms.license", "dc.rights.license")].map(
    ({ value }) => value,
  );
  const described = article ? textsOf(article.fields.license) : [];
  return [...described, ...told][0]?.slice(0, 300) ?? null;
}

/** `isAccessibleForFree` is written as a truth value and as a word. */
function isPaid({ article, head }: Page): boolean {
  const free = article?.fields.isAccessibleForFree;
  const isLocked = free === false || (typeof free === "string" && /^(?:false|no)$/i.test(free));
  return (
    isLocked || head.meta("article:content_tier").some(({ value }) => /^(?:locked|metered)$/i.test(value))
  );
}
