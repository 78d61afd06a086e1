import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { PageHeader } from "@/components/ui/page-header";
import { requireActorPage } from "@/lib/auth/require-actor";
import { changePasswordAction, signOutEverywhereAction } from "./actions";
import "./account.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Account" };

/** One's own account. */
export default async function AccountPage() {
  const actor = await requireActorPage("/admin/account");
  return (
    <>
      <PageHeader title="Account" lead={`You are signed in as ${actor.name}, ${actor.role}.`} />
      <section className="account-part" aria-labelledby="account-password">
        <h2 id="account-password">Password</h2>
        <ActionForm
          action={changePasswordAction}
          submit="Change password"
          className="account-form"
          isForAdding
        >
          <Field id="current" label="Current password">
            <Input id="current" name="current" type="password" autoComplete="current-password" required />
          </Field>
          <NewPasswordField label="New password" />
        </ActionForm>
      </section>
      <section className="account-part" aria-labelledby="account-sessions">
        <h2 id="account-sessions">Sessions</h2>
        <p className="muted">
          Lost a device, or signed in on a shared one? End every session, this one included.
        </p>
        <ActionForm
          action={signOutEverywhereAction}
          submit="Sign out everywhere"
          variant="danger"
          className="account-form"
        />
      </section>
    </>
  );
}
