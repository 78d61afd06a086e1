import { AppError } from "@/lib/errors";

/** What `work` gives, unless it takes longer. @throws AppError `unavailable` then. */
export async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(
      () => fail(new AppError("unavailable", "That takes too long at the moment.")),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
