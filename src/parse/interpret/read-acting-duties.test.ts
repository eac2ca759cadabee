import { expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

const duties = (body: string) => {
  const text = `云河市公园通知\n各区人民政府:\n${body}\n`;
  const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(" ");
  return parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text }).duties.map(
    ({ task, lead, support, shared }) =>
      `${task}: ${names(lead)}/${names(shared)} > ${names(support)}`,
  );
};

test.each([
  ["一、规划。市园林局要在6月底前编好绿道规划。", ["在6月底前编好绿道规划: /市园林局 > "]],
  [
    "一、资金。市财政局要足额安排座椅资金,市城管局要管好路灯。",
    ["足额安排座椅资金: /市财政局 > ", "管好路灯: /市城管局 > "],
  ],
  ["一、检查。市园林局会同市城管局每季度抽查座椅。", ["每季度抽查座椅: 市园林局/ > 市城管局"]],
  ["一、审计。市审计局每年对座椅资金开展审计。", ["每年对座椅资金开展审计: /市审计局 > "]],
  ["一、职责。市园林局主管公园,负责座椅养护。", ["主管公园,负责座椅养护: /市园林局 > "]],
  ["一、规划。市园林局牵头,依托绿道建好驿站。", ["依托绿道建好驿站: 市园林局/ > "]],
])("%s", (body, expected) => {
  expect(duties(body)).toEqual(expected);
});

test.each([
  "一、回顾。市园林局组织志愿者修好座椅500张。",
  "一、办理。市园林局应当自受理之日起10个工作日内作出决定。",
  "一、期限。市人民政府各部门应当长期管好座椅。",
  "一、要求。各级各部门要高度重视,市园林局要求各区报送座椅数。",
])("no duty: %s", (body) => {
  expect(duties(body)).toEqual([]);
});

test("beside a list of duties a sentence that urges one is none", () => {
  const rows = ["修座椅", "建步道", "管路灯", "种绿树"].map(
    (task, index) => `${index + 1}|${task}若干处|市园林局`,
  );
  expect(
    duties(`一、督促。市审计局要加强督促检查。\n附表\n序号|任务|责任单位\n${rows.join("\n")}`),
  ).toHaveLength(4);
});
