import { AppError } from "@/lib/errors";
import { ForbiddenAddress } from "@/lib/fetch/guarded-lookup";

/** A server's refusal, with the time it asks to be left alone for. */
export class Refused extends AppError {
  readonly status: number;
  /** Seconds, or a date as HTTP writes it; null where the server says nothing. */
  readonly retryAfter: string | null;

  constructor(status: number, message: string, retryAfter: string | null) {
    super("unavailable", message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const REASONS: Readonly<Record<number, string>> = {
  401: "wants a sign-in first",
  403: "refuses to give it",
  404: "has nothing at this address",
  410: "says that it is gone for good",
  429: "asks for fewer visits",
};

/** The answer of a server that gave no document, in words. */
export function refusal(url: URL, status: number, retryAfter: string | undefined): Refused {
  const reason = REASONS[status] ?? (status >= 500 ? "has trouble of its own" : "gave no document");
  return new Refused(status, `${url.host} ${reason} (${status}).`, retryAfter ?? null);
}

const CODES: Readonly<Record<string, string>> = {
  ENOTFOUND: "is not known: check the spelling",
  EAI_AGAIN: "could not be looked up just now",
  ECONNREFUSED: "does not answer at this port",
  ECONNRESET: "broke the connection off",
  EHOSTUNREACH: "can’t be reached from here",
  ENETUNREACH: "can’t be reached from here",
  ETIMEDOUT: "did not answer in time",
  CERT_HAS_EXPIRED: "has a certificate that has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "has a certificate that nobody vouches for",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "has a certificate that nobody vouches for",
  ERR_TLS_CERT_ALTNAME_INVALID: "has a certificate for another name",
  HPE_HEADER_OVERFLOW: "sent more headers than are taken",
};

/** What went wrong on the way, as a sentence that names the host. */
export function explainFailure(error: unknown, url: URL): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ForbiddenAddress) {
    return new AppError(
      "bad_input",
      `${url.host} lies in a private network. Only the public internet is fetched from, unless the operator allows the host in COPYDESK_FETCH_ALLOW.`,
    );
  }
  const { code = "", name = "" } = error as NodeJS.ErrnoException;
  const isLate = name === "TimeoutError" || name === "AbortError";
  const words = isLate ? "did not answer in time" : (CODES[code] ?? "could not be asked");
  return new AppError("unavailable", `${url.host} ${words}.`, { cause: error });
}
