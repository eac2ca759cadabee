import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseLexicon } from "../language/lexicon.ts";
import { parseDocument } from "../parse/parse-document.ts";
import { repairTypos } from "./repair-typos.ts";
import { buildVocabulary } from "./vocabulary.ts";

const folder = new URL("../../corpus/", import.meta.url);
const documents = ["luchun", "weihai", "yantai", "zhenjiang", "zhoukou"].map((id) =>
  parseDocument({
    id,
    file: `${id}.txt`,
    encoding: "utf-8",
    sha256: "",
    text: readFileSync(new URL(`${id}.txt`, folder), "utf8"),
  }),
);
const vocabulary = buildVocabulary(
  documents,
  parseLexicon(readFileSync(new URL("lexicon.yaml", folder), "utf8")),
);

describe("a typo is mended", () => {
  test.each([
    ["by its sound", "烟台户理型床位占比", "烟台护理型床位占比"],
    ["by its shape", "护埋型床位占比", "护理型床位占比"],
    ["by swapping characters", "烟台理护型床位", "烟台护理型床位"],
  ])("%s", (_, text, mended) => expect(repairTypos(text, vocabulary).text).toBe(mended));

  test("and the repair is told", () =>
    expect(repairTypos("户理型床位占比", vocabulary).repairs).toEqual([
      { from: "户理型床位占比", to: "护理型床位占比" },
    ]));
});

describe("what is no typo stays as written", () => {
  test.each([
    "护理型床位占比是多少",
    "今天天气怎么样",
    "ZHOUKOU 的 文号?",
    "太空旅行有补贴吗",
    "",
    "???",
  ])("%j", (text) => expect(repairTypos(text, vocabulary)).toEqual({ text, repairs: [] }));
});
