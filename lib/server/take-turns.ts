import { AppError } from "@/lib/errors";

/**
 * Let at most `atOnce` calls of `work` run at the same time, in the order in which they came.
 *
 * Renderings that share a processor all end late, and all take memory meanwhile; one after the other the first end early.
 * @throws AppError `unavailable` where `most` are waiting already.
 */
export function takeTurns<A, R>(
  work: (asked: A) => Promise<R>,
  { atOnce, most }: { readonly atOnce: number; readonly most: number },
): (asked: A) => Promise<R> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (asked) => {
    if (waiting.length >= most) throw new AppError("unavailable", "Too much is asked for at the moment.");
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work(asked);
    } finally {
      // Whoever waits takes over the place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
