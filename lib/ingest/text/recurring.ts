/** What stands among some values twice or more. */
export function recurring<Value>(values: Iterable<Value>): ReadonlySet<Value> {
  const [seen, again] = [new Set<Value>(), new Set<Value>()];
  for (const value of values) (seen.has(value) ? again : seen).add(value);
  return again;
}
