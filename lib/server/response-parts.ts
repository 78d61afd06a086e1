import type { ServerResponse } from "node:http";

/** Set what `writeHead` was given as headers, as far as it is an object of them. */
export function setHeaders(response: ServerResponse, headers: unknown): void {
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) return;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, value as string | string[]);
  }
}

/** Whether the first argument of `end` is a part of the body. */
export const isChunk = (value: unknown): value is string | Uint8Array =>
  typeof value === "string" || value instanceof Uint8Array;

/** A part of a body, as bytes. */
export const asBuffer = (chunk: unknown): Buffer =>
  typeof chunk === "string" ? Buffer.from(chunk) : Buffer.from(chunk as Uint8Array);

/** The callback among the arguments of `write` or `end`. */
export const callbackOf = (args: readonly unknown[]) =>
  args.find((value): value is () => void => typeof value === "function");

/** Whether a response is a page. */
export const isHtml = (response: ServerResponse): boolean =>
  String(response.getHeader("content-type") ?? "").startsWith("text/html");
