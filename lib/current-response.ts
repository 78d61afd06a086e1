import type { ServerResponse } from "node:http";
import { SharedStorage } from "@/lib/shared-storage";

const KEY = Symbol.for("copydesk.current-response");
type Holder = typeof globalThis & { [KEY]?: SharedStorage<ServerResponse> };

/** On the global object, because the framework loads this module once per bundle. */
function storage(): SharedStorage<ServerResponse> {
  const holder = globalThis as Holder;
  holder[KEY] ??= new SharedStorage<ServerResponse>();
  return holder[KEY];
}

/** Run the handling of a request so that what renders its page can set its status. */
export function withResponse<T>(response: ServerResponse, work: () => T): T {
  return storage().run(response, work);
}

/**
 * Answer the current request with `status`, with the page that is being rendered.
 *
 * The framework's own `notFound()` sends an empty document that only a script fills.
 *
 * @returns false where it is too late, or where no server of ours handles the request.
 */
export function answerWithStatus(status: number): boolean {
  const response = storage().getStore();
  if (!response || response.headersSent) return false;
  response.statusCode = status;
  return true;
}

/** Have the redirect that follows sent as 301: of those that are for good the framework knows 308 alone. */
export function redirectWith301(): void {
  const response = storage().getStore();
  if (!response || response.headersSent) return;
  let status = response.statusCode;
  Object.defineProperty(response, "statusCode", {
    configurable: true,
    enumerable: true,
    get: () => status,
    set: (next: number) => {
      status = next === 308 ? 301 : next;
    },
  });
}
