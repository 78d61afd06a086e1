const MOST = 100;

/** `make`, called once for each key: the formatters of a page's dates take longer to make than its queries. */
export function keepMade<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= MOST) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
