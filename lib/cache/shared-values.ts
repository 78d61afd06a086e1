import type { Freshness } from "@/lib/cache/freshness";
import type { Dated } from "@/lib/cache/generations";
import type { Memory } from "@/lib/cache/remember";

/** Parts of many pages, each read once as long as nothing changes for readers. */
export function createSharedValues(freshness: Freshness): Memory {
  const values = new Map<string, Dated & { readonly value: Promise<unknown> }>();
  return {
    async remember<T>(key: string, read: () => Promise<T>): Promise<T> {
      const isKnown = await freshness.trySync();
      const known = values.get(key);
      if (isKnown && known && freshness.isFresh(known)) return known.value as Promise<T>;
      const { generation } = freshness;
      const value = read();
      values.set(key, { value, generation, tags: null });
      // A failure is told to those who wait for it, and to nobody else.
      value.catch(() => values.delete(key));
      return value;
    },
  };
}
