import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { PASSWORD_MAX, PASSWORD_MIN } from "@/lib/domain/password-rules";

/** The control for choosing a password, with the rules for it. */
export function NewPasswordField({ label = "Password" }: { readonly label?: string }) {
  return (
    <Field
      id="password"
      label={label}
      hint={`At least ${PASSWORD_MIN} characters; a few unrelated words work well.`}
    >
      <Input
        id="password"
        name="password"
        type="password"
        autoComplete="new-password"
        minLength={PASSWORD_MIN}
        maxLength={PASSWORD_MAX}
        aria-describedby="password-hint"
        required
      />
    </Field>
  );
}
