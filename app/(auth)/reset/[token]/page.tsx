import type { Metadata } from "next";
import { ActionForm } from "@/components/ui/action-form";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { ClosedDoor } from "../../closed-door";
import { resetPasswordAction } from "../../link-actions";
import { openLink } from "../../open-link";

export const metadata: Metadata = { title: "New password" };

/** Where a person who forgot their password sets a new one. */
export default async function ResetPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { email, problem } = await openLink("reset", token);
  if (problem) return <ClosedDoor title="This link can't be used" reason={problem} />;
  return (
    <>
      <div className="door-head">
        <h1>Choose a new password</h1>
        <p>For {email}. It ends all your sessions on other devices.</p>
      </div>
      <ActionForm action={resetPasswordAction} submit="Save and sign in" className="door-form">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" autoComplete="username" value={email ?? ""} readOnly />
        <NewPasswordField />
      </ActionForm>
    </>
  );
}
