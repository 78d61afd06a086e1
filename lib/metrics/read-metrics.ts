import type { Db } from "@/db/db";
import { reportError } from "@/lib/log";
import { counters } from "@/lib/metrics/counters";
import { keepDeskFigures, readDeskFigures } from "@/lib/metrics/desk-figures";
import { type Family, formatMetrics } from "@/lib/metrics/exposition";
import { loopFigures, processFigures, trafficFigures } from "@/lib/metrics/process-figures";

const VERSION = "0.1.0";

/** Make what tells all figures of this process and its desk; of a database that does not answer it says so. */
export function createMetrics(db: () => Db, engine: "sqlite" | "postgres") {
  const readDesk = keepDeskFigures(async (now) => readDeskFigures(db(), now));
  return async (now: Date): Promise<string> => {
    const desk = await readDesk(now).catch((error: unknown) => {
      reportError(error);
      return null;
    });
    const all = counters();
    return formatMetrics([
      about(engine),
      ...processFigures(now.getTime()),
      ...loopFigures(all),
      ...trafficFigures(all),
      isUp(desk !== null),
      ...(desk ?? []),
    ]);
  };
}

const about = (engine: string): Family => ({
  name: "copydesk_build_info",
  help: "What runs here.",
  type: "gauge",
  samples: [{ value: 1, labels: { version: VERSION, node: process.version, database: engine } }],
});

const isUp = (isUp: boolean): Family => ({
  name: "copydesk_database_up",
  help: "Whether the database answers.",
  type: "gauge",
  samples: [{ value: isUp ? 1 : 0 }],
});
