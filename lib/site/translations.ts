import type { Tx } from "@/db/db";
import { listLiveTranslations } from "@/db/queries/translations";
import { articlePath } from "@/lib/domain/article-path";
import { languageName, textDirection } from "@/lib/site/text-direction";

/** An article that says in another language what this one says. */
export interface TranslationView {
  readonly id: number;
  readonly language: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  readonly path: string;
  readonly headline: string;
  readonly publishedAt: Date | null;
  /** Whether its canonical address is that of its original, on another site. */
  readonly isElsewhere: boolean;
}

/** The live translations of an article, in the order of their languages. */
export async function readTranslations(db: Tx, articleId: number, now: Date): Promise<TranslationView[]> {
  const rows = await listLiveTranslations(db, articleId, now);
  return rows.map(({ id, slug, headline, language, issuedAt, isElsewhere }) => ({
    ...{ id, headline, language, publishedAt: issuedAt, isElsewhere },
    name: languageName(language, language) ?? language,
    dir: textDirection(language),
    path: articlePath(slug),
  }));
}
