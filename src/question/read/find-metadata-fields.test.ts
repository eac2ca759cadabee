import { describe, expect, test } from "vitest";
import { findMetadataFields, stripMetadataWords } from "./find-metadata-fields.ts";

describe("a question asks for", () => {
  test.each([
    ["文号是多少", ["documentNumber"]],
    ["什么时候印发的", ["datePublished"]],
    ["谁发布的", ["issuer"]],
    ["哪个单位印发的", ["issuer"]],
    ["成文日期", ["dateSigned"]],
    ["还有效吗", ["validity"]],
    ["是有效还是失效", ["validity"]],
    ["最新的文件是哪份", ["datePublished"]],
    ["最老的那份是哪个地方的", ["datePublished"]],
    ["最高的是哪个", []],
    ["最新的做法是什么", []],
    ["完成时限是哪天", []],
    ["有哪些附件", ["attachments"]],
    ["索引号", ["indexNumber"]],
    ["主送哪些单位", ["addressee"]],
    ["标题是什么", ["title"]],
    ["收录了哪些文件", ["documents"]],
    ["你们收录了几个地方", ["documents"]],
    ["这些文件都有哪些", ["documents"]],
    ["关键词有哪些", ["keywords"]],
    ["来源是哪里", ["source"]],
    ["资金来源有哪些", []],
    ["建设的钱从哪里来", []],
    ["依据哪些文件制定(带文号)", ["legalBasis"]],
    ["文号是多少,谁发布的", ["documentNumber", "issuer"]],
  ])("%s", (text, fields) => expect(findMetadataFields(text)).toEqual(fields));

  test.each(["绿地率是多少", "由谁牵头", "有哪些任务", "公园最多的是哪个县", "怎么发展普惠服务"])(
    "nothing of the document itself in %s",
    (text) => expect(findMetadataFields(text)).toEqual([]),
  );
});

test("the words that name a fact leave the subject", () => {
  expect(stripMetadataWords("文号是多少")).toBe("|是多少");
  expect(stripMetadataWords("绿地率是多少")).toBe("绿地率是多少");
});

test.each([
  ["把哪份老文件废了?", ["repeals"]],
  ["到哪年失效", ["expiryDate"]],
  ["编制依据有哪些文件?", ["legalBasis"]],
])("%s", (question, fields) => expect(findMetadataFields(question)).toEqual(fields));
