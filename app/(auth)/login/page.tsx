import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { currentActor } from "@/lib/auth/require-actor";
import { safeNextPath } from "@/lib/auth/safe-next-path";
import { signInAction } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

interface Props {
  readonly searchParams: Promise<{ next?: string | string[] }>;
}

/** The way in for people who have an account. */
export default async function LoginPage({ searchParams }: Props) {
  const next = safeNextPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  return (
    <>
      <div className="door-head">
        <h1>Sign in</h1>
        <p>To curate and publish the news.</p>
      </div>
      <ActionForm action={signInAction} submit="Sign in" className="door-form">
        <input type="hidden" name="next" value={next} />
        <Field id="email" label="E-mail address">
          <Input id="email" name="email" type="email" autoComplete="username" maxLength={254} required />
        </Field>
        <Field id="password" label="Password">
          <Input id="password" name="password" type="password" autoComplete="current-password" required />
        </Field>
      </ActionForm>
      <p className="door-more">
        No account, or password forgotten? An administrator of this desk can give you a link.
      </p>
    </>
  );
}
