import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { plainArticlePath } from "@/lib/domain/article-path";
import { languageLabel } from "@/lib/domain/language-label";
import { slugFrom } from "@/lib/domain/slug";
import { type ArticleFields, LONGEST } from "@/lib/schemas/article";

interface Props {
  readonly fields: ArticleFields;
  readonly isEditable: boolean;
  readonly onEdit: (changes: Partial<ArticleFields>) => void;
}

/** Headline, kicker and standfirst: the words above the body, set as they will read. */
export function StoryFields({
  fields,
  isEditable,
  onEdit,
  wasPublished,
}: Props & { readonly wasPublished: boolean }) {
  const setHeadline = (headline: string) => {
    const follows =
      !wasPublished &&
      (fields.slug.startsWith("untitled") || fields.slug === slugFrom(fields.headline, fields.language));
    onEdit({ headline, ...(follows ? { slug: slugFrom(headline, fields.language, "untitled") } : {}) });
  };
  const common = { dir: "auto", lang: fields.language, readOnly: !isEditable } as const;
  return (
    <div className="story-fields">
      <Input
        {...common}
        className="story-kicker"
        aria-label="Kicker"
        placeholder="Kicker"
        maxLength={LONGEST.kicker}
        value={fields.kicker ?? ""}
        onChange={(event) => onEdit({ kicker: event.target.value || null })}
      />
      <Textarea
        {...common}
        className="story-headline"
        aria-label="Headline"
        placeholder="Headline"
        rows={1}
        maxLength={LONGEST.headline}
        value={fields.headline}
        onChange={(event) => setHeadline(event.target.value.replace(/\n/g, " "))}
      />
      <Textarea
        {...common}
        className="story-standfirst"
        aria-label="Standfirst"
        placeholder="Standfirst"
        rows={1}
        maxLength={LONGEST.standfirst}
        value={fields.standfirst ?? ""}
        onChange={(event) => onEdit({ standfirst: event.target.value || null })}
      />
      <Input
        {...common}
        className="story-byline"
        aria-label="Byline"
        placeholder="Byline"
        maxLength={LONGEST.byline}
        value={fields.byline ?? ""}
        onChange={(event) => onEdit({ byline: event.target.value || null })}
      />
    </div>
  );
}

const LANGUAGES =
  "en fr de es it pt nl pl cs sk sl hr bs sr mk sq ro hu bg el tr ru uk sv da nb fi et lv lt ar fa ps ur he hi bn zh ja ko".split(
    " ",
  );

/** Date, language, source and addresses: what is said about the article. */
export function FactFields({
  fields,
  isEditable,
  onEdit,
  maySetSlug,
  wasPublished,
}: Props & { readonly maySetSlug: boolean; readonly wasPublished: boolean }) {
  const languages = LANGUAGES.includes(fields.language) ? LANGUAGES : [fields.language, ...LANGUAGES];
  const time = fields.issuedOn?.slice(10) ?? "";
  return (
    <div className="stack">
      <Field
        id="issued-on"
        label="Date of the news"
        hint={time ? `At ${time.slice(1, 6)}, by the clocks of its source` : undefined}
      >
        <Input
          id="issued-on"
          type="date"
          disabled={!isEditable}
          value={fields.issuedOn?.slice(0, 10) ?? ""}
          onChange={(event) => onEdit({ issuedOn: event.target.value ? event.target.value + time : null })}
        />
      </Field>
      <Field id="language" label="Language">
        <Select
          id="language"
          disabled={!isEditable}
          value={fields.language}
          onChange={(event) => onEdit({ language: event.target.value })}
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageLabel(code)}
            </option>
          ))}
        </Select>
      </Field>
      <Field id="source-name" label="Source">
        <Input
          id="source-name"
          dir="auto"
          disabled={!isEditable}
          maxLength={300}
          value={fields.sourceName ?? ""}
          onChange={(event) => onEdit({ sourceName: event.target.value || null })}
        />
      </Field>
      <Field id="canonical-url" label="First published at">
        <Input
          id="canonical-url"
          type="url"
          inputMode="url"
          placeholder="https://"
          disabled={!isEditable}
          maxLength={2000}
          value={fields.canonicalUrl ?? ""}
          onChange={(event) => onEdit({ canonicalUrl: event.target.value || null })}
        />
      </Field>
      <Field
        id="slug"
        label="Address on the site"
        hint={
          wasPublished && maySetSlug
            ? "The old address will lead to the new one."
            : plainArticlePath(fields.slug)
        }
      >
        <Input
          id="slug"
          dir="auto"
          disabled={!isEditable || !maySetSlug}
          maxLength={200}
          value={fields.slug}
          onChange={(event) => onEdit({ slug: event.target.value })}
        />
      </Field>
    </div>
  );
}
