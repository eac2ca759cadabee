import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string, file = "a.txt") =>
  parseDocument({
    id: "a",
    file,
    encoding: "utf-8",
    sha256: "",
    text: `云河市绿化办法\n一、总则\n本办法适用于全市。\n${text}\n`,
  });
const rows = (text: string) =>
  parse(text).tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text).join("/"));

test("a cell per line: each row fills its columns, also where a number is cut", () => {
  const table =
    "绿化目标表\n指标\n单位\n2022年\n2023年\n2024年\n属性\n公园总数\n个\n14\n36\n68\n约束性\n其中:口袋公园\n个\n3\n6\n9\n约束性\n绿道长度\n公里\n320\n900\n18\n00\n预期性\n市民满意度\n%\n—\n85\n90以上\n预期性\n二、保障";
  expect(rows(table)).toEqual([
    "公园总数/个/14/36/68/约束性",
    "其中:口袋公园/个/3/6/9/约束性",
    "绿道长度/公里/320/900/1800/预期性",
    "市民满意度/%/—/85/90以上/预期性",
  ]);
});

test("a cell per line under headers that are no words of headers; a word may stand for a figure", () => {
  const table =
    "座椅补贴标准表\n(单位:元/张)\n类别\n木椅\n石椅\n铁椅\n甲类\n2\n6\n5\n乙类\n不补\n1.5\n不补\n丙类\n1\n3\n2\n说明:1.节日另行加补2元。";
  expect(rows(table)).toEqual(["甲类/2/6/5", "乙类/不补/1.5/不补", "丙类/1/3/2"]);
  expect(parse(table).tables[0]?.columns[1]?.unit).toBe("元/张");
  const { clauses, text } = parse(table);
  expect(clauses.some(({ span }) => text.slice(span.start, span.end).includes("加补2元"))).toBe(
    true,
  );
});

test("lines that fill no columns are no table", () => {
  expect(parse("类别\n木椅\n石椅\n甲类\n2\n说明文字\n另一行\n第三行").tables).toEqual([]);
});

test("bodies beside their work are responsible for it, also where a name is torn", () => {
  const table =
    "分工表\n序号   单位   主要职责\n1  市园林局  牵头规划布局,审核结算\n2  市财政局  负责预算安排和拨付;参与验收\n3  市数据服务\n中心  负责系统对接,每月5日前推送\n4  各乡镇人民政府  负责日常巡查";
  expect(parse(table).duties.map(({ shared, task }) => `${shared[0]?.name}:${task}`)).toEqual([
    "市园林局:牵头规划布局,审核结算",
    "市财政局:负责预算安排和拨付;参与验收",
    "市数据服务中心:负责系统对接,每月5日前推送",
    "各乡镇人民政府:负责日常巡查",
  ]);
});

test("indicators by year with those who answer for them are indicators and duties", () => {
  const table =
    "|绩效指标|2023年实际|2024年|责任单位|\n|---|---|---|---|\n|绿地占比|58.2%|61%|市园林局|\n|公园数量|86个|105个|市园林局、市财政局|";
  const { indicators, duties } = parse(table);
  expect(indicators.map(({ name, values }) => `${name} ${values.map(({ raw }) => raw)}`)).toEqual([
    "绿地占比 58.2%,61%",
    "公园数量 86个,105个",
  ]);
  expect(duties.map(({ task }) => task)).toEqual(["绿地占比", "公园数量"]);
});

test("what the sentence above a table announces is its caption", () => {
  const table =
    "座椅更新任务分解如下(累计数,单位:张)。\n|街道|2024年|2025年|\n|---|---|---|\n|东街街道|96|150|\n|西街街道|120|180|";
  expect(parse(table).tables[0]?.caption).toBe("座椅更新任务分解");
  expect(parse(`应当公开下列事项。\n${table.slice(table.indexOf("|"))}`).tables[0]?.caption).toBe(
    "",
  );
});

test("members named in a sentence, and a name that ends in 和", () => {
  const { people } = parse(
    "一、组织\n成立绿化工作专班,组长由副市长王大山担任,副组长由市政府办副主任李小水、市园林局局长周汝和担任。成员:市财政局副局长梁树,市消防救援支队支队长韦铁生,市残联理事长蒙秀兰。专班办公室设在市园林局。",
  );
  expect(people.map(({ role, name, post }) => `${role} ${name} ${post}`)).toEqual([
    "组长 王大山 副市长",
    "副组长 李小水 市政府办副主任",
    "副组长 周汝和 市园林局局长",
    "成员 梁树 市财政局副局长",
    "成员 韦铁生 市消防救援支队支队长",
    "成员 蒙秀兰 市残联理事长",
  ]);
});

test("annexes listed each with its own label, to be had elsewhere", () => {
  const { attachments } = parse(
    "一、附则\n本办法自印发之日起施行。\n附件1:协议范本(另行下载)\n附件2:机构名单(另行公布)",
  );
  expect(attachments.map(({ number, title, included }) => [number, title, included])).toEqual([
    ["1", "协议范本", false],
    ["2", "机构名单", false],
  ]);
});

const NUMBERED = `绿化发展主要指标
类别
序号
指标名称
单位
2020年
2025年
属性
公园
建设
1
公园绿地率
%
41.2
≥60
约束性
2
林荫路覆盖率
%

100
约束性
道路
绿化
3
行道树数量
万株
64
300
预期性
4
绿道长度
公里
77.9
——
预期性
二、保障`;

test("a cell per line: classes stand before the number of their first row, an empty line is an empty cell", () => {
  expect(rows(NUMBERED)).toEqual([
    "1/公园绿地率/%/41.2/≥60/约束性",
    "2/林荫路覆盖率/%//100/约束性",
    "3/行道树数量/万株/64/300/预期性",
    "4/绿道长度/公里/77.9/——/预期性",
  ]);
  expect(parse(NUMBERED).indicators).toHaveLength(4);
});

test("lines of nothing but a percent sign are cells, and no text that fonts cut", () => {
  const many = NUMBERED.replace(/\n(?:万株|公里)\n/gu, "\n%\n").replace(
    "二、保障",
    Array.from(
      { length: 6 },
      (_, i) => `${i + 5}\n座椅${"甲乙丙丁戊己"[i]}率\n%\n1\n2\n预期性`,
    ).join("\n"),
  );
  expect(rows(many)).toHaveLength(10);
});

test("cells that single blanks keep apart, rows broken over lines, classes over them", () => {
  const table = `绿化主要指标
指标 2020年 2025年 年均/累计 属性
一、公园
1.每千人公园座椅(张) 36.3 40 [3.7] 预期性
2.公园绿地面积占建成区
比例(%) 52 ≥60 —— 约束性
二、道路
3.绿道长度(万公里) 3.6 8 [4.4] 预期性
4.林荫路(条) 0 20 [20] 约束性
二、保障措施`;
  const [first, second, third] = parse(table).indicators;
  expect(first?.name).toBe("每千人公园座椅");
  expect(first?.values.map(({ raw }) => raw)).toEqual(["36.3", "40", "[3.7]"]);
  expect(second?.name).toBe("公园绿地面积占建成区比例");
  expect(second?.attribute).toBe("约束性");
  expect(third?.values.at(-1)?.raw).toBe("[4.4]");
  expect(parse(table).indicators).toHaveLength(4);
});

test("a sentence of words between blanks is no table", () => {
  const text = "指标 2020年 2025年 属性\n全市 公园 座椅 数量\n继续增加。\n各县 都要 努力 工作";
  expect(parse(text).tables).toEqual([]);
});

test.each([
  ["TABs", (cells: readonly string[]) => cells.join("\t")],
  ["bars", (cells: readonly string[]) => `| ${cells.join(" | ")} |`],
  [
    "blanks",
    ([name = "", ...rest]: readonly string[]) => [name.padEnd(10, "　"), ...rest].join("   "),
  ],
])(
  "a header printed again behind a page break is no row, and the rows before it stay: %s",
  (_name, row) => {
    const header = row(["项目名称", "单位", "2024年", "2025年"]);
    const rows = ["北山座椅", "东湖座椅", "西岭座椅", "南屏座椅"].map((name, i) =>
      row([name, "张", `${i + 2}`, `${i + 12}`]),
    );
    const text = `云河市绿化方案\n一、项目\n表1 绿化项目表\n${header}\n${rows.slice(0, 2).join("\n")}\n\n— 4 —\n\n${header}\n${rows.slice(2).join("\n")}\n`;
    const { tables } = parseDocument({
      id: "a",
      file: "a.txt",
      encoding: "utf-8",
      sha256: "",
      text,
    });
    expect(tables.map((table) => table.rows.map(({ cells }) => cells[0]?.text))).toEqual([
      ["北山座椅", "东湖座椅", "西岭座椅", "南屏座椅"],
    ]);
  },
);

test.each(["──────────────────", "------------------------"])(
  "a table between rules %s",
  (rule) => {
    const text = `云河市绿化方案\n一、项目\n表1 绿化项目表\n${rule}\n项目名称   2024年   2025年\n${rule}\n北山座椅   2        12\n东湖座椅   3        13\n${rule}\n`;
    const { tables } = parseDocument({
      id: "a",
      file: "a.txt",
      encoding: "utf-8",
      sha256: "",
      text,
    });
    expect(tables.map(({ caption, rows }) => [caption, rows.length])).toEqual([
      ["表1绿化项目表", 2],
    ]);
  },
);

test("a cell per line: the first line of a name that is broken over two is no class", () => {
  const table =
    "表1 绿化指标\n类别\n指标名称\n2021年\n2025年\n属性\n公园\n口袋公园数(个)\n14\n36\n约束性\n建成区范围内居民步行十分\n钟可达公园占比(%)\n41.5\n65\n约束性\n绿道长度(公里)\n32\n90\n预期性\n座椅\n每万人座椅数(张)\n5\n9\n预期性\n主要道路两侧每百米设置\n座椅率(%)\n0\n100\n预期性\n二、保障";
  expect(rows(table)).toEqual([
    "公园/口袋公园数(个)/14/36/约束性",
    "/建成区范围内居民步行十分钟可达公园占比(%)/41.5/65/约束性",
    "/绿道长度(公里)/32/90/预期性",
    "座椅/每万人座椅数(张)/5/9/预期性",
    "/主要道路两侧每百米设置座椅率(%)/0/100/预期性",
  ]);
});

test("classes between numbered rows whose head is lost make a column; a torn name of a body is put together", () => {
  const table =
    "公园养护评分表\n考核项目\n序号\n考核内容\n满分\n评分标准\n责任单位\n座椅养护\n(20分)\n1\n座椅完好\n5\n每坏1张扣2分。\n市园林局\n2\n座椅更新\n8\n未列入计划不得分。\n市住房和城乡建\n设局\n步道养护\n(25分)\n3\n步道平整\n10\n每处不平扣1分。\n市城管局\n4\n步道照明\n8\n每盏不亮扣1分。\n市园林局、市城管局";
  expect(rows(table)).toEqual([
    "座椅养护(20分)/1/座椅完好/5/每坏1张扣2分。/市园林局",
    "座椅养护(20分)/2/座椅更新/8/未列入计划不得分。/市住房和城乡建设局",
    "步道养护(25分)/3/步道平整/10/每处不平扣1分。/市城管局",
    "步道养护(25分)/4/步道照明/8/每盏不亮扣1分。/市园林局、市城管局",
  ]);
  expect(parse(table).duties.map(({ shared }) => shared.map(({ name }) => name).join())).toEqual([
    "市园林局",
    "市住房和城乡建设局",
    "市城管局",
    "市园林局,市城管局",
  ]);
});

test("heads of columns torn over two lines are joined until there are as many as a row has cells", () => {
  const heads = (header: string, ...cells: string[]) => {
    const lines = [header, ...cells].join("\n").replaceAll("/", "\n");
    return parse(`表1 绿化任务\n${lines}`).tables[0]?.columns.map(({ text }) => text);
  };
  expect(
    heads(
      "序号/指标/2023年/(基数)/2026年/指标/属性",
      "1/公园绿地率(%)/40/45/约束性",
      "2/绿道长度(公里)/20/60/预期性",
      "3/座椅(张)/20/60/预期性",
    ),
  ).toEqual(["序号", "指标", "2023年(基数)", "2026年", "指标属性"]);
  expect(
    heads(
      "序号/工作任务/牵头/单位/完成/时限",
      "1/更新座椅/市甲局/2025年底前",
      "2/延长绿道/市乙局/2026年底前",
      "3/修剪树木/市甲局/每年6月底前",
    ),
  ).toEqual(["序号", "工作任务", "牵头单位", "完成时限"]);
  // As many heads as cells: two that could be one stay apart.
  expect(
    heads(
      "序号/项目/名称/2024年/2025年",
      "1/绿地/东湖/40/45",
      "2/公园/西湖/20/60",
      "3/广场/南湖/20/60",
    ),
  ).toEqual(["序号", "项目", "名称", "2024年", "2025年"]);
});
