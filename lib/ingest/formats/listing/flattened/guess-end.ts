/** Shortest headline and text that are guessed. */
const MIN_PART = 20;

/** Where no small word tells where a headline ends, the capital in the first sentence that makes it as long as others. */
export function guessEnd(story: string, usual: number): number {
  const first = story.slice(0, usual * 2);
  const starts = Array.from(first.matchAll(/(?<=[\p{L}\p{N}"”»’]\s)["“„«]?\p{Lu}/gu), ({ index }) => index);
  const near = starts
    .filter(
      (at) =>
        at >= MIN_PART &&
        story.length - at >= MIN_PART &&
        !/(?<!\p{L})\p{L}{1,3}\s$/u.test(first.slice(0, at)),
    )
    .toSorted((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
  return near[0] ?? 0;
}
