import { expect, test } from "vitest";
import type { Db } from "@/db/db";
import { cancelJob, claimJob, enqueueJob, getJob, type JobRow } from "@/db/queries/jobs";
import { type JobHandler, type JobRun, JobStopped } from "@/lib/desk/job-handler";
import { AppError } from "@/lib/errors";
import { runJob } from "@/lib/jobs/run-job";
import { runWorker, workOnce } from "@/lib/jobs/worker";
import { openTestDb } from "@/test/support/test-db";

const NOW = new Date("2026-03-01T09:00:00Z");
const later = (ms: number) => new Date(NOW.getTime() + ms);
const PROGRESS = { done: 1, total: 2, note: "Half" };

const enqueue = (db: Db, uniqueKey: string | null = null) =>
  db.transaction((tx) => enqueueJob(tx, { kind: "probe", payload: {}, uniqueKey, runAt: NOW }));

const claim = (db: Db, token: string, now = NOW) =>
  claimJob(db, { kinds: ["probe"], token, now, until: new Date(now.getTime() + 3_000) });

function handler(run: (job: JobRun) => Promise<void>, givenUp: string[] = []): JobHandler {
  return {
    kind: "probe",
    run,
    giveUp: async (_tx, _payload, message) => {
      givenUp.push(message);
    },
  };
}

const hold = (db: Db, token: string, now = NOW) => ({
  db,
  token,
  leaseMs: 3_000,
  now: () => now,
  stopping: new AbortController().signal,
});

/** Something that one side waits for and the other one gives. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((done) => {
    give = done;
  });
  return { given, give };
}

async function claimed(db: Db, token: string, now = NOW): Promise<JobRow> {
  const job = await claim(db, token, now);
  if (!job) throw new Error("There was no job to claim.");
  return job;
}

test("ten claimers at once get fifty different jobs", async () => {
  const db = await openTestDb();
  for (let n = 0; n < 50; n++) await enqueue(db);
  const claimAll = async (name: number) => {
    const ids: number[] = [];
    for (let round = 0; ; round++) {
      const job = await claim(db, `${name}-${round}`);
      if (!job) return ids;
      ids.push(job.id);
    }
  };

  const ids = (await Promise.all(Array.from({ length: 10 }, (_, name) => claimAll(name)))).flat();

  expect(ids).toHaveLength(50);
  expect(new Set(ids).size).toBe(50);
});

test("a job with the key of an open job is not queued, and is once that one has ended", async () => {
  const db = await openTestDb();
  const first = await enqueue(db, "only-one");
  expect(await enqueue(db, "only-one")).toBeNull();

  await runJob(
    hold(db, "a"),
    await claimed(db, "a"),
    handler((job) => job.complete(async () => {})),
  );

  expect((await getJob(db, first ?? 0))?.state).toBe("done");
  expect(await enqueue(db, "only-one")).not.toBeNull();
});

test("a job without a sign of life is taken over, and its first holder can no longer write", async () => {
  const db = await openTestDb();
  await enqueue(db);
  const first = await claimed(db, "first");
  expect(await claim(db, "second", later(2_000))).toBeNull();
  const second = await claimed(db, "second", later(3_001));
  let hasWritten = false;

  await runJob(
    hold(db, "first"),
    first,
    handler((job) =>
      job.checkpoint({ cursor: { at: 1 }, progress: PROGRESS }, async () => {
        hasWritten = true;
      }),
    ),
  );

  expect(hasWritten).toBe(false);
  expect(await getJob(db, first.id)).toMatchObject({
    state: "running",
    lockedBy: "second",
    checkpoint: null,
  });
  expect(second.attempts).toBe(2);
});

test("a heartbeat keeps a job whose work takes longer than its lease", async () => {
  const db = await openTestDb();
  const id = (await enqueue(db)) ?? 0;
  const heldUntil = async () => (await getJob(db, id))?.lockedUntil?.getTime();
  const [begun, over] = [signal(), signal()];
  const slow = handler(async (job) => {
    begun.give();
    await over.given;
    await job.complete(async () => {});
  });
  let now = NOW;
  const options = { handlers: [slow], leaseMs: 300, now: () => now };
  const never = new AbortController().signal;
  const running = workOnce(db, options, never);
  await begun.given;
  now = later(200);
  await expect.poll(heldUntil).toBe(later(500).getTime());

  now = later(400);
  expect(await workOnce(db, options, never)).toBe(false);
  over.give();
  await running;
  expect((await getJob(db, id))?.state).toBe("done");
});

test("a failing job waits twice as long before each further try, then is given up with words", async () => {
  const db = await openTestDb();
  const id = (await enqueue(db)) ?? 0;
  const givenUp: string[] = [];
  const failing = handler(() => Promise.reject(new Error("The disk is full.")), givenUp);
  const waits: number[] = [];
  let now = NOW;
  for (let attempt = 1; attempt <= 5; attempt++) {
    await runJob(hold(db, `try-${attempt}`, now), await claimed(db, `try-${attempt}`, now), failing);
    const job = await getJob(db, id);
    if (job?.state === "queued") waits.push(job.runAt.getTime() - now.getTime());
    now = job?.runAt ?? now;
  }

  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000]);
  expect(await getJob(db, id)).toMatchObject({
    state: "failed",
    lastError: "The disk is full.",
    uniqueKey: null,
  });
  expect(givenUp).toEqual([expect.stringContaining("5 times at the same place")]);
});

test("a job that can't succeed is given up at once, with its own words", async () => {
  const db = await openTestDb();
  const id = (await enqueue(db)) ?? 0;
  const givenUp: string[] = [];

  await runJob(
    hold(db, "a"),
    await claimed(db, "a"),
    handler(() => Promise.reject(new AppError("too_large", "Too long.")), givenUp),
  );

  expect(givenUp).toEqual(["Too long."]);
  expect((await getJob(db, id))?.state).toBe("failed");
});

test("a job that kills its process again and again is given up", async () => {
  const db = await openTestDb();
  const id = (await enqueue(db)) ?? 0;
  const givenUp: string[] = [];
  for (let attempt = 0; attempt < 5; attempt++) await claim(db, `dead-${attempt}`, later(attempt * 3_001));
  const now = later(5 * 3_001);

  await runJob(
    hold(db, "last", now),
    await claimed(db, "last", now),
    handler(async () => {}, givenUp),
  );

  expect((await getJob(db, id))?.state).toBe("failed");
  expect(givenUp).toHaveLength(1);
});

test("a cancelled job stops at its next checkpoint", async () => {
  const db = await openTestDb();
  const id = (await enqueue(db, "stop-me")) ?? 0;
  let stoppedBy: unknown = null;

  await runJob(
    hold(db, "a"),
    await claimed(db, "a"),
    handler(async (job) => {
      await job.checkpoint({ cursor: { at: 1 }, progress: PROGRESS }, async () => {});
      await db.transaction((tx) => cancelJob(tx, "stop-me", NOW));
      await job
        .checkpoint({ cursor: { at: 2 }, progress: PROGRESS }, async () => {})
        .catch((error) => {
          stoppedBy = error;
          throw error;
        });
    }),
  );

  expect(stoppedBy).toBeInstanceOf(JobStopped);
  expect(await getJob(db, id)).toMatchObject({ state: "cancelled", checkpoint: { at: 1 }, uniqueKey: null });
});

test("a worker that is stopped gives its job back, which goes on at its checkpoint", async () => {
  const db = await openTestDb();
  await db.transaction((tx) =>
    enqueueJob(tx, { kind: "probe", payload: {}, uniqueKey: null, runAt: new Date(0) }),
  );
  const seen: unknown[] = [];
  const halfway = signal();
  const counting = handler(async (job) => {
    for (let at = Number(job.cursor?.at ?? 0); at < 20; at++) {
      seen.push(at);
      if (at === 10) halfway.give();
      await job.checkpoint({ cursor: { at: at + 1 }, progress: PROGRESS }, async () => {});
    }
    await job.complete(async () => {});
  });
  const worker = runWorker(db, { handlers: [counting], pollMs: 10 });
  await halfway.given;
  await worker.stop();
  expect(await getJob(db, 1)).toMatchObject({
    state: "queued",
    lockedBy: null,
    checkpoint: { at: seen.length },
  });
  expect(seen.length).toBeLessThan(20);

  await workOnce(db, { handlers: [counting] }, new AbortController().signal);

  expect(seen).toEqual(Array.from({ length: 20 }, (_, at) => at));
  expect((await getJob(db, 1))?.state).toBe("done");
});

test("ticks run regularly, and one that fails does not end the worker", async () => {
  const db = await openTestDb();
  let runs = 0;
  const worker = runWorker(db, {
    handlers: [],
    ticks: [{ name: "count", everyMs: 10, run: () => Promise.reject(new Error(`Tick ${++runs} fails.`)) }],
  });
  await expect.poll(() => runs).toBeGreaterThan(2);
  await worker.stop();
});
