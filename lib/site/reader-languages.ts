import type { Tx } from "@/db/db";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { readerLanguages } from "@/lib/domain/site-identity";
import type { SiteLanguage } from "@/lib/domain/site-languages";

/** The languages that readers may choose besides the site's own. */
export async function readReaderLanguages(db: Tx): Promise<readonly SiteLanguage[]> {
  return readerLanguages(await readSiteIdentity(db));
}
