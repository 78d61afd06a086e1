"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { Button, type ButtonVariant } from "@/components/ui/button";
import { CopyLink } from "@/components/ui/copy-link";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/action-state";

interface Props {
  readonly action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The word on the button. */
  readonly submit: string;
  readonly variant?: ButtonVariant;
  readonly size?: "small" | "medium";
  readonly className?: string;
  /** Asked before anything is sent. */
  readonly confirm?: string;
  readonly children?: ReactNode;
}

/**
 * A form that shows how its server action went.
 *
 * It works without scripts; with them, what was typed stays in place after a failure.
 */
export function ActionForm({
  action,
  submit,
  variant = "primary",
  size,
  className,
  confirm,
  children,
}: Props) {
  const [state, run, isPending] = useActionState(action, { status: "idle" });
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (confirm && !window.confirm(confirm)) return;
    const form = new FormData(event.currentTarget);
    startTransition(() => run(form));
  };
  return (
    <form action={run} onSubmit={onSubmit} className={className ?? "stack"}>
      {state.status === "failed" && <Notice tone="bad">{state.message}</Notice>}
      {state.status === "done" && (
        <Notice tone="good">
          {state.message}
          {state.link && <CopyLink link={state.link} />}
        </Notice>
      )}
      {children}
      <Button type="submit" variant={variant} {...(size ? { size } : {})} disabled={isPending}>
        {submit}
      </Button>
    </form>
  );
}
