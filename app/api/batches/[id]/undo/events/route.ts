import { database } from "@/lib/database";
import { readUndoProgress } from "@/lib/desk/undo/read-undo";
import { progressRoute } from "../../../../event-stream";

export const dynamic = "force-dynamic";

/** The progress of undoing or restoring an import. */
export const GET = progressRoute((actor, id) => readUndoProgress(database(), actor, id));
