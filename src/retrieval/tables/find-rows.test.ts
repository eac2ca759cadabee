import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import type { QueryOf } from "../../question/query.ts";
import { buildVocabulary } from "../../question/vocabulary.ts";
import { createCorpus } from "../corpus.ts";
import { findRows } from "./find-rows.ts";

const text = readFileSync(new URL("../../../corpus/zhoukou.txt", import.meta.url), "utf8");
const document = parseDocument({
  id: "zhoukou",
  file: "zhoukou.txt",
  encoding: "utf-8",
  sha256: "",
  text,
});
const corpus = createCorpus([document], buildVocabulary([document], parseLexicon("")), () => []);
const table = document.tables.find(({ kind }) => kind === "data")?.id ?? "";

function find(query: Partial<QueryOf<"table">>) {
  const whole: QueryOf<"table"> = {
    kind: "table",
    documents: ["zhoukou"],
    placesNamed: true,
    foreign: [],
    asked: "",
    table,
    phrase: "",
    rows: [],
    operation: "cell",
    direction: null,
    per: null,
    versus: null,
    mean: null,
    where: [],
    limit: null,
    nth: null,
    toEnd: false,
    condition: null,
    years: [],
    period: null,
    by: "value",
    ...query,
  };
  return findRows(whole, corpus);
}

const cellsOf = (query: Partial<QueryOf<"table">>) =>
  find(query)?.rows.map(({ name, cells }) => [name, ...cells.map(({ number }) => number)]);

describe("rows of a data table", () => {
  test("by name, with the asked column", () =>
    expect(cellsOf({ rows: ["太康县"], phrase: "托位" })).toEqual([["太康县", 4490]]));

  test("several columns in the order of the question", () =>
    expect(cellsOf({ rows: ["太康县"], phrase: "养老床位和托位" })).toEqual([
      ["太康县", 8742, 4490],
    ]));

  test("all columns with figures where the phrase names none", () =>
    expect(cellsOf({ rows: ["沈丘县"] })).toEqual([["沈丘县", 95.66, 7558, 3730]]));

  test("all rows where none is named, and what sums are taken over beside", () => {
    const match = find({ phrase: "托位", operation: "sum" });
    expect(match?.rows).toHaveLength(13);
    expect(match?.all).toHaveLength(13);
    expect(match?.rows.reduce((sum, { cells }) => sum + (cells[0]?.number ?? 0), 0)).toBe(37120);
  });

  test("only those that hold the words asked for", () =>
    expect(cellsOf({ phrase: "托位", where: ["经济开发区"] })).toEqual([["周口经济开发区", 544]]));

  test("named ones that do not hold the words asked for are asked about", () =>
    expect(cellsOf({ rows: ["太康县"], phrase: "托位", where: ["经济开发区"] })).toEqual([
      ["太康县", 4490],
    ]));

  test("each with the slice of the file that says so", () => {
    const [row] = find({ rows: ["太康县"], phrase: "托位" })?.rows ?? [];
    expect(row?.evidence.map(({ quote }) => quote.replace(/\s+/g, ""))).toEqual([
      "太康县|115.27|8742|4490",
    ]);
    for (const { span, quote } of row?.evidence ?? [])
      expect(text.slice(span.start, span.end)).toBe(quote);
  });
});

describe("nothing is found", () => {
  test("for a table or document that is not there", () => {
    expect(find({ table: "t99" })).toBeNull();
    expect(find({ documents: ["nowhere"] })).toBeNull();
    expect(find({ documents: [] })).toBeNull();
  });

  test("for a row that is not there", () => {
    expect(find({ rows: ["无名县"] })?.rows).toEqual([]);
    expect(find({ where: ["无名县"] })?.rows).toEqual([]);
  });
});
