import type { Metadata } from "next";
import { ForAdministrators } from "@/components/admin/for-administrators";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Textarea } from "@/components/ui/textarea";
import { requireActorPage } from "@/lib/auth/require-actor";
import { database } from "@/lib/database";
import { readLooks } from "@/lib/desk/settings/looks";
import { readSiteSettings } from "@/lib/desk/settings/read-site-settings";
import { readWebsub } from "@/lib/desk/settings/websub";
import { can } from "@/lib/domain/actor";
import { readEnv } from "@/lib/env";
import { saveSiteSettingsAction } from "./actions";
import { LooksForm } from "./looks-form";
import { ReaderLanguages } from "./reader-languages";
import { TimeZoneField } from "./time-zone-field";
import { WebsubSection } from "./websub-section";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Settings" };

/** What the public site is called, in which language it speaks, and how it looks. */
export default async function SettingsPage() {
  const actor = await requireActorPage("/admin/settings");
  if (!can(actor, "settings.edit"))
    return (
      <ForAdministrators title="Settings are looked after by administrators">
        Ask one of them to change what the site is called.
      </ForAdministrators>
    );
  const { site, version } = await readSiteSettings(database(), actor);
  const looks = await readLooks(database(), actor);
  const websub = await readWebsub(database(), actor, readEnv().publicUrl);
  return (
    <>
      <PageHeader title="Settings" lead="What readers see around every article." />
      <div className="stack-l">
        <section className="card stack" aria-labelledby="site">
          <h2 id="site">The site</h2>
          <ActionForm action={saveSiteSettingsAction} baseVersion={version} submit="Save">
            <Field id="name" label="Name">
              <Input id="name" name="name" required maxLength={80} dir="auto" defaultValue={site.name} />
            </Field>
            <Field id="tagline" label="Line below the name">
              <Input
                id="tagline"
                name="tagline"
                required
                maxLength={160}
                dir="auto"
                defaultValue={site.tagline}
              />
            </Field>
            <Field
              id="description"
              label="Description"
              hint="Stands in the footer, in feeds and in search engines."
            >
              <Textarea
                id="description"
                name="description"
                required
                rows={3}
                maxLength={500}
                dir="auto"
                defaultValue={site.description}
                aria-describedby="description-hint"
              />
            </Field>
            <Field
              id="language"
              label="Language"
              hint="A tag such as en, de, fr, ar or pt-BR. The site’s own words come in English, German, French and Arabic; in any other language they are English."
            >
              <Input
                id="language"
                name="language"
                required
                maxLength={35}
                dir="ltr"
                autoCapitalize="none"
                spellCheck={false}
                defaultValue={site.language}
                aria-describedby="language-hint"
              />
            </Field>
            <TimeZoneField timeZone={site.timeZone} />
            <ReaderLanguages site={site} />
          </ActionForm>
        </section>
        <section className="card stack" aria-labelledby="looks">
          <h2 id="looks">Looks</h2>
          <LooksForm settings={looks} />
        </section>
        <WebsubSection settings={websub} />
      </div>
    </>
  );
}
