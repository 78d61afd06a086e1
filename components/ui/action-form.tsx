"use client";

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
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
  /** The version of what the form changes, which goes along as `baseVersion`. */
  readonly baseVersion?: number;
  /** Something is added each time: the fields are empty again once that is done. */
  readonly isForAdding?: boolean;
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
  baseVersion,
  isForAdding = false,
  children,
}: Props) {
  const [state, run, isPending] = useActionState(action, { status: "idle" });
  const version = useHeldVersion(baseVersion, state);
  const fields = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (isForAdding && state.status === "done") fields.current?.reset();
  }, [isForAdding, state]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (confirm && !window.confirm(confirm)) return;
    const form = new FormData(event.currentTarget);
    startTransition(() => run(form));
  };
  return (
    <form ref={fields} action={run} onSubmit={onSubmit} className={className ?? "stack"}>
      {state.status === "failed" && <Notice tone="bad">{state.message}</Notice>}
      {state.status === "done" && (
        <Notice tone="good">
          {state.message}
          {state.link && <CopyLink link={state.link} />}
        </Notice>
      )}
      {version !== undefined && <input type="hidden" name="baseVersion" value={version} />}
      {children}
      <Button type="submit" variant={variant} {...(size ? { size } : {})} disabled={isPending}>
        {submit}
      </Button>
    </form>
  );
}

/**
 * The version that the fields were filled from.
 *
 * A page that is refreshed knows what others have saved meanwhile, but the fields do not: only one's own save moves on.
 */
function useHeldVersion(version: number | undefined, state: ActionState): number | undefined {
  const [held, setHeld] = useState({ version, state });
  const isOwnSave = state.status === "done" && state !== held.state && version === (held.version ?? 0) + 1;
  if (isOwnSave) setHeld({ version, state });
  return held.version;
}
