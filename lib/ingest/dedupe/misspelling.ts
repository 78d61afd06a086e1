/** In shorter words a changed sign makes another word. */
const SHORTEST = 5;
const LONG = 10;
const LONGEST = 40;

/** Whether one of two different words may be a slip of the other: a sign put in, left out or changed, two in long words. */
export function isMisspelling(left: string, right: string): boolean {
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (short.length < SHORTEST || long.length > LONGEST || left[0] !== right[0]) return false;
  if (/^\p{N}+$/u.test(left) && /^\p{N}+$/u.test(right)) return false;
  const most = long.length < LONG ? 1 : 2;
  return long.length - short.length <= most && distance(left, right) <= most;
}

/** How many signs must be put in, left out or changed to make one text of the other. */
export function distance(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const changed = (above[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      row.push(Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[right.length] ?? 0;
}
