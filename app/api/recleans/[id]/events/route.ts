import { database } from "@/lib/database";
import { readRecleanProgress } from "@/lib/desk/cleaning/read-reclean";
import { progressRoute } from "../../../event-stream";

export const dynamic = "force-dynamic";

/** The progress of a re-cleaning. */
export const GET = progressRoute((actor, id) => readRecleanProgress(database(), actor, id));
