import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const duties = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text }).duties.map(
    ({ task, lead, support, shared }) => [
      task,
      ...[lead, support, shared].map((parties) => parties.map(({ name }) => name).join()),
    ],
  );
const NAMED =
  "(一)区建管委\n牵头协调绿化工作，统筹推进规划。指导道路项目落实绿化要求。\n(二)区财政局\n负责在项目中安排绿化年度预算，对养护费用提供保障。\n(三)各建设单位\n在本单位项目中落实绿化要求。\n";

test("a department that heads an item under 职责分工 has each of its sentences as a duty", () => {
  expect(duties(`云山区绿化方案\n四、职责分工\n${NAMED}`)).toEqual([
    ["协调绿化工作,统筹推进规划", "区建管委", "", ""],
    ["指导道路项目落实绿化要求", "", "", "区建管委"],
    ["在项目中安排绿化年度预算,对养护费用提供保障", "", "", "区财政局"],
    ["在本单位项目中落实绿化要求", "", "", "各建设单位"],
  ]);
});

test("a name that heads an item elsewhere is no duty's", () => {
  const other = "四、联系单位\n(一)区财政局\n地址：石桥路1号。\n(二)区房管局\n地址：石桥路2号。\n";
  expect(duties(`云山区绿化方案\n${other}`)).toEqual([]);
  expect(
    duties("云山区绿化方案\n四、重点任务\n3.区级养老服务中心\n建设45个，服务半径不超过15公里。\n"),
  ).toEqual([]);
});

test("a department before a colon has the work behind it, and names or places are no work", () => {
  expect(
    duties(
      "云山区绿化方案\n一、分工安排\n区财政局：负责安排预算；会同区审计局开展检查。\n区房管局：地址在石桥路1号。\n",
    ),
  ).toEqual([
    ["安排预算", "", "", "区财政局"],
    ["开展检查", "区财政局", "区审计局", ""],
  ]);
});

test("bodies are told by what they do, and what follows the verb is no body", () => {
  expect(
    duties(
      "云山区举报办法\n第一条 奖励由查处案件的行政管理部门负责，对举报人，综合考虑线索质量等因素给予奖励。\n第二条 各级财政部门是票据的主管部门，按照职责分工和管理权限负责票据的制样、核销。\n",
    ),
  ).toEqual([
    [expect.stringMatching(/^奖励由/), "", "", "查处案件的行政管理部门"],
    ["票据的制样、核销", "", "", "各级财政部门"],
  ]);
});
