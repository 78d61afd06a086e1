import { database } from "@/lib/database";
import { readBatchProgress } from "@/lib/desk/read-batch-progress";
import { progressRoute } from "../../../event-stream";

export const dynamic = "force-dynamic";

/** The progress of one import. */
export const GET = progressRoute((actor, id) => readBatchProgress(database(), actor, id));
