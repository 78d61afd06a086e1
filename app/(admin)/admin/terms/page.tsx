import type { Metadata } from "next";
import Link from "next/link";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listTerms, type TermList, type TermRow } from "@/lib/desk/terms/list-terms";
import { readVocabularyMode } from "@/lib/desk/terms/vocabulary-mode";
import { can } from "@/lib/domain/actor";
import { TAG_TYPES, type TagType } from "@/lib/domain/ingest";
import { TERM_STATES, type TermState } from "@/lib/domain/term";
import { termFilterSchema } from "@/lib/schemas/terms";
import { approveTermAction, removeTermAction } from "./actions";
import { ModeForm } from "./mode-form";
import "./terms.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Tags" };

const NUMBER = new Intl.NumberFormat("en-GB");
const STATE_NAMES: Record<TermState, string> = {
  active: "Vocabulary",
  proposed: "Proposals",
  removed: "Removed",
};
const COLUMNS = ["Tag", "Kind", "Other spellings", "Articles"];

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

interface Query {
  readonly type: TagType | null;
  readonly state: TermState;
  readonly q: string;
}

/** The vocabulary: every tag with its articles, what editors propose, what was removed. */
export default async function TermsPage({ searchParams }: Props) {
  const actor = await requireActorPage();
  const { after, ...query } = termFilterSchema.parse(await searchParams);
  const list = await listTerms(database(), actor, {
    type: query.type,
    state: query.state,
    search: query.q,
    after: readPlace(after),
  });
  const mayManage = can(actor, "term.manage");
  const mode = await readVocabularyMode(database());
  return (
    <>
      <PageHeader
        title="Tags"
        lead={
          mode === "closed"
            ? "Readers see tags of the vocabulary only. What editors add beside it waits here as a proposal."
            : "What editors add is in use at once. Proposals from before still wait here."
        }
        actions={
          <>
            <LinkButton href="/admin/terms/similar">Tags that may be the same</LinkButton>
            {mayManage && (
              <LinkButton href="/admin/terms/new" variant="primary">
                Add tags
              </LinkButton>
            )}
          </>
        }
      />
      <div className="stack-l">
        <StateTabs query={query} list={list} />
        <Filter query={query} list={list} />
        {list.rows.length === 0 ? (
          <NoTags query={query} />
        ) : (
          <Table
            caption={STATE_NAMES[query.state]}
            columns={mayManage && query.state === "proposed" ? [...COLUMNS, "Decide"] : COLUMNS}
          >
            {list.rows.map((row) => (
              <Row key={row.id} row={row} mayDecide={mayManage && query.state === "proposed"} />
            ))}
          </Table>
        )}
        {list.next && (
          <p>
            <LinkButton href={hrefOf(query, `${list.next.id} ${list.next.name}`)}>Next page</LinkButton>
          </p>
        )}
        {can(actor, "settings.edit") && <ModeForm mode={mode} />}
      </div>
    </>
  );
}

/** The place after which a page begins, as its link has it: "12 Name". */
function readPlace(after: string | null): { name: string; id: number } | null {
  const [, id, name] = /^(\d{1,9}) (.*)$/s.exec(after ?? "") ?? [];
  return id && name ? { id: Number(id), name } : null;
}

function hrefOf({ type, state, q }: Query, after = ""): string {
  const parameters = new URLSearchParams({
    state,
    ...(type && { type }),
    ...(q && { q }),
    ...(after && { after }),
  });
  return `/admin/terms?${parameters}`;
}

function StateTabs({ query, list }: { readonly query: Query; readonly list: TermList }) {
  return (
    <nav className="tabs" aria-label="Which tags">
      {TERM_STATES.map((state) => (
        <Link
          key={state}
          className="tab"
          href={hrefOf({ type: null, state, q: "" })}
          aria-current={state === query.state ? "page" : undefined}
        >
          {STATE_NAMES[state]} <span className="tab-count">{NUMBER.format(list.byState[state])}</span>
        </Link>
      ))}
    </nav>
  );
}

function Filter({ query, list }: { readonly query: Query; readonly list: TermList }) {
  return (
    <form className="term-filter" action="/admin/terms">
      <input type="hidden" name="state" value={query.state} />
      <Input
        name="q"
        type="search"
        aria-label="Search tags"
        placeholder="Search names and spellings"
        defaultValue={query.q}
      />
      <Select name="type" aria-label="Kind of tag" defaultValue={query.type ?? ""}>
        <option value="">All kinds</option>
        {TAG_TYPES.map((type) => (
          <option key={type} value={type}>
            {type} ({NUMBER.format(list.byType[type])})
          </option>
        ))}
      </Select>
      <Button type="submit">Show</Button>
    </form>
  );
}

function NoTags({ query }: { readonly query: Query }) {
  if (query.q !== "" || query.type)
    return <EmptyState title="No tag fits">Search for something else, or show all kinds.</EmptyState>;
  if (query.state === "proposed")
    return (
      <EmptyState title="No proposals wait">What editors add beside the vocabulary is shown here.</EmptyState>
    );
  if (query.state === "removed") return <EmptyState title="Nothing was removed" />;
  return (
    <EmptyState title="No tags yet">
      Tags come with the first accepted items. Those that imports should look for can be added before.
    </EmptyState>
  );
}

function Row({ row, mayDecide }: { readonly row: TermRow; readonly mayDecide: boolean }) {
  return (
    <tr>
      <td className="table-main">
        <Link href={`/admin/terms/${row.id}`} dir="auto">
          {row.name}
        </Link>
      </td>
      <td data-label="Kind">{row.type}</td>
      <td data-label="Other spellings" className="term-aliases" dir="auto">
        {row.aliases.join(", ") || <span className="muted">none</span>}
      </td>
      <td data-label="Articles">{NUMBER.format(row.articles)}</td>
      {mayDecide && (
        <td>
          <div className="term-decide">
            <ActionForm action={approveTermAction} submit="Approve" size="small" className="inline-form">
              <input type="hidden" name="termId" value={row.id} />
            </ActionForm>
            <ActionForm
              action={removeTermAction}
              submit="Reject"
              size="small"
              variant="secondary"
              className="inline-form"
              confirm={`Reject “${row.name}”? It is taken off ${NUMBER.format(row.articles)} articles. You can undo this.`}
            >
              <input type="hidden" name="termId" value={row.id} />
            </ActionForm>
          </div>
        </td>
      )}
    </tr>
  );
}
