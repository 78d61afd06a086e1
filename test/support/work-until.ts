import { setTimeout as pause } from "node:timers/promises";

/** Let `work` run again and again until what was asked of a worker is answered. */
export async function workUntil<T>(asked: Promise<T>, work: () => Promise<void>): Promise<T> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  asked.then(end, end);
  while (!isOver) {
    await work();
    await pause(10);
  }
  return asked;
}
