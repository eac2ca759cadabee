/**
 * A pure function of a text that remembers its results, so that the phrases which come up again and
 * again (quotes, captions, names) are worked out once.
 *
 * Keeps at most `limit` results and forgets all of them when it is full; texts longer than 1,000
 * characters are not kept. The same text gives the same (not a copied) result: it must not be changed.
 */
export function remembered<T>(work: (text: string) => T, limit = 10_000): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (results.size >= limit) results.clear();
    if (text.length <= LONGEST) results.set(text, result);
    return result;
  };
}

const LONGEST = 1_000;

/** A pure function of an object that works once for each, and forgets with it. */
export function rememberedFor<K extends object, T>(work: (key: K) => T): (key: K) => T {
  const results = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = results.get(key) ?? { value: work(key) };
    results.set(key, known);
    return known.value;
  };
}

/** A value that is worked out when it is first asked for. */
export function lazily<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
}
