import type { Tx } from "@/db/db";
import { findLiveArticle } from "@/db/queries/live-articles";
import { listPicturesOfLiveArticles } from "@/db/queries/live-media";
import { readSiteIdentity } from "@/db/queries/site-identity";
import { pictureWidths } from "@/lib/domain/picture";
import { readSiteLooks } from "@/lib/site/site-looks";
import { shorten } from "@/lib/site/story-card";
import { textDirection } from "@/lib/site/text-direction";

/** What is drawn for shared links to an article, and what may change it. */
export interface SocialCardView {
  readonly headline: string;
  readonly above: string;
  readonly dir: "ltr" | "rtl";
  /** `#rrggbb`. */
  readonly accent: string;
  readonly picture: {
    readonly storageKey: string;
    readonly width: number;
    readonly focalX: number;
    readonly focalY: number;
  } | null;
  /** As `lib/cache` names changes. */
  readonly dependsOn: string;
}

const LONGEST_HEADLINE = 140;
const LONGEST_LABEL = 60;
/** Pixels across from which the picture is cut; it is cropped to a narrow column. */
const ENOUGH = 1_280;

/** What is drawn for the article that is live under `slug` at `now`, or null. */
export async function readSocialCard(db: Tx, slug: string, now: Date): Promise<SocialCardView | null> {
  const row = await findLiveArticle(db, slug, now);
  if (!row) return null;
  const [picture] = (await listPicturesOfLiveArticles(db, [row.id], now)).get(row.id) ?? [];
  const { name } = await readSiteIdentity(db);
  const width = picture && pictureWidths(picture.width).findLast((offered) => offered <= ENOUGH);
  const { focalX = 0.5, focalY = 0.5, storageKey } = picture ?? {};
  return {
    headline: shorten(row.headline, LONGEST_HEADLINE),
    above: shorten([name, row.kicker].filter(Boolean).join(" · "), LONGEST_LABEL),
    dir: textDirection(row.language),
    accent: (await readSiteLooks(db)).accent.light,
    picture: storageKey && width ? { storageKey, width, focalX, focalY } : null,
    dependsOn: `article-${row.id} settings sources media_assets`,
  };
}
