import { readEnv } from "@/lib/env";

/** How the hub goes out. */
export interface WebsubOptions {
  /** The public address; null where the operator has not set it: then there is no hub. */
  readonly publicUrl: string | null;
  /** Hosts that may be called although they are not public. */
  readonly allow: readonly string[];
  readonly timeoutMs: number;
}

const TIMEOUT_MS = 10_000;

/** As the operator's settings have it. */
export function websubOptions(): WebsubOptions {
  const { publicUrl, fetchAllow } = readEnv();
  return { publicUrl, allow: fetchAllow, timeoutMs: TIMEOUT_MS };
}

/** Says who calls, so that an operator of the other side can complain. */
export const agentOf = (publicUrl: string): string => `Copydesk/0.1 (WebSub hub; +${publicUrl})`;
