/** Life of a job. `failed` means that its attempts are used up; a paused one waits for a person. */
export const JOB_STATES = ["queued", "running", "paused", "done", "failed", "cancelled"] as const;
export type JobState = (typeof JOB_STATES)[number];
