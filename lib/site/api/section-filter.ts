import { AppError } from "@/lib/errors";
import type { ApiRequest } from "@/lib/site/api/request";
import { findSection } from "@/lib/site/section-page";

/** The terms that the section under `slug` is made of; undefined where no section is asked for. @throws AppError `not_found` */
export async function readSectionFilter(
  { db, now }: ApiRequest,
  slug: string | undefined,
): Promise<readonly number[] | undefined> {
  if (slug === undefined) return undefined;
  const section = await findSection(db, slug, now);
  if (!section)
    throw new AppError("not_found", "No section with an article that is published has this slug.");
  return section.termIds;
}
