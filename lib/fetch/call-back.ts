import { AppError } from "@/lib/errors";
import { boundedBody } from "@/lib/fetch/bounded-body";
import { explainFailure } from "@/lib/fetch/explain-failure";
import { requestOnce } from "@/lib/fetch/request-once";

interface Call {
  readonly headers: Readonly<Record<string, string>>;
  /** Sent by POST; without it the call is a GET. */
  readonly body?: Uint8Array;
  /** Hosts that may be called although they are not public. */
  readonly allow: readonly string[];
  readonly timeoutMs: number;
  /** Bytes of the answer that are read; what comes after them is not. */
  readonly mostAnswer: number;
}

/**
 * Call an address that a stranger has given, where it lies in the public internet. Redirects are not followed.
 *
 * @throws AppError with a sentence that names the host.
 */
export async function callBack(
  address: string,
  { timeoutMs, mostAnswer, ...call }: Call,
): Promise<{ readonly status: number; readonly text: string }> {
  const url = new URL(address);
  url.hash = "";
  try {
    const response = await requestOnce({ url, ...call, signal: AbortSignal.timeout(timeoutMs) });
    const status = response.statusCode ?? 0;
    if (mostAnswer === 0) {
      response.destroy();
      return { status, text: "" };
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of boundedBody(response, mostAnswer)) chunks.push(chunk);
    return { status, text: Buffer.concat(chunks).toString("utf8") };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw explainFailure(error, url);
  }
}
