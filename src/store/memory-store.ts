import type { Store } from "./store.ts";

/** Keeps records as long as the process lives, as JSON would: for tests, and for trying things out. */
export function createMemoryStore(): Store {
  const logs = new Map<string, string[]>();
  return {
    async append(log, record) {
      logs.set(log, [...(logs.get(log) ?? []), JSON.stringify(record)]);
    },
    read: async (log) => (logs.get(log) ?? []).map((line): unknown => JSON.parse(line)),
    async replace(log, records) {
      logs.set(
        log,
        records.map((record) => JSON.stringify(record)),
      );
    },
    close: async () => {},
  };
}
