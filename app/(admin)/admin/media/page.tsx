import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { listPictures, type PictureList } from "@/lib/desk/media/list-pictures";
import { deskPicturePath } from "@/lib/domain/picture";
import { pictureListSchema } from "@/lib/schemas/media";
import { AddPicture } from "./add-picture";
import "./media.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pictures" };

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The pictures that articles may show. */
export default async function MediaPage({ searchParams }: Props) {
  const actor = await requireActorPage("/admin/media");
  const { q: query, page } = pictureListSchema.parse(await searchParams);
  const list = await listPictures(database(), actor, { query, page });
  return (
    <>
      <PageHeader
        title="Pictures"
        lead="What articles show. Readers get a picture only while a live article has it."
      />
      <div className="stack-l">
        <AddPicture />
        {(list.total > 0 || query) && (
          <form className="picture-find" action="/admin/media">
            <Input
              type="search"
              name="q"
              aria-label="Find pictures"
              placeholder="Alt text, caption, credit, file name"
              defaultValue={query}
            />
            <Button type="submit">Find</Button>
          </form>
        )}
        <Pictures list={list} />
        <Pages list={list} />
      </div>
    </>
  );
}

function Pictures({ list: { pictures, query } }: { readonly list: PictureList }) {
  if (pictures.length === 0)
    return (
      <EmptyState title={query ? `No picture has “${query}”` : "No pictures yet"}>
        {query ? "Fewer or shorter words find more." : "Upload one above, or from the toolbar of an article."}
      </EmptyState>
    );
  return (
    <ul className="pictures" aria-label="Pictures">
      {pictures.map(({ id, alt, fileName, width, height }) => (
        <li key={id}>
          <Link className="picture-choice" href={`/admin/media/${id}`}>
            <img src={deskPicturePath(id, 320)} alt="" loading="lazy" />
            <span dir="auto">{alt || fileName}</span>
            <span className="muted small">
              {width} × {height}
              {alt === "" && <strong className="picture-lack"> No alt text</strong>}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Pages({ list: { page, pages, query } }: { readonly list: PictureList }) {
  if (pages < 2) return null;
  const to = (number: number) => `/admin/media?${new URLSearchParams({ q: query, page: `${number}` })}`;
  return (
    <nav className="row" aria-label="Pages">
      {page > 1 && <LinkButton href={to(page - 1)}>Newer</LinkButton>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <LinkButton href={to(page + 1)}>Older</LinkButton>}
    </nav>
  );
}
