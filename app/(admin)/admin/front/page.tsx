import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readFront } from "@/lib/desk/front/read-front";
import { can } from "@/lib/domain/actor";
import { PinsForm, PutBack, SectionsForm } from "./front-forms";
import "./front.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Front page" };

type Props = { readonly searchParams: Promise<{ readonly q?: string | string[] }> };

/** What editors put at the top of the public front page, and the sections of the site. */
export default async function FrontDeskPage({ searchParams }: Props) {
  const actor = await requireActorPage("/admin/front");
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.trim().slice(0, 200) : "";
  const front = await readFront(database(), actor, { search, now: new Date() });
  const mayEdit = can(actor, "front.edit");
  return (
    <>
      <PageHeader title="Front page" lead="What readers see first. Whatever is left open fills itself." />
      <div className="stack-l">
        {!mayEdit && <Notice tone="info">Publishers choose what stands here; you can look at it.</Notice>}
        <section className="card stack" aria-labelledby="top">
          <h2 id="top">The top of the page</h2>
          <form method="get" className="stack">
            <Field id="q" label="Find a story to put there" hint="The newest are in the lists already.">
              <Input id="q" name="q" type="search" defaultValue={search} dir="auto" maxLength={200} />
            </Field>
            <div>
              <Button type="submit" size="small">
                Find
              </Button>
            </div>
          </form>
          <PinsForm front={front} mayEdit={mayEdit} />
          {mayEdit && front.canPutPinsBack && <PutBack what="pins" version={front.pinsVersion} />}
        </section>
        <section className="card stack" aria-labelledby="sections">
          <h2 id="sections">Sections</h2>
          <p className="muted">
            They stand in the head of every page, in this order, and each has a front and feeds of its own.
            Topics under a section’s topic belong to it. Where none is chosen, the busiest topics stand there.
          </p>
          <SectionsForm front={front} mayEdit={mayEdit} />
          {mayEdit && front.canPutSectionsBack && <PutBack what="sections" version={front.sectionsVersion} />}
        </section>
      </div>
    </>
  );
}
