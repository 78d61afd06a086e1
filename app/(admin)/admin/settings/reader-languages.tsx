import "./looks.css";
import { languageLabel } from "@/lib/domain/language-label";
import type { SiteIdentity } from "@/lib/domain/site-identity";
import { SITE_LANGUAGES } from "@/lib/domain/site-languages";

/** Which languages readers may choose for the site's own words. */
export function ReaderLanguages({ site }: { readonly site: SiteIdentity }) {
  return (
    <fieldset className="reader-languages" aria-describedby="readerLanguages-hint">
      <legend className="field-label">Languages that readers may choose</legend>
      <div className="row">
        {SITE_LANGUAGES.map((language) => (
          <label key={language} className="row">
            <input
              type="checkbox"
              name="readerLanguages"
              value={language}
              defaultChecked={site.readerLanguages.includes(language)}
            />
            {languageLabel(language)}
          </label>
        ))}
      </div>
      <p className="field-hint" id="readerLanguages-hint">
        For menus, dates and notices, at the foot of every page; articles stay in their own language. With
        none ticked besides the site’s language, readers have no choice.
      </p>
    </fieldset>
  );
}
