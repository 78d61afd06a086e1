import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readTranslationsScreen, type TranslationsScreen } from "@/lib/desk/translations/read-translations";
import { languageLabel } from "@/lib/domain/language-label";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { translationQuerySchema } from "@/lib/schemas/translations";
import { orNotFound } from "../or-not-found";
import { linkTranslationAction, unlinkTranslationAction } from "./actions";
import "../merge/merge.css";
import { FindArticles } from "../find-articles";

export const metadata: Metadata = { title: "Translations" };

interface Props {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The articles that say the same in other languages, and the search for more of them. */
export default async function TranslationsPage({ params, searchParams }: Props) {
  const actor = await requireActorPage();
  const articleId = addressIdSchema.parse((await params).id);
  if (articleId === null) notFound();
  const { q } = translationQuerySchema.parse(await searchParams);
  const screen = await readTranslationsScreen(database(), actor, { articleId, search: q }).catch(orNotFound);
  return (
    <>
      <PageHeader
        title={`Translations of “${screen.headline || "Untitled"}”`}
        lead={`It is in ${languageLabel(screen.language)}. Readers of each are led to the others once these are live.`}
        actions={<LinkButton href={`/admin/articles/${articleId}`}>Back to the article</LinkButton>}
      />
      <div className="stack-l">
        <Linked articleId={articleId} linked={screen.linked} />
        <Offered articleId={articleId} offered={screen.offered} search={q} />
      </div>
    </>
  );
}

function Linked({ articleId, linked }: Pick<TranslationsScreen, "linked"> & { readonly articleId: number }) {
  return (
    <section className="stack" aria-labelledby="linked">
      <h2 id="linked">Linked</h2>
      {linked.length === 0 ? (
        <EmptyState title="No translation yet">Look for one below.</EmptyState>
      ) : (
        <ul className="card merge-choices">
          {linked.map((row) => (
            <Choice
              key={row.id}
              articleId={articleId}
              row={row}
              action={unlinkTranslationAction}
              submit="Unlink"
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface OfferedProps extends Pick<TranslationsScreen, "offered"> {
  readonly articleId: number;
  readonly search: string;
}

function Offered({ articleId, offered, search }: OfferedProps) {
  return (
    <section className="stack" aria-labelledby="offered">
      <h2 id="offered">Articles in other languages</h2>
      <FindArticles label="Part of the translation’s headline" search={search} />
      {offered.length === 0 ? (
        <EmptyState title="No other article">
          {search
            ? "None in another language has these words in its headline."
            : "There is none to link to yet."}
        </EmptyState>
      ) : (
        <ul className="card merge-choices">
          {offered.map((row) => (
            <Choice
              key={row.id}
              articleId={articleId}
              row={row}
              action={linkTranslationAction}
              submit="Link"
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly articleId: number;
  readonly row: TranslationsScreen["linked"][number] | TranslationsScreen["offered"][number];
  readonly action: typeof linkTranslationAction;
  readonly submit: string;
}

function Choice({ articleId, row, action, submit }: ChoiceProps) {
  return (
    <li>
      <span>
        <Link href={`/admin/articles/${row.id}`} dir="auto" lang={row.language}>
          {row.headline || "Untitled"}
        </Link>{" "}
        <span className="small muted">{languageLabel(row.language)}</span> <StatusBadge status={row.status} />
      </span>
      <ActionForm action={action} submit={submit} size="small" variant="secondary" className="row">
        <input type="hidden" name="articleId" value={articleId} />
        <input type="hidden" name="otherId" value={row.id} />
      </ActionForm>
    </li>
  );
}
