import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ArticleForEditing } from "@/lib/desk/read-article";
import { languageLabel } from "@/lib/domain/language-label";

interface Props {
  readonly articleId: number;
  readonly translations: ArticleForEditing["translations"];
}

/** The articles that say the same in other languages, with the way to link more. */
export function TranslationList({ articleId, translations }: Props) {
  return (
    <div className="field">
      <h3 className="field-label">Translations</h3>
      {translations.length > 0 && (
        <ul className="plain-list small">
          {translations.map(({ id, headline, language, status }) => (
            <li key={id}>
              {languageLabel(language)}:{" "}
              <Link href={`/admin/articles/${id}`} dir="auto" lang={language}>
                {headline || "Untitled"}
              </Link>{" "}
              <StatusBadge status={status} />
            </li>
          ))}
        </ul>
      )}
      <LinkButton size="small" href={`/admin/articles/${articleId}/translations`}>
        {translations.length > 0 ? "Link or unlink" : "Link a translation"}
      </LinkButton>
    </div>
  );
}
