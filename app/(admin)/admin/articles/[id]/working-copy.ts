import type { ArticleView } from "@/lib/desk/article-view";
import type { ArticleStatus } from "@/lib/domain/article-status";
import type { ArticleFields } from "@/lib/schemas/article";

/** The article as it is being edited, and what is known of the server's. */
export interface WorkingCopy {
  readonly fields: ArticleFields;
  /** The revision that the fields are based on. */
  readonly version: number;
  readonly status: ArticleStatus;
  /** The fields that the server has, as JSON; empty where that is not known. */
  readonly saved: string;
  /** Nothing is saved by itself before the editor has settled a conflict. */
  readonly isHeld: boolean;
}

/** The copy that says what the server says. */
export function copyOf({ fields, version, status }: ArticleView): WorkingCopy {
  return { fields, version, status, saved: JSON.stringify(fields), isHeld: false };
}

/** Whether the copy says what the server does not have yet. */
export const isDirty = ({ fields, saved }: WorkingCopy): boolean => JSON.stringify(fields) !== saved;

/** The copy after the server took `sent`; what was typed meanwhile stays, and is unsaved. */
export function afterSave(copy: WorkingCopy, sent: ArticleFields, stored: ArticleView): WorkingCopy {
  const slug = copy.fields.slug === sent.slug ? stored.fields.slug : copy.fields.slug;
  return {
    ...copy,
    version: stored.version,
    status: stored.status,
    fields: { ...copy.fields, slug },
    saved: JSON.stringify({ ...sent, slug: stored.fields.slug }),
  };
}

/** The copy after a save that no answer came to: the server may have it or not, so it has to be sent again. */
export const afterSilence = (copy: WorkingCopy): WorkingCopy => ({ ...copy, saved: "" });

/** My text, based on the other's version from here on. */
export function rebase(copy: WorkingCopy, theirs: ArticleView, isHeld: boolean): WorkingCopy {
  return { ...copyOf(theirs), fields: copy.fields, isHeld };
}

/** The copy after the article got another status; unsaved words stay. */
export function afterMove(copy: WorkingCopy, { fields, version, status }: ArticleView): WorkingCopy {
  const kept = { ...copy.fields, issuedOn: copy.fields.issuedOn ?? fields.issuedOn };
  return {
    ...copy,
    version,
    status,
    fields: kept,
    saved: isDirty(copy) ? copy.saved : JSON.stringify(kept),
  };
}
