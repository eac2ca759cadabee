import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (table: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市绿化方案\n一、项目\n表1 绿化项目表\n${table}\n`,
  });
const rows = (table: string) =>
  parse(table).tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text).join("/"));

test("a cell per line and each ended by a bar: empty cells, and cells broken over lines", () => {
  const table =
    "项目名称 |\n建设地点 |\n总投资(万元) |\n建设年限 |\n北山公园 |\n北山镇、\n东湖镇等镇 |\n1450 |\n2022—2023年 |\n东湖绿道 |\n东湖镇 |\n680 |\n2024年 |\n合计 |\n |\n2130 |\n |";
  expect(rows(table)).toEqual([
    "北山公园/北山镇、东湖镇等镇/1450/2022—2023年",
    "东湖绿道/东湖镇/680/2024年",
    "合计//2130/",
  ]);
});

test("cells ended by bars below a caption that reads like the header of a column", () => {
  const text = `云河市绿化方案\n一、总则\n按附件实施。\n附件:1.2024年各镇任务数\n\n附件1\n\n2024年各镇任务数\n\n乡镇 |\n公园面积(公顷) |\n新增座椅(张) |\n北山镇 |\n71.3 |\n40 |\n东湖镇 |\n64.2 |\n— |\n西岭乡 |\n59.8 |\n30 |\n`;
  const { tables } = parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
  expect(tables.map(({ caption }) => caption)).toEqual(["2024年各镇任务数"]);
  expect(tables[0]?.rows.map((row) => row.cells.map((cell) => cell.text).join("/"))).toEqual([
    "北山镇/71.3/40",
    "东湖镇/64.2/—",
    "西岭乡/59.8/30",
  ]);
});

test("a cell per line with a blank line between the rows, under words that are no words of headers", () => {
  const table =
    "\n年龄段\n一般磨损\n严重磨损\n\n5—9年\n80\n160\n\n10—19年\n100\n190\n\n20年及以上\n130\n230\n\n以上按张计算。";
  expect(rows(table)).toEqual(["5—9年/80/160", "10—19年/100/190", "20年及以上/130/230"]);
});

test("short paragraphs of equally many lines between blank lines are no table", () => {
  const { tables } = parse(
    "\n市园林局\n办公室\n北山路\n\n市财政局\n预算科\n东湖路\n\n市城管局\n法规科\n西岭路\n",
  );
  expect(tables).toEqual([]);
});

test("an annex on one line with its name right above a table is the table's caption", () => {
  const text =
    "云河市绿化方案\n一、总则\n按附件实施。\n附件:1.绿化项目清单\n\n附件1 绿化项目清单\n\n| 项目 | 投资(万元) |\n|---|---|\n| 绿地 | 12 |\n| 公园 | 30 |\n";
  const { tables } = parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
  expect(tables.map(({ caption }) => caption)).toEqual(["绿化项目清单"]);
});

test("TAB rows keep the empty cells at their ends", () => {
  const table =
    "科目编码\t科目名称\t2024年(万元)\t备注\n201\t绿地\t12\t\n\t小计\t12\t\n202\t公园\t30\t新增\n合计\t\t42\t";
  expect(rows(table)).toEqual(["201/绿地/12/", "/小计/12/", "202/公园/30/新增", "/合计/42/"]);
  const columns = parse(table).tables[0]?.columns.map(({ role }) => role);
  expect(columns).toEqual(["text", "name", "value", "remark"]);
});

test("rows indented by TABs are not shifted", () => {
  const table = "\t项目名称\t2024年\t2025年\n\t绿地\t12\t14\n\t公园\t30\t31";
  expect(rows(table)).toEqual(["绿地/12/14", "公园/30/31"]);
});

test("a cell per line: a unit below its header, and a row of sums whose empty cells are lost", () => {
  const table =
    "序号\n项目名称\n总投资\n(万元)\n2024年计划投资\n(万元)\n责任单位\n1\n城东绿地\n900\n400\n市甲局\n2\n滨河公园\n300\n300\n市乙局\n合计\n1200\n700";
  expect(rows(table)).toEqual([
    "1/城东绿地/900/400/市甲局",
    "2/滨河公园/300/300/市乙局",
    "/合计/1200/700/",
  ]);
  expect(parse(table).tables[0]?.columns.map(({ unit }) => unit)).toEqual([
    null,
    null,
    "万元",
    "万元",
    null,
  ]);
});

test("a part of a column has the unit of the whole", () => {
  const table = "|项目|投资(亿元)|其中2024年|\n|---|---|---|\n|绿地|12.5|3.2|\n|公园|2.8|2.8|";
  expect(parse(table).tables[0]?.columns.map(({ unit }) => unit)).toEqual([null, "亿元", "亿元"]);
});

test("a class in figures measures nothing", () => {
  const table =
    "|对象|年龄段|标准(元/人·月)|\n|---|---|---|\n|低保|60—79周岁|200|\n|低保|80周岁及以上|250|\n|其他|80周岁及以上|100|";
  const columns = parse(table).tables[0]?.columns ?? [];
  expect(columns.map(({ role }) => role)).toEqual(["name", "text", "value"]);
  expect(columns[2]?.unit).toBe("元/人·月");
});

test("figures with marks of a note, and below zero", () => {
  const { indicators } = parse(
    "|序号|指标|单位|2022年|2025年|属性|\n|---|---|---|---|---|---|\n|1|能耗降低|%|-1.3|[13.5]|约束性|\n|2|绿地率|%|40*|45②|预期性|",
  );
  expect(indicators.map(({ values }) => values.map(({ number, unit }) => [number, unit]))).toEqual([
    [
      [-1.3, "%"],
      [13.5, "%"],
    ],
    [
      [40, "%"],
      [45, "%"],
    ],
  ]);
});

test("a task is called by the name that only its row has", () => {
  const table =
    "|项目名称|建设内容|责任单位|\n|---|---|---|\n|城东绿地|新建绿地三千平方米|市甲局|\n|滨河公园|新建绿地三千平方米|市乙局|";
  expect(parse(table).duties.map(({ task }) => task)).toEqual(["城东绿地", "滨河公园"]);
});

test("rates are not summed up, amounts are", () => {
  const table = (sum: string) =>
    `|项目|金额(万元)|增减(%)|\n|---|---|---|\n|绿地|10|2.1|\n|公园|20|3.5|\n|步道|30|1.0|\n|合计|${sum}|2.4|`;
  const codes = (sum: string) => parse(table(sum)).warnings.map(({ code }) => code);
  expect(codes("60")).not.toContain("total-mismatch");
  expect(codes("70")).toContain("total-mismatch");
});

test("columns kept apart by blanks, with cells broken over lines", () => {
  const table = [
    "序号    事项      牵头部门          配合部门            时限(日)",
    "  1     建园      市甲局            市乙局、市丙局             5",
    "  2     绿道      市园林和城乡      市乙局、                  10",
    "                  建设局            市丙局",
    "  3     步道      市丙局            市丁局                     3",
  ].join("\n");
  expect(rows(table)).toEqual([
    "1/建园/市甲局/市乙局、市丙局/5",
    "2/绿道/市园林和城乡建设局/市乙局、市丙局/10",
    "3/步道/市丙局/市丁局/3",
  ]);
  const { duties, nodes, text } = parse(table);
  const names = (parties: readonly { name: string }[] = []) => parties.map(({ name }) => name);
  expect(names(duties[1]?.lead)).toEqual(["市园林和城乡建设局"]);
  expect(names(duties[1]?.support)).toEqual(["市乙局", "市丙局"]);
  expect(duties[1]?.support.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    "市乙局",
    "市丙局",
  ]);
  const kept = nodes.map(({ start, end }) => text.slice(start, end)).join("");
  expect(kept.replace(/\s+/g, "")).toBe(text.replace(/\s+/g, ""));
});

test("groups of rows that are named on a line of their own do not end a table", () => {
  const table =
    "序号\t指标\t单位\t2020年\t2025年\t属性\n一、绿地\n1\t绿地率\t%\t40\t45\t约束性\n2\t公园\t个\t8\t12\t预期性\n二、道路\n3\t绿道\t公里\t20\t60\t预期性\n其他要求另行规定。";
  expect(rows(table)).toEqual([
    "1/绿地率/%/40/45/约束性",
    "2/公园/个/8/12/预期性",
    "3/绿道/公里/20/60/预期性",
  ]);
  const { tables, clauses } = parse(table);
  expect(tables).toHaveLength(1);
  expect(clauses.map(({ number }) => number)).toEqual(["一、", ""]);
});

test("a row that a page break tears is one, also where the break goes through a figure", () => {
  const table =
    "县区 | 公园(个) | 绿地(亩) | 步道(公里)\n甲县 | 4 | 20 | 6\n乙县 | 5\n第 3 页\n| 30 | 7\n丙县 | 6 | 4\n— 4 —\n0 | 8\n丁县 | 7\n戊县 | 8";
  expect(rows(table)).toEqual([
    "甲县/4/20/6",
    "乙县/5/30/7",
    "丙县/6/40/8",
    "丁县/7//",
    "戊县/8//",
  ]);
  const { text, tables } = parse(table);
  const torn = tables[0]?.rows[2]?.spans ?? [];
  expect(torn.map(({ start, end }) => text.slice(start, end))).toEqual([
    "丙县 | 6 | 4\n— 4 —\n0 | 8",
  ]);
});

test("a TAB alone goes on with a row that lacks its last cell, and is no name of a group of rows", () => {
  const table = [
    "补助项目\t档次\t标准\t资金渠道",
    "座椅更换\t一等\t300元/个\t区财政",
    "座椅更换\t二等\t200元/个",
    "\t区财政",
    "步道修补\t甲类\t500元/米\t市财政",
    "步道修补\t乙类\t400元/米",
    "\t市财政、区财政",
  ].join("\n");
  expect(rows(table)).toEqual([
    "座椅更换/一等/300元/个/区财政",
    "座椅更换/二等/200元/个/区财政",
    "步道修补/甲类/500元/米/市财政",
    "步道修补/乙类/400元/米/市财政、区财政",
  ]);
});

test("blanks tell which cell is empty, and spread no word over two cells", () => {
  const table = [
    "乡镇      2023年床位(张)    2027年床位(张)    2023年托位(个)    2027年托位(个)",
    "东 溪      190              180              20               17",
    "西溪镇     210              200              0                10",
    "南溪镇     170              160                               12",
    "北溪镇     180              170              0                10",
    "合  计     750              710              20               49",
  ].join("\n");
  expect(rows(table)?.slice(2)).toEqual([
    "南溪镇/170/160//12",
    "北溪镇/180/170/0/10",
    "合计/750/710/20/49",
  ]);
});

test("a cell per line: headers that only a unit shows to be such", () => {
  const table =
    "乡镇\n公园(家)\n2021年座椅(张)\n2025年座椅(张)\n甲镇\n4\n520\n700\n乙镇\n1\n160\n180";
  expect(rows(table)).toEqual(["甲镇/4/520/700", "乙镇/1/160/180"]);
  expect(parse(table).tables[0]?.columns.map(({ text }) => text)).toEqual([
    "乡镇",
    "公园(家)",
    "2021年座椅(张)",
    "2025年座椅(张)",
  ]);
});

test("a figure of the text without a year is compared with the latest state, not with an earlier one", () => {
  const conflicts = (count: string) =>
    parseDocument({
      id: "a",
      file: "a.txt",
      encoding: "utf-8",
      sha256: "",
      text: `云河市绿化方案\n一、现状\n全市现有公园${count}个。\n二、指标\n序号\t指标\t单位\t2020年\t2022年\t2025年\t属性\n1\t公园\t个\t8\t12\t20\t预期性\n2\t绿地率\t%\t40\t42\t45\t约束性\n三、附则\n本方案自2023年5月1日起施行。\n2023年4月2日`,
    }).warnings.filter(({ code }) => code === "prose-table-conflict");
  expect(conflicts("12")).toEqual([]);
  expect(conflicts("13").map(({ message }) => message)).toEqual([
    "“公园”正文写作13个，指标表“公园”（2022年）写作12，两处不一致。",
  ]);
});

test("a second row of headers below the first", () => {
  const head = "序号\t指标\t单位\t基期(2020年)\t目标\t\t属性";
  const body = "1\t公园\t个\t40\t50\t60\t预期性\n2\t绿道\t公里\t3\t5\t≥9\t约束性";
  const { tables, indicators } = parse(`${head}\n\t\t\t\t2023年\t2025年\t\n${body}`);
  expect(tables[0]?.columns.map(({ text, year }) => `${text} ${year}`).slice(3, 6)).toEqual([
    "基期(2020年) 2020",
    "目标2023年 2023",
    "目标2025年 2025",
  ]);
  expect(indicators.map(({ values }) => values.map(({ raw }) => raw))).toEqual([
    ["40", "50", "60"],
    ["3", "5", "≥9"],
  ]);
  expect(rows(`${head}\n\t小计\t\t40\t50\t60\t\n${body}`)).toHaveLength(3);
});

test("a column that names people names no bodies", () => {
  const table =
    "|任务|牵头领导|牵头单位|责任单位|\n|---|---|---|---|\n|新建公园|张某某|市甲局|市乙局|\n|新建绿道|李某某|市丙局|市乙局|";
  expect(parse(table).duties.map(({ lead }) => lead.map(({ name }) => name))).toEqual([
    ["市甲局"],
    ["市丙局"],
  ]);
});

test("a cell per line: where a merged cell is left out, bodies stay in the columns of bodies", () => {
  const table =
    "序号\n任务名称\n任务内容\n牵头部门\n配合部门\n时间节点\n1\n管护绿地\n召开绿地管护动员会。\n市甲局\n各街道(镇)\n2024年3月\n2\n把绿地管护纳入考核,每季度通报一次。\n市乙局(市丙办)\n市甲局、市丁委\n2024年";
  const duties = parse(table).duties.map(({ lead, support, deadline }) =>
    [lead.map(({ name }) => name), support.map(({ name }) => name), deadline].join("|"),
  );
  expect(duties).toEqual(["市甲局|各街道(镇)|2024年3月", "市乙局(市丙办)|市甲局,市丁委|2024年"]);
});

test("double bars and slashes between blanks part cells as bars do", () => {
  const bars = "项目 ‖ 单位 ‖ 一季度 ‖ 全年\n绿地 ‖ 亩 ‖ 12 ‖ 60\n公园 ‖ 个 ‖ 0 ‖ 3";
  expect(rows(bars)).toEqual(["绿地/亩/12/60", "公园/个/0/3"]);
  const slashes =
    "类别 / 项目 / 档次 / 标准\n绿化 / 新建 / 一级 / 100元/亩\n绿化 / 改建 / 二级 / 80元/亩";
  expect(rows(slashes)).toEqual(["绿化/新建/一级/100元/亩", "绿化/改建/二级/80元/亩"]);
  expect(rows("市甲局和/或市乙局负责公园的养护\n由 甲 / 乙 两家分别报送。")).toBeUndefined();
});

test("cells that are always four blanks apart: an indent is an empty cell, a name may be torn", () => {
  const table = [
    "领域    序号    指标名称    计量单位    2022年实际    2025年目标    性质",
    "绿地    1    绿地率    %    38    40    预期性",
    "    2    公园总数    个    —    12    约束性",
    "    3    建成区公园绿地服务半径覆盖居",
    "住用地的比例    %    80    ≥90    预期性",
    "水体    4    河道总长    公里    136    230    预期性",
  ].join("\n");
  expect(rows(table)).toEqual([
    "绿地/1/绿地率/%/38/40/预期性",
    "/2/公园总数/个/—/12/约束性",
    "/3/建成区公园绿地服务半径覆盖居住用地的比例/%/80/≥90/预期性",
    "水体/4/河道总长/公里/136/230/预期性",
  ]);
});

test("figures over years in units of their own are indicators, those of places in one unit are not", () => {
  const measures =
    "目标项\\年度\t2022(基数)\t2024\t2025\n口袋公园(个)\t6\t45\t80\n绿地率(%)\t38\t39\t40";
  const { indicators } = parse(measures);
  expect(indicators.map(({ name, unit }) => [name, unit])).toEqual([
    ["口袋公园", "个"],
    ["绿地率", "%"],
  ]);
  expect(indicators[0]?.values.map(({ year, number }) => [year, number])).toEqual([
    [2022, 6],
    [2024, 45],
    [2025, 80],
  ]);
  const places = "乡镇\t2024年\t2025年\n东山镇\t4\t3\n西山镇\t3\t3";
  expect(parse(places).tables[0]?.kind).toBe("data");
});

test("a cell per line below 县(市、区), and an annex below a table is no row", () => {
  const cells = "县(市、区)\n绿地(亩)\n公园(个)\n东山县\n326\n13\n西山县\n248\n9";
  expect(rows(cells)).toEqual(["东山县/326/13", "西山县/248/9"]);
  const gaps =
    "乡镇  2024年  2025年\n东山镇  4  3\n西山镇  3  3\n合计  7  6\n\n附件3  云河市公园名录";
  expect(rows(gaps)).toEqual(["东山镇/4/3", "西山镇/3/3", "合计/7/6"]);
});

const CELLS = [
  ["类别", "指标", "单位", "2023年", "2027年", "属性"],
  ["绿地", "绿地率①", "%", "36.2", "40", "约束性"],
  ["口袋公园", "个", "—", "60", "预期性"],
  ["水系", "河道治理", "公里", "18", "00", "≥2000", "约束性"],
  ["水体达标率", "%", "70", "基本达标", "约束性"],
].map((row) => row.join("\n"));

test("a cell per line without numbers: classes, a header printed again, a figure broken over lines", () => {
  const [header, ...body] = CELLS;
  const table = [header, ...body.slice(0, 2), "- 3 -", "表1(续)", header, ...body.slice(2)];
  const expected = [
    "绿地/绿地率①/%/36.2/40/约束性",
    "/口袋公园/个/—/60/预期性",
    "水系/河道治理/公里/1800/≥2000/约束性",
    "/水体达标率/%/70/基本达标/约束性",
  ];
  const behind = "以上指标由市园林局会同有关部门分解落实。\n各部门按职责推进。";
  expect(rows(`${table.join("\n")}\n${behind}`)).toEqual(expected);
  const { indicators } = parse(CELLS.join("\n"));
  expect(indicators.map(({ name }) => name)).toEqual([
    "绿地率",
    "口袋公园",
    "河道治理",
    "水体达标率",
  ]);
});

test("a cell per line without figures: tasks, a class before some of them, a body left out", () => {
  const table =
    "领域\n重点任务\n牵头单位\n配合单位\n完成时限\n绿地\n编制规划\n市甲局\n市乙局、市丙局\n2024年6月底\n建设公园\n市丁局\n各县(市、区)政府\n2025年底前\n水系\n整治河道\n市戊局\n市己局\n持续推进\n发布公报\n市庚局\n每年3月底";
  expect(rows(table)).toEqual([
    "绿地/编制规划/市甲局/市乙局、市丙局/2024年6月底",
    "/建设公园/市丁局/各县(市、区)政府/2025年底前",
    "水系/整治河道/市戊局/市己局/持续推进",
    "/发布公报/市庚局//每年3月底",
  ]);
});

test("a cell per line under a header that no vocabulary knows", () => {
  const table =
    "项目名称\n建设内容\n总投资(万元)\n责任单位\n惠及街区\n东山公园\n新建公园一处,面积3公顷。\n1200\n市甲局\n东山县\n西山湿地\n修复湿地40公顷。\n3000\n市乙局\n西山县\n合计\n4200";
  expect(rows(table)).toEqual([
    "东山公园/新建公园一处,面积3公顷。/1200/市甲局/东山县",
    "西山湿地/修复湿地40公顷。/3000/市乙局/西山县",
    "合计//4200//",
  ]);
});

test("cells with an arrow or a slash under a header with one are two, also where one is broken over lines", () => {
  const arrows =
    "领域    指标    现状→目标    性质\n绿地    绿地率(%)[注1]    36.2→40    约束性\n        公园(个)    3400→10\n000    预期性\n水系    湖泊(个)    —→2    预期性";
  const document = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市绿化方案\n一、目标\n主要指标(2022年→2025年)\n\n${arrows}\n`,
  });
  const read = document.indicators.map(({ name, unit, values }) => [
    name,
    unit,
    ...values.map(({ year, role, number }) => `${year} ${role} ${number}`),
  ]);
  expect(read).toEqual([
    ["绿地率", "%", "2022 baseline 36.2", "2025 target 40"],
    ["公园", "个", "2022 baseline 3400", "2025 target 10000"],
    ["湖泊", "个", "2022 baseline null", "2025 target 2"],
  ]);
  const slashes =
    "|指标|2023年/2027年|属性|\n|---|---|---|\n|绿地率(%)|36/40|约束性|\n|公园(个)|12|预期性|";
  expect(rows(slashes)).toEqual(["绿地率(%)/36/40/约束性", "公园(个)//12/预期性"]);
});

test("columns that single blanks part, with a header on two lines, names broken over lines and a group of rows", () => {
  const table =
    "指标名称        2020年    2025年    属性\n                (基期)  (目标)\n一、供水\n自来水普及率(%)  92  96  预期性\n规模化供水工程覆\n盖人口比例(%) 48 60 预期性\n灌溉水利用系数  0.56  0.58  约束性";
  expect(rows(table)).toEqual([
    "自来水普及率(%)/92/96/预期性",
    "规模化供水工程覆盖人口比例(%)/48/60/预期性",
    "灌溉水利用系数/0.56/0.58/约束性",
  ]);
  expect(parse(table).tables[0]?.columns.map(({ text }) => text)).toEqual([
    "指标名称",
    "2020年(基期)",
    "2025年(目标)",
    "属性",
  ]);
  const single =
    "项目名称 建设地点 新增床位(张) 总投资(万元) 建设年限\n甲中心 东区 420 13600 2023—2025年\n乙中心 西区 300 8900 2022—2024年";
  expect(rows(single)).toEqual([
    "甲中心/东区/420/13600/2023—2025年",
    "乙中心/西区/300/8900/2022—2024年",
  ]);
});

test("a sentence with blanks heads no table", () => {
  expect(rows("加强 项目 管理 2025年\n落实 责任 到 人\n做到 有 人 管")).toBeUndefined();
});

test("cells of TAB rows that a line break tears", () => {
  const table =
    "类别\t序号\t服务事项\t服务内容\t责任单位\n就业\t1\t职业介绍\t提供岗位信息。\t县甲局\n2\t技能培训\t每人补贴800元,\n最多补贴2次。\t县甲局、县乙局\n教育\t3\t学前\n资助\t每生每年750元。\t县丙局\n4\t营养改善\t每生每天5元。\t县丙局\n5\t校车\t免费乘坐。\t县丙局";
  expect(rows(table)).toEqual([
    "就业/1/职业介绍/提供岗位信息。/县甲局",
    "/2/技能培训/每人补贴800元,最多补贴2次。/县甲局、县乙局",
    "教育/3/学前资助/每生每年750元。/县丙局",
    "/4/营养改善/每生每天5元。/县丙局",
    "/5/校车/免费乘坐。/县丙局",
  ]);
});
