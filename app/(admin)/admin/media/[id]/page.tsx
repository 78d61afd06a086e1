import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { StatusBadge } from "@/components/ui/status-badge";
import { Textarea } from "@/components/ui/textarea";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { type PictureScreen, readPicture } from "@/lib/desk/media/read-picture";
import { type Actor, can } from "@/lib/domain/actor";
import { deskPicturePath } from "@/lib/domain/picture";
import { addressIdSchema } from "@/lib/schemas/row-id";
import { removePictureAction, savePictureAction } from "../actions";
import { FocalPoint } from "./focal-point";
import "../media.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Picture" };

interface Props {
  readonly params: Promise<{ id: string }>;
}

/** One picture: what it shows, whose it is, and where it stands. */
export default async function PicturePage({ params }: Props) {
  const id = addressIdSchema.parse((await params).id);
  if (id === null) notFound();
  const actor = await requireActorPage(`/admin/media/${id}`);
  const screen = await readPicture(database(), actor, id);
  if (!screen) notFound();
  const { picture } = screen;
  return (
    <>
      <PageHeader title="Picture" actions={<LinkButton href="/admin/media">All pictures</LinkButton>} />
      <div className="picture-columns">
        <figure className="picture-large">
          <img
            src={deskPicturePath(id, 1280)}
            alt={picture.alt}
            width={picture.width}
            height={picture.height}
          />
          <figcaption className="muted small" dir="auto">
            {picture.fileName}, {picture.width} × {picture.height} pixels
          </figcaption>
        </figure>
        <div className="stack-l">
          <Facts picture={picture} actor={actor} />
          <Articles screen={screen} actor={actor} />
        </div>
      </div>
    </>
  );
}

function Facts({ picture, actor }: { readonly picture: PictureScreen["picture"]; readonly actor: Actor }) {
  const { id, version, alt, caption, credit, licence, focalX, focalY } = picture;
  if (!can(actor, "media.change"))
    return <p className="muted">Editors write alt text, caption and credit: {alt || "none yet"}.</p>;
  return (
    <ActionForm action={savePictureAction} baseVersion={version} submit="Save" className="card stack">
      <input type="hidden" name="mediaId" value={id} />
      <FocalPoint src={deskPicturePath(id, 640)} x={focalX} y={focalY} />
      <Field
        id="alt"
        label="Alt text"
        hint="What it shows, for those who do not see it. Empty for mere decoration."
      >
        <Textarea
          id="alt"
          name="alt"
          rows={2}
          maxLength={1_000}
          dir="auto"
          defaultValue={alt}
          aria-describedby="alt-hint"
        />
      </Field>
      <Field id="caption" label="Caption">
        <Textarea
          id="caption"
          name="caption"
          rows={2}
          maxLength={2_000}
          dir="auto"
          defaultValue={caption ?? ""}
        />
      </Field>
      <Field id="credit" label="Credit" hint="Whose picture it is, as it is to be printed.">
        <Input
          id="credit"
          name="credit"
          maxLength={300}
          dir="auto"
          defaultValue={credit ?? ""}
          aria-describedby="credit-hint"
        />
      </Field>
      <Field
        id="licence"
        label="Licence"
        hint="Readers see a public one by the credit: “CC BY-SA 4.0”, “CC0”, “Public domain”, or its address. Anything else stays on the desk."
      >
        <Input
          id="licence"
          name="licence"
          maxLength={300}
          dir="auto"
          defaultValue={licence ?? ""}
          aria-describedby="licence-hint"
        />
      </Field>
    </ActionForm>
  );
}

function Articles({
  screen: { picture, articles },
  actor,
}: {
  readonly screen: PictureScreen;
  readonly actor: Actor;
}) {
  return (
    <section className="card stack" aria-labelledby="shown">
      <h2 id="shown">Where it stands</h2>
      {articles.length === 0 ? (
        <p className="muted">No article shows it.</p>
      ) : (
        <ul className="picture-articles">
          {articles.map(({ id, headline, status }) => (
            <li key={id}>
              <StatusBadge status={status} />{" "}
              <Link href={`/admin/articles/${id}`} dir="auto">
                {headline || "Untitled"}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {articles.length === 0 && can(actor, "media.remove") && (
        <ActionForm
          action={removePictureAction}
          submit="Remove the picture"
          variant="quiet"
          confirm="Take this picture off the list? The same file can be uploaded again."
        >
          <input type="hidden" name="mediaId" value={picture.id} />
          <input type="hidden" name="baseVersion" value={picture.version} />
        </ActionForm>
      )}
    </section>
  );
}
