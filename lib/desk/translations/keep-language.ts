import type { Tx } from "@/db/db";
import type { Article } from "@/db/queries/articles";
import { listTranslations, setTranslationLanguage } from "@/db/queries/translations";
import { languageLabel } from "@/lib/domain/language-label";
import { AppError } from "@/lib/errors";

/**
 * Let an article's language change among its translations too.
 *
 * @throws AppError `conflict` where one of them is in that language.
 */
export async function keepLanguage(tx: Tx, { id, language }: Article): Promise<void> {
  const others = await listTranslations(tx, id);
  if (others.some((other) => other.language === language))
    throw new AppError(
      "conflict",
      `One of its translations is in ${languageLabel(language)} already. Unlink that one first.`,
    );
  if (others.length > 0) await setTranslationLanguage(tx, id, language);
}
