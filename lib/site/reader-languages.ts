import type { Tx } from "@/db/db";
import { readerLanguages } from "@/lib/domain/site-identity";
import type { SiteLanguage } from "@/lib/domain/site-languages";
import { readSiteIdentity } from "@/lib/site/site-identity";

/** The languages that readers may choose besides the site's own. */
export async function readReaderLanguages(db: Tx): Promise<readonly SiteLanguage[]> {
  return readerLanguages(await readSiteIdentity(db));
}
