import type { Counters } from "@/lib/metrics/counters";
import { DURATION_BOUNDS, OUTCOMES } from "@/lib/metrics/counters";
import { DOORS } from "@/lib/metrics/door";
import type { Family, Figures } from "@/lib/metrics/exposition";

const MICROSECONDS = 1_000_000;
const NANOSECONDS = 1_000_000_000;

const one = (type: Figures["type"], name: string, help: string, value: number): Figures => ({
  ...{ name, help, type },
  samples: [{ value }],
});

/** Processor and memory of this process, under the names that all clients of Prometheus use. */
export function processFigures(now: number): Family[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapTotal, heapUsed, external } = process.memoryUsage();
  const uptime = process.uptime();
  const gauge = one.bind(null, "gauge");
  const counter = one.bind(null, "counter");
  return [
    counter("process_cpu_user_seconds_total", "User CPU time.", user / MICROSECONDS),
    counter("process_cpu_system_seconds_total", "System CPU time.", system / MICROSECONDS),
    counter("process_cpu_seconds_total", "User and system CPU time.", (user + system) / MICROSECONDS),
    gauge("process_start_time_seconds", "When the process began, since 1970.", now / 1_000 - uptime),
    gauge("process_resident_memory_bytes", "Resident memory.", rss),
    gauge("nodejs_heap_size_total_bytes", "Heap that V8 has taken.", heapTotal),
    gauge("nodejs_heap_size_used_bytes", "Heap in use.", heapUsed),
    gauge("nodejs_external_memory_bytes", "Memory of objects outside of the heap.", external),
    gauge("copydesk_uptime_seconds", "How long this process has run.", uptime),
  ];
}

/** How late the event loop was since it was last asked. */
export function loopFigures({ loopDelay }: Counters): Family[] {
  if (!loopDelay || loopDelay.count === 0) return [];
  const { min, max, mean } = loopDelay;
  const values = { min, max, mean, p50: loopDelay.percentile(50), p99: loopDelay.percentile(99) };
  loopDelay.reset();
  return Object.entries(values).map(([name, value]) =>
    one(
      "gauge",
      `nodejs_eventloop_lag_${name}_seconds`,
      `Delay of the event loop since the last scrape: ${name}.`,
      value / NANOSECONDS,
    ),
  );
}

/** What readers, editors and machines asked for. */
export function trafficFigures({ traffic, kept, cache, signInFailures }: Counters): Family[] {
  const outcomes = DOORS.flatMap((door) =>
    OUTCOMES.map((code, at) => ({ labels: { door, code }, value: traffic[door].outcomes[at] ?? 0 })),
  );
  const counter = one.bind(null, "counter");
  return [
    {
      name: "copydesk_http_requests_total",
      help: "Requests by kind of door and class of answer.",
      type: "counter",
      samples: outcomes,
    },
    {
      name: "copydesk_http_request_duration_seconds",
      help: "How long requests took that were not answered from kept pages at once.",
      type: "histogram",
      bounds: DURATION_BOUNDS,
      series: DOORS.map((door) => {
        const { durations, seconds } = traffic[door];
        return { labels: { door }, counts: durations, sum: seconds };
      }),
    },
    counter(
      "copydesk_sign_in_failures_total",
      "Sign-ins with a wrong password, or after too many tries.",
      signInFailures,
    ),
    ...(cache
      ? [
          counter(
            "copydesk_page_cache_hits_total",
            "Requests that a kept page answered.",
            kept + cache.found,
          ),
          counter(
            "copydesk_page_cache_misses_total",
            "Requests for which a page had to be rendered.",
            cache.missed,
          ),
          one("gauge", "copydesk_page_cache_bytes", "What the kept pages take.", cache.bytes),
        ]
      : []),
  ];
}
