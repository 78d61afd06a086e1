const KEY = Symbol.for("copydesk.memory");

/** Values that hold for all pages until something changes for readers. */
export interface Memory {
  remember<T>(key: string, read: () => Promise<T>): Promise<T>;
}

type Holder = typeof globalThis & { [KEY]?: Memory };

/** Let this process remember by `memory`; on the global object, because the framework loads this module once per bundle. */
export function rememberBy(memory: Memory): void {
  (globalThis as Holder)[KEY] = memory;
}

/** What was read under `key`, if nothing that readers see has changed since, else what is read now. */
export function remember<T>(key: string, read: () => Promise<T>): Promise<T> {
  return (globalThis as Holder)[KEY]?.remember(key, read) ?? read();
}
