import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WenceError } from "../errors.ts";
import { fold } from "./fold.ts";
import { loadLexicon, parseLexicon } from "./lexicon.ts";

const failure = (text: string): string => {
  try {
    parseLexicon(text, "词表.yaml");
  } catch (error) {
    if (error instanceof WenceError) return `${error.code}: ${error.message}`;
  }
  return "no error";
};

const repeated = (words: readonly string[]) => words.filter((word, i) => words.indexOf(word) !== i);

describe("parseLexicon", () => {
  it("reads all parts and lower-cases English", () => {
    const text = `
departments:
  财政局: [财政厅, 财政部门]
synonyms:
  - [占比, 比例]
related:
  乘凉、避暑: [遮阳]
fields:
  绿化、园林: [草坪]
contrasts:
  - [公办、国有, 民办]
everyday: [合作, 大方]
places:
  甲市: [甲城]
attributes:
  约束性: [硬指标]
english:
  Lead Department: 牵头单位
`;
    expect(parseLexicon(text)).toEqual({
      departments: { 财政局: ["财政厅", "财政部门"] },
      synonyms: [["占比", "比例"]],
      related: { "乘凉、避暑": ["遮阳"] },
      fields: { "绿化、园林": ["草坪"] },
      contrasts: [["公办、国有", "民办"]],
      everyday: ["合作", "大方"],
      places: { 甲市: ["甲城"] },
      attributes: { 约束性: ["硬指标"] },
      english: { "lead department": "牵头单位" },
    });
  });

  it("takes missing and empty parts for empty", () => {
    const empty = {
      departments: {},
      synonyms: [],
      related: {},
      fields: {},
      contrasts: [],
      everyday: [],
      places: {},
      attributes: {},
      english: {},
    };
    expect(parseLexicon("")).toEqual(empty);
    expect(parseLexicon("# 还没有\nsynonyms:\nenglish:\n")).toEqual(empty);
  });

  it.each([
    ["synonyms:\n  - [占比, 比例\nplaces: {}\n", "不是有效的 YAML"],
    ["departments:\n  财政局: 财政厅\n", "第 2 行有误:应为方括号里用逗号隔开的词"],
    ["synonyms:\n  - [占比, 比例]\n  - [目标]\n", "第 3 行有误:一组至少要有两个词"],
    ["synonyms:\n  - [占比, 12]\n", "第 2 行有误:应为文字;数字和 yes、no 要加引号"],
    ["places: {}\n部门: {}\n", "第 2 行有误:没有“部门”这一栏"],
    ["- 占比\n", "第 1 行有误:应由 departments"],
  ])("names the line and the fix for %j", (text, message) => {
    expect(failure(text)).toContain("config_invalid: 词表 词表.yaml 第");
    expect(failure(text)).toContain(message);
  });
});

describe("loadLexicon", () => {
  it("takes the one that comes with the program where the folder has none", async () => {
    const dir = await mkdtemp(join(tmpdir(), "wence-lexicon-"));
    expect(await loadLexicon(dir)).toEqual(await loadLexicon("corpus"));
    await rm(dir, { recursive: true });
  });

  it("takes the folder's own alone where there is one", async () => {
    const dir = await mkdtemp(join(tmpdir(), "wence-lexicon-"));
    await writeFile(join(dir, "lexicon.yaml"), "synonyms:\n  - [座椅, 椅子]\n");
    expect((await loadLexicon(dir)).synonyms).toEqual([["座椅", "椅子"]]);
    await rm(dir, { recursive: true });
  });
});

describe("the lexicon that comes with the corpus", async () => {
  const lexicon = await loadLexicon("corpus");

  it("knows the usual short forms", () => {
    expect(lexicon.departments.卫生健康委).toContain("卫计委");
    expect(lexicon.departments.发展改革委).toContain("发改委");
    expect(lexicon.english["nursing beds"]).toBe("护理型床位");
    expect(Object.keys(lexicon.english).length).toBeGreaterThan(120);
  });

  it("gives no name to two departments", () => {
    expect(repeated(Object.entries(lexicon.departments).flat(2).map(fold))).toEqual([]);
  });

  it("puts no word into two groups of synonyms", () => {
    expect(repeated(lexicon.synonyms.flat().map(fold))).toEqual([]);
  });

  it("gives no wording to two attributes", () => {
    expect(repeated(Object.entries(lexicon.attributes).flat(2).map(fold))).toEqual([]);
  });
});
