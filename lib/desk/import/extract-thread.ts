// The inside of a thread that reads untrusted binary files, one after the other; `isolated-extract.ts` is the outside.
import { parentPort } from "node:worker_threads";
import type { ExtractAnswer, ExtractRequest } from "@/lib/desk/import/isolated-extract";
import { PartProblem } from "@/lib/ingest/containers/part-problem";
import { extractHere } from "@/lib/ingest/extractors/registry";

parentPort?.on("message", async ({ name, bytes, file }: ExtractRequest) => {
  const answer: ExtractAnswer = await extractHere(name, bytes, file).then(
    (extracted) => ({ extracted }),
    (error: unknown) => ({
      problem: error instanceof PartProblem ? { code: error.code, message: error.message } : null,
      cause: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  parentPort?.postMessage(answer);
});
