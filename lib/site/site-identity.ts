import { z } from "zod";
import type { Tx } from "@/db/db";
import { findSetting } from "@/db/queries/settings";

/** What the site calls itself. */
export interface SiteIdentity {
  readonly name: string;
  readonly tagline: string;
  readonly description: string;
  /** BCP 47 tag of most of its articles. */
  readonly language: string;
}

const DEFAULTS: SiteIdentity = {
  name: "Copydesk",
  tagline: "News, gathered and edited with its sources shown",
  description: "News from many sources, gathered, edited and published with the source of every text.",
  language: "en",
};

const text = (fallback: string) => z.string().trim().min(1).max(500).catch(fallback);

const schema = z
  .object({
    name: text(DEFAULTS.name),
    tagline: text(DEFAULTS.tagline),
    description: text(DEFAULTS.description),
    language: z
      .string()
      .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)
      .catch(DEFAULTS.language),
  })
  .catch(DEFAULTS);

/** The site's name and description from the setting `site`; whatever is missing there has a default. */
export async function readSiteIdentity(db: Tx): Promise<SiteIdentity> {
  return schema.parse(await findSetting(db, "site"));
}
