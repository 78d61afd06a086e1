import Link from "next/link";
import { itemHref } from "@/components/admin/item-href";
import type { NamedSubject } from "@/lib/desk/activity/name-subjects";
import { goneWord, plainName } from "@/lib/domain/activity/subject-words";

/** The present name of a thing, which leads to it where it still is. */
export function SubjectName({ subject }: { readonly subject: NamedSubject }) {
  const name = plainName(subject);
  const href = subject.isGone ? null : hrefOf(subject);
  const gone = goneWord(subject);
  const lang = subject.language ?? undefined;
  return (
    <>
      {href ? (
        <Link href={href} prefetch={false} className="activity-name" dir="auto" lang={lang}>
          {name}
        </Link>
      ) : (
        <bdi className="activity-name" lang={lang}>
          {name}
        </bdi>
      )}
      {gone && <span className="muted"> ({gone})</span>}
    </>
  );
}

/** Where the desk shows a thing; null where it has no place of its own. */
function hrefOf({ type, id, name, withinId }: NamedSubject): string | null {
  switch (type) {
    case "article":
      return `/admin/articles/${id}`;
    case "item":
      return withinId === null ? null : itemHref(withinId, id);
    case "batch":
      return `/admin/batches/${id}`;
    case "term":
      return `/admin/terms/${id}`;
    case "source":
      return `/admin/sources/${id}`;
    case "feed":
      return "/admin/feeds";
    case "media":
      return `/admin/media/${id}`;
    case "newsletter":
      return `/admin/newsletters/${id}`;
    case "newsletter_issue":
      return withinId === null ? null : `/admin/newsletters/${withinId}/issues/${id}`;
    case "page":
      return `/admin/pages/${id}`;
    case "redirect":
      return `/admin/redirects?${new URLSearchParams({ q: name ?? "" })}`;
    case "user":
    case "invitation":
      return "/admin/people";
    case "api_key":
      return "/admin/keys";
    case "settings":
    case "setting":
      return null;
  }
}
