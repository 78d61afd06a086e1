import type { IncomingMessage, ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import {
  ABORTED,
  type Counters,
  countAnswer,
  countDuration,
  outcomeOf,
  type PageCacheFigures,
} from "@/lib/metrics/counters";
import { doorOf, keptDoorOf } from "@/lib/metrics/door";

const LOOP_RESOLUTION_MS = 20;

/** Make what counts requests in `all`; it is told of each once it is answered, or begun to be. */
export function watchRequests(all: Counters, cache: PageCacheFigures) {
  all.cache = cache;
  all.loopDelay ??= monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  all.loopDelay.enable();
  return {
    /** It was answered from the kept pages: nothing is waited for, and no clock is read. */
    kept({ url = "/" }: IncomingMessage, { statusCode }: ServerResponse): void {
      all.kept += 1;
      countAnswer(all.traffic[keptDoorOf(url)], outcomeOf(statusCode));
    },
    /** Its answer is still being made. */
    slow({ url = "/" }: IncomingMessage, response: ServerResponse): void {
      const since = performance.now();
      response.once("close", () => {
        const traffic = all.traffic[doorOf(url)];
        countAnswer(traffic, response.writableFinished ? outcomeOf(response.statusCode) : ABORTED);
        countDuration(traffic, (performance.now() - since) / 1_000);
      });
    },
  };
}
