import type { ErrorCode } from "@/lib/errors";

/** What a request to the desk's own routes came to. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** `offline`: the request never arrived. */
      readonly code: ErrorCode | "offline" | "internal";
      readonly message: string;
      readonly body: unknown;
    };

interface Sent {
  readonly method?: string;
  /** Sent as JSON. */
  readonly data?: unknown;
  /** Sent as it is. */
  readonly file?: File;
  readonly signal?: AbortSignal;
  /** The request goes on if the page is left, where its data are short. */
  readonly outlivesPage?: boolean;
}

/** In characters. Browsers allow 64 KiB of requests that outlive their page, all together. */
const MOST_OUTLIVING = 4_096;

interface Problem {
  readonly error?: { readonly code?: ErrorCode | "internal"; readonly message?: string };
}

/** Sent to the window after each answer of the desk: whether the person is still signed in. */
export const SESSION_SEEN = "copydesk:session-seen";

/** Sent to the window after each change that the server has made: what is counted elsewhere may be another now. */
export const DESK_CHANGED = "copydesk:desk-changed";

const UNREACHED = {
  ok: false,
  code: "offline",
  message: "The server can’t be reached.",
  body: null,
} as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Ask one of the desk's routes; never throws, so that every failure can be shown. */
export async function deskFetch<T>(
  url: string,
  { method = "GET", data, file, signal, outlivesPage = false }: Sent = {},
): Promise<Answer<T>> {
  const text = data === undefined ? null : JSON.stringify(data);
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      keepalive: outlivesPage && (text ?? "").length <= MOST_OUTLIVING,
      ...(text === null ? {} : { body: text, headers: { "Content-Type": "application/json" } }),
      ...(file ? { body: file } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch {
    return UNREACHED;
  }
  const isSignedIn = response.status !== 401;
  window.dispatchEvent(new CustomEvent(SESSION_SEEN, { detail: isSignedIn }));
  const told = await response.text().catch(() => null);
  // The line went dead in the middle of the answer.
  if (told === null) return UNREACHED;
  const body = parsed(told);
  if (response.ok && method !== "GET") window.dispatchEvent(new CustomEvent(DESK_CHANGED));
  if (response.ok) return { ok: true, value: body as T };
  const { error } = (body ?? {}) as Problem;
  const message = error?.message ?? "Something went wrong. Try again.";
  return { ok: false, code: error?.code ?? "internal", message, body };
}
