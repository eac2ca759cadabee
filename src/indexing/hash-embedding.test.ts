import fc from "fast-check";
import { expect, it } from "vitest";
import { hashEmbedding, LOCAL_DIMENSION, LOCAL_EMBEDDER_ID, unitVector } from "./hash-embedding.ts";

const cosine = (a: string, b: string) => {
  const other = hashEmbedding(b);
  return hashEmbedding(a).reduce((sum, value, i) => sum + value * (other[i] ?? 0), 0);
};

it("gives plain arrays of finite numbers of length 1, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const vector = hashEmbedding(text);
      const length = Math.hypot(...vector);
      expect(Array.isArray(vector) && vector.length === LOCAL_DIMENSION).toBe(true);
      expect(vector.every(Number.isFinite)).toBe(true);
      expect(length === 0 || Math.abs(length - 1) < 1e-9).toBe(true);
    }),
  );
});

it("is near for texts that share words and far for others", () => {
  const text = "建设口袋公园和滨河绿道";
  expect(cosine(text, text)).toBeCloseTo(1, 9);
  expect(cosine(text, "新建口袋公园")).toBeGreaterThan(0.35);
  expect(Math.abs(cosine(text, "图书馆凭证借阅"))).toBeLessThan(0.15);
});

it("does not mind width, capitals and traditional characters", () => {
  expect(hashEmbedding("圖書館 ＡＢ１２")).toEqual(hashEmbedding("图书馆 ab12"));
});

it("gives zeros for a text without words", () => {
  expect(new Set(hashEmbedding(" 。!? "))).toEqual(new Set([0]));
});

it("has never changed under its id", () => {
  const places = hashEmbedding("公园").flatMap((value, i) =>
    Math.abs(value) > 1e-9 ? [[i, Number(value.toFixed(4))]] : [],
  );
  expect([LOCAL_EMBEDDER_ID, places]).toEqual([
    "local-hash-v1-768",
    [
      [149, 0.6509],
      [222, 0.1953],
      [438, 0.1953],
      [460, -0.1953],
      [674, -0.1953],
      [691, -0.6509],
    ],
  ]);
});

it("scales to length 1 and leaves zeros alone", () => {
  expect(unitVector([3, 4])).toEqual([0.6, 0.8]);
  expect(unitVector([0, 0])).toEqual([0, 0]);
});
