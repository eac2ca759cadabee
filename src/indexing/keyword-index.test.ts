import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import { searchTokens } from "../language/segment.ts";
import { createKeywordIndex, type KeywordIndex, openKeywordIndex } from "./keyword-index.ts";
import { type Passage, passageTest } from "./passage.ts";
import { bestRanked } from "./ranked.ts";
import { samplePassage } from "./sample-passage.ts";

/** Another engine behind the same seam, answering later as a remote one would. */
function miniSearchIndex(passages: readonly Passage[]): KeywordIndex {
  const engine = new MiniSearch<Passage>({
    fields: ["text", "heading"],
    tokenize: searchTokens,
    searchOptions: { boost: { text: 3 } },
  });
  engine.addAll(passages);
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    size: passages.length,
    async search(query, { k, ...filter }) {
      const accepts = passageTest(filter);
      const found = engine.search(query, {
        filter: ({ id }) => {
          const passage = byId.get(String(id));
          return passage !== undefined && (accepts?.(passage) ?? true);
        },
      });
      return bestRanked(
        found.map(({ id, score }) => ({ id: String(id), score })),
        k,
      );
    },
  };
}

const IMPLEMENTATIONS: Record<string, (passages: readonly Passage[]) => KeywordIndex> = {
  "local index": createKeywordIndex,
  "local index, opened again": (passages) =>
    openKeywordIndex(createKeywordIndex(passages).serialise(), passages),
  "local index, opened from the middle of a buffer": (passages) => {
    const bytes = createKeywordIndex(passages).serialise();
    const padded = new Uint8Array(bytes.length + 3);
    padded.set(bytes, 3);
    return openKeywordIndex(padded.subarray(3), passages);
  },
  "another engine": miniSearchIndex,
};

const PASSAGES = [
  samplePassage("a", "新建口袋公园十二个"),
  samplePassage("b", "修复滨河步道", { document: "plan", heading: "公园绿地" }),
  samplePassage("c", "图书馆延长开放时间到 21 点", { kind: "duty" }),
  samplePassage("d", "公园公园公园", { document: "plan", kind: "table" }),
];

describe.each(Object.entries(IMPLEMENTATIONS))("%s", (_, create) => {
  const ids = async (
    query: string,
    options: Partial<Parameters<KeywordIndex["search"]>[1]> = {},
    passages: readonly Passage[] = PASSAGES,
  ) => (await create(passages).search(query, { k: 10, ...options })).map(({ id }) => id);

  it("finds passages that share a term, and no others", async () => {
    expect(await ids("图书馆")).toEqual(["c"]);
  });

  it("ranks a match in the text before one in the heading", async () => {
    const found = await ids("公园");
    expect(found).toHaveLength(3);
    expect(found.at(-1)).toBe("b");
  });

  it("finds whole numbers, not parts of them", async () => {
    expect(await ids("21")).toEqual(["c"]);
    expect(await ids("2")).toEqual([]);
  });

  it("does not mind width, capitals and traditional characters", async () => {
    expect(await ids("圖書館２１點")).toEqual(["c"]);
  });

  it("restricts to documents and kinds", async () => {
    expect(await ids("公园", { documents: ["notice"] })).toEqual(["a"]);
    expect(await ids("公园", { kinds: ["table", "duty"] })).toEqual(["d"]);
    expect(await ids("公园", { documents: ["notice"], kinds: ["table"] })).toEqual([]);
    expect(await ids("公园", { documents: [] })).toEqual([]);
    expect(await ids("公园", { documents: ["nobody"] })).toEqual([]);
  });

  it("returns no more than k, and nothing for k of 0", async () => {
    expect(await ids("公园", { k: 1 })).toHaveLength(1);
    expect(await ids("公园", { k: 0 })).toEqual([]);
  });

  it("orders equal passages by id, whatever the order they came in", async () => {
    const twins = ["z", "m", "b"].map((id) => samplePassage(id, "修建花坛"));
    expect(await ids("花坛", {}, twins)).toEqual(["b", "m", "z"]);
  });

  it("gives descending positive scores", async () => {
    const scores = (await create(PASSAGES).search("公园步道", { k: 10 })).map(({ score }) => score);
    expect(scores.every((score, i) => score > 0 && score <= (scores[i - 1] ?? score))).toBe(true);
  });

  it.each(["", "  ", "?!…", "\u0000", "🙂"])("finds nothing for %j", async (query) => {
    expect(await ids(query)).toEqual([]);
  });

  it("holds nothing without passages", async () => {
    expect(create([]).size).toBe(0);
    expect(await ids("公园", {}, [])).toEqual([]);
  });
});

it("scores by BM25F, as worked out by hand", () => {
  const [first] = createKeywordIndex([samplePassage("a", "x"), samplePassage("b", "y")]).search(
    "x",
    { k: 1 },
  );
  // df 1 of 2: ln(1 + 1.5 / 1.5) = ln 2; both texts have mean length, so the impact is 2.2 / 2.2.
  expect(first?.score).toBeCloseTo(Math.LN2, 6);
});

it("gives the same bytes for the same passages", () => {
  const bytes = createKeywordIndex(PASSAGES).serialise();
  expect(Buffer.compare(bytes, createKeywordIndex([...PASSAGES]).serialise())).toBe(0);
});

it("refuses bytes that were cut off", () => {
  const bytes = createKeywordIndex(PASSAGES).serialise();
  expect(() => openKeywordIndex(bytes.subarray(0, 5), PASSAGES)).toThrow(RangeError);
});
