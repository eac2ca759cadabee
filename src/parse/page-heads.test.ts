import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const BODY = `

云河市人民政府办公室关于印发云河市公园建设方案的通知

各县（市、区）人民政府：

现将《云河市公园建设方案》印发给你们，请认真贯彻执行。

云河市人民政府办公室
2022年5月5日

云河市公园建设方案

为落实有关要求，制定本方案。

一、总体要求

（一）主要目标。到2025年，公园达到60个。
`;

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });

const KEYS = ["documentNumber", "dateSigned", "datePublished", "issuer", "validity"] as const;

/** number, signed, published, issuer, validity as printed in the head; "" where it tells none */
const HEADS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "labels in brackets over their values, some empty",
    "[发文机构]\n云河市人民政府办公室\n[联合发文单位]\n[主题分类]\n城建/其他\n[成文日期]\n2022-05-05\n[发文字号]\n云政办发〔2022〕9号\n[废止日期]\n[发布日期]\n2022-05-10\n[有效性]\n有效",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", "有效"],
  ],
  [
    "labels of a list over their values",
    "返回顶部\n  • 索引号:\n\n    6107/2024-001005\n  • 主题分类:\n\n  • 来源:\n\n  • 发文机构:\n\n    云河市人民政府办公室\n  • 发文字号:\n\n    云政办发〔2022〕9号\n  • 发文日期:\n\n    2022年05月05日 16:40\n  • 发布日期:\n\n    2022年05月10日 16:34\n  • 内容概述:\n",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", ""],
  ],
  [
    "labels and values in one line, parted by single blanks",
    "索引号 0001/2022-00123 主题分类 城建 发布机构 云河市人民政府办公室 发文日期 2022-05-05 文  号 云政办发〔2022〕9号 时效 有效",
    ["云政办发〔2022〕9号", "2022-05-05", "", "云河市人民政府办公室", "有效"],
  ],
  [
    "lines with colons and lines without",
    "无障碍\n索引号: 0001/2022-00123 时效: 现行有效\n主题分类 城建 发文日期 2022-05-05\n公开方式 主动公开 文号 云政办发〔2022〕9号\n云河市人民政府办公室关于印发云河市公园建设方案的通知(有效)\n  • 云河市人民政府网站\n  • 发布日期:2022-05-10\n  • 字号:[ ]",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", "现行有效"],
  ],
  [
    "labels glued to the values before them",
    "发布机构：云河市人民政府办公室发布日期：2022-05-10成文日期：2022-05-05文号：云政办发〔2022〕9号有效性：有效",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", "有效"],
  ],
  [
    "a line that begins with an unknown label",
    "索引号：430S00/2021-1 文号：云政办发〔2022〕9号 登记流水：CCPR-1\n签发批次：第二批 签署日期：2022-05-05 发布日期：2022-05-10",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", ""],
  ],
  [
    "a date in digits alone, a rule for no value",
    "【发布单位】云河市人民政府办公室\n【发布文号】云政办发〔2022〕9号\n【发布日期】20220510\n【失效日期】-----------\n【所属类别】地方法规",
    ["云政办发〔2022〕9号", "2022-05-05", "2022-05-10", "云河市人民政府办公室", ""],
  ],
];

test.each(HEADS)("%s", (_, head, expected) => {
  const text = head + BODY;
  const { metadata, clauses, nodes, title } = parse(text);
  const value = (key: string) => metadata.find((field) => field.key === key)?.value ?? "";
  expect(KEYS.map(value)).toEqual(expected);
  expect(metadata.some((field) => field.key === "expiryDate")).toBe(false);
  expect(title).toBe("云河市公园建设方案");
  // Nothing of the head is taken for text of the policy.
  expect(clauses.map(({ id }) => id)).toEqual(["p1", "p2", "1", "1.1"]);
  const tight = (printed: string) => printed.replace(/\s+/g, "");
  expect(tight(nodes.map((node) => text.slice(node.start, node.end)).join(""))).toBe(tight(text));
});

test("a label left empty does not take the title below it for its value", () => {
  const { metadata } = parse(`索引号：1/2022-1\n文号：云政办发〔2022〕9号\n主题词：\n${BODY}`);
  expect(metadata.some((field) => field.key === "keywords")).toBe(false);
});

test("between labels, others that the house does not know and the rule of a table are no text", () => {
  const rows =
    "| 索引号 | 1/2022-1 |\n| --- | --- |\n| 文号 | 云政办发〔2022〕9号 |\n性质：规范性文件\n有效性：有效";
  const { clauses, metadata } = parse(rows + BODY);
  expect(clauses[0]?.id).toBe("p1");
  expect(metadata).toContainEqual(expect.objectContaining({ label: "性质", value: "规范性文件" }));
});

test("labels that stand alone, one under the other, have no values", () => {
  const { metadata, clauses } = parse(`索引号\n主题分类\n发文日期\n发布机构\n文号\n${BODY}`);
  expect(metadata.filter(({ label }) => label !== "")).toEqual([]);
  expect(clauses[0]?.id).toBe("p1");
});

test("all bodies before 关于 issue the document", () => {
  const { metadata } = parse(
    "市绿化局 市财政局 市园林协会关于印发《云河市公园建设方案》的通知\n\n各县绿化局:\n现印发给你们。\n\n一、目标\n建公园。\n",
  );
  const issuers = metadata.filter(({ key }) => key === "issuer").map(({ value }) => value);
  expect(issuers).toEqual(["市绿化局", "市财政局", "市园林协会"]);
});

test("what a notice rests on is told in the sentence that hands the document out", () => {
  const { metadata } = parse(
    "市绿化局关于印发《云河市公园建设方案》的通知\n\n各县绿化局:\n\n为落实《云河市绿化条例》、《公园意见》(云政办规〔2020〕17号)等文件,市绿化局决定建设公园,制定了《云河市公园建设方案》。现印发给你们,请认真组织实施。\n\n一、目标\n建公园。\n",
  );
  const basis = metadata.filter(({ key }) => key === "legalBasis").map(({ value }) => value);
  expect(basis).toEqual(["《云河市绿化条例》", "《公园意见》(云政办规〔2020〕17号)"]);
});

test.each([
  ["2022511", "2022-05-11"],
  ["20220511", "2022-05-11"],
  ["2022111", "2022111"], // 11 January or 1 November
])("a signature that lost its marks: %s", (printed, value) => {
  const { metadata, title } = parse(BODY.replace("2022年5月5日", printed));
  expect(title).toBe("云河市公园建设方案");
  const signed = metadata.find(({ key }) => key === "dateSigned")?.value;
  expect(signed ?? printed).toBe(value);
});

test("question marks for lost blanks belong to the page", () => {
  const text = BODY.replace(/^(?=[^\s])/gmu, "??");
  const { clauses, title, nodes } = parse(text);
  expect(title).toBe("云河市公园建设方案");
  expect(clauses.map(({ id }) => id)).toEqual(["p1", "p2", "1", "1.1"]);
  const tight = (printed: string) => printed.replace(/\s+/g, "");
  expect(tight(nodes.map((node) => text.slice(node.start, node.end)).join(""))).toBe(tight(text));
});

test("a text in traditional characters is read like any other, and quoted as it stands", () => {
  const text =
    "雲河市人民政府辦公室關於印發雲河市公園建設方案的通知\n雲政辦發〔2022〕9號\n各縣人民政府：\n現將方案印發給你們。\n雲河市人民政府辦公室\n2022年5月5日\n\n一、建設公園\n到2025年，公園達到60個。（牽頭單位：市綠化局；責任單位：市財政局）\n";
  const { place, metadata, duties } = parse(text);
  expect(place).toBe("云河市");
  const number = metadata.find((field) => field.key === "documentNumber");
  expect(number?.value).toBe("云政办发〔2022〕9号");
  expect(text.slice(number?.span.start, number?.span.end)).toBe("雲政辦發〔2022〕9號");
  expect(duties[0]?.lead.map(({ name }) => name)).toEqual(["市绿化局"]);
});
