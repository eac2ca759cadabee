import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { unitVector } from "./hash-embedding.ts";
import { bestRanked } from "./ranked.ts";
import {
  createVectorIndex,
  openVectorIndex,
  startVectorIndex,
  type VectorEntry,
  type VectorLayer,
  vectorMethodFor,
} from "./vector-index.ts";

const folder = mkdtempSync(join(tmpdir(), "wence-vectors-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function reopened(index: VectorLayer, entries: readonly VectorEntry[]): VectorLayer {
  files += 1;
  const path = join(folder, `${files}.hnsw`);
  index.write(path);
  return openVectorIndex(
    path,
    entries.map(({ key }) => key),
    index,
  );
}

const IMPLEMENTATIONS: Record<string, (entries: readonly VectorEntry[]) => VectorLayer> = {
  exact: (entries) => createVectorIndex(entries, "exact"),
  "exact, opened again": (entries) => reopened(createVectorIndex(entries, "exact"), entries),
  hnsw: (entries) => createVectorIndex(entries, "hnsw"),
  "hnsw, opened again": (entries) => reopened(createVectorIndex(entries, "hnsw"), entries),
};

const DIMENSION = 16;
/** Numbers in [−1, 1) that are the same in every run (a linear congruential generator). */
function randomVectors(count: number, seed: number): number[][] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () =>
    unitVector(Array.from({ length: DIMENSION }, () => next())),
  );
}

function entriesOf(vectors: readonly (readonly number[])[]): VectorEntry[] {
  return vectors.map((vector, i) => ({
    vector,
    key: {
      id: `p${String(i).padStart(4, "0")}`,
      document: i % 3 === 0 ? "plan" : "notice",
      kind: i % 2 === 0 ? "clause" : "duty",
    },
  }));
}

/** The oracle: every cosine, by hand. */
function bruteForce(
  entries: readonly VectorEntry[],
  query: readonly number[],
  k: number,
): string[] {
  const ranked = entries.map(({ key, vector }) => ({
    id: key.id,
    score: vector.reduce((sum, value, i) => sum + value * (query[i] ?? 0), 0),
  }));
  return bestRanked(ranked, k).map(({ id }) => id);
}

const ENTRIES = entriesOf(randomVectors(400, 7));
const QUERIES = randomVectors(20, 99);

describe.each(Object.entries(IMPLEMENTATIONS))("%s", (_, create) => {
  const index = create(ENTRIES);
  const idsOf = (query: readonly number[], options: Parameters<VectorLayer["search"]>[1]) =>
    index.search(query, options).map(({ id }) => id);

  it("finds what looking at every vector finds", () => {
    for (const query of QUERIES) {
      expect(idsOf(query, { k: 10 })).toEqual(bruteForce(ENTRIES, query, 10));
    }
  });

  it("finds what looking at every accepted vector finds", () => {
    const accepted = ENTRIES.filter(({ key }) => key.document === "plan" && key.kind === "duty");
    for (const query of QUERIES) {
      expect(idsOf(query, { k: 5, documents: ["plan"], kinds: ["duty"] })).toEqual(
        bruteForce(accepted, query, 5),
      );
    }
  });

  it("scores by cosine, 1 for the vector itself", () => {
    const [first] = index.search(ENTRIES[42]?.vector ?? [], { k: 1 });
    expect(first?.id).toBe("p0042");
    expect(first?.score).toBeCloseTo(1, 5);
  });

  it("returns what there is where k asks for more", () => {
    expect(idsOf(QUERIES[0] ?? [], { k: 1000 })).toHaveLength(400);
    expect(idsOf(QUERIES[0] ?? [], { k: 1000, documents: ["plan"] })).toHaveLength(134);
  });

  it.each([0, -1])("returns nothing for k of %i", (k) => {
    expect(idsOf(QUERIES[0] ?? [], { k })).toEqual([]);
  });

  it("returns nothing where the filter lets nothing through", () => {
    expect(idsOf(QUERIES[0] ?? [], { k: 5, documents: ["nobody"] })).toEqual([]);
    expect(idsOf(QUERIES[0] ?? [], { k: 5, kinds: [] })).toEqual([]);
  });

  it("orders equal vectors by id", () => {
    const twin = QUERIES[1] ?? [];
    const twins = create(entriesOf([twin, QUERIES[2] ?? [], twin, twin]));
    expect(twins.search(twin, { k: 3 }).map(({ id }) => id)).toEqual(["p0000", "p0002", "p0003"]);
  });

  it.each([
    ["another dimension", [1, 0]],
    ["not a number", [Number.NaN, ...new Array(DIMENSION - 1).fill(0)]],
    ["infinity", [Number.POSITIVE_INFINITY, ...new Array(DIMENSION - 1).fill(0)]],
    ["no number at all", ["1", ...new Array(DIMENSION - 1).fill(0)] as unknown as number[]],
  ])("refuses a query with %s instead of ending the process", (_name, query) => {
    expect(() => index.search(query, { k: 1 })).toThrow("嵌入向量不可用");
  });

  it("refuses to be built from vectors of different lengths", () => {
    expect(() => create(entriesOf([[1, 0], [1]]))).toThrow("第 1 个向量应有 2 维");
  });

  it("takes zero vectors", () => {
    const zeros = create(entriesOf([new Array(DIMENSION).fill(0), QUERIES[0] ?? []]));
    expect(zeros.search(QUERIES[0] ?? [], { k: 2 }).map(({ id }) => id)).toEqual([
      "p0001",
      "p0000",
    ]);
  });

  it("holds nothing without vectors", () => {
    const empty = create([]);
    expect([empty.size, empty.search([1, 2, 3], { k: 5 })]).toEqual([0, []]);
  });
});

it("searches a large index with a filter that few pass exactly", () => {
  const many = entriesOf(randomVectors(3500, 3)).map((entry, i) => ({
    ...entry,
    key: { ...entry.key, document: i % 100 === 0 ? "rare" : "common" },
  }));
  const index = createVectorIndex(many);
  expect(index.method).toBe("hnsw");
  const rare = many.filter(({ key }) => key.document === "rare");
  for (const query of QUERIES) {
    const found = index.search(query, { k: 10, documents: ["rare"] }).map(({ id }) => id);
    expect(found).toEqual(bruteForce(rare, query, 10));
  }
});

it("finds at least 95 of 100 nearest neighbours in a large index, before and after reopening", () => {
  const many = entriesOf(randomVectors(4000, 11));
  const built = createVectorIndex(many);
  for (const index of [built, reopened(built, many)]) {
    const hits = QUERIES.flatMap((query) => {
      const right = new Set(bruteForce(many, query, 10));
      return index.search(query, { k: 10 }).filter(({ id }) => right.has(id));
    });
    expect(hits.length / (10 * QUERIES.length)).toBeGreaterThanOrEqual(0.95);
  }
});

it("looks at every vector below 3,000 and builds a graph from there on", () => {
  expect([0, 2999, 3000].map(vectorMethodFor)).toEqual(["exact", "exact", "hnsw"]);
});

it("refuses a vector more than it was started for", () => {
  const builder = startVectorIndex(2, 1);
  const [entry] = entriesOf([[1, 0]]);
  if (entry === undefined) throw new Error("no entry");
  builder.add(entry);
  expect(() => builder.add(entry)).toThrow("索引不可用(应有 1 个向量,却多出一个)");
});

describe("a damaged file", () => {
  const keys = ENTRIES.map(({ key }) => key);
  const pathOf = (method: "exact" | "hnsw") => {
    files += 1;
    const path = join(folder, `${files}.hnsw`);
    createVectorIndex(ENTRIES, method).write(path);
    return path;
  };

  it.each(["exact", "hnsw"] as const)(
    "that is cut off, empty or gone is refused (%s)",
    (method) => {
      const options = { dimension: DIMENSION, method };
      const path = pathOf(method);
      truncateSync(path, 1000);
      expect(() => openVectorIndex(path, keys, options)).toThrow("索引不可用");
      writeFileSync(path, "");
      expect(() => openVectorIndex(path, keys, options)).toThrow("索引不可用");
      rmSync(path);
      expect(() => openVectorIndex(path, keys, options)).toThrow("索引不可用");
    },
  );

  it.each(["exact", "hnsw"] as const)(
    "with another number of vectors is refused (%s)",
    (method) => {
      const open = () =>
        openVectorIndex(pathOf(method), keys.slice(1), { dimension: DIMENSION, method });
      expect(open).toThrow(/应有 399 个/);
    },
  );
});
