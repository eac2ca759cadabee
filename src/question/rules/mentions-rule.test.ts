import { describe, expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { parseDocument } from "../../parse/parse-document.ts";
import { understand } from "../understand.ts";
import { buildVocabulary } from "../vocabulary.ts";

const parse = (id: string, place: string) =>
  parseDocument({
    id,
    file: `${id}.txt`,
    encoding: "utf-8",
    sha256: "",
    text: `${place}公园建设方案\n\n一、更新公园\n1.推行“绿荫券”园艺模式,设置花香步道。(牵头单位:市园林局)\n`,
  });
const vocabulary = buildVocabulary(
  [parse("yunhe", "云河市"), parse("shiquan", "石泉市")],
  parseLexicon(""),
);
const query = (message: string) => understand(message, [], vocabulary).parts.at(-1)?.query;

describe("which documents speak of something is asked in many ways", () => {
  test.each([
    ["在现有的各份文件中,哪些对花香步道作了表述", "花香步道"],
    ["花香步道在哪些地方的文件里有体现", "花香步道"],
    ["关于花香步道,哪几份方案做了专门部署", "花香步道"],
    ["谁的文件讲过花香步道", "花香步道"],
    ["哪份文件谈到了花香步道", "花香步道"],
    ["采用“绿荫券”这一园艺提法的是哪个地方", "绿荫券"],
    ["哪些文件里出现过“绿荫券”字样", "绿荫券"],
    ["用了“绿荫券”这个词的方案是哪份", "绿荫券"],
  ])("%s", (message, phrase) =>
    expect(query(message)).toMatchObject({ kind: "mentions", phrase, documents: [] }),
  );

  test.each([
    ["花香步道这个词,两份文件里唯独哪一份没出现", "花香步道"],
    ["两份方案里谁没提花香步道", "花香步道"],
    ["两份文件里,哪一份没写花香步道", "花香步道"],
    ["花香步道,有哪份方案里找不到", "花香步道"],
    ["花香步道没写进哪份文件", "花香步道"],
    ["花香步道这四个字哪份文件里没有", "花香步道"],
    ["两份文件是不是都提到了花香步道", "花香步道"],
    ["每份文件都写了花香步道吗", "花香步道"],
  ])("or which of them do not: %s", (message, phrase) =>
    expect(query(message)).toMatchObject({ kind: "mentions", phrase, documents: [] }),
  );

  test.each([
    "云河的花香步道是怎么安排的",
    "哪份文件的花香步道最多",
    "哪个部门没有牵头花香步道",
    "云河没写花香步道建成多少",
  ])("and other things: %s", (message) => expect(query(message)?.kind).not.toBe("mentions"));
});
