import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Indicator, IndicatorValue, PolicyDocument } from "../policy.ts";
import { parseDocument } from "./parse-document.ts";

function parse(id: string): PolicyDocument {
  const text = readFileSync(new URL(`../../corpus/${id}.txt`, import.meta.url), "utf8");
  return parseDocument({ id, file: `${id}.txt`, encoding: "utf-8", sha256: "", text });
}

function figure(value: IndicatorValue): string {
  const when = value.year === null ? "?" : String(value.year);
  const sign = value.comparator === "=" ? "" : value.comparator;
  return `${when}:${value.number === null ? value.raw : sign + String(value.number)}`;
}

/** name | unit | attribute | year:figure … */
function line(indicator: Indicator): string {
  const values = indicator.values.map(figure).join(" ");
  return `${indicator.name} | ${indicator.unit ?? ""} | ${indicator.attribute ?? ""} | ${values}`;
}

describe("yantai", () => {
  const document = parse("yantai");

  test("has 14 indicators in its first table", () => {
    expect(document.indicators.filter((each) => each.table === "t1").map(line)).toEqual([
      "机构养老床位数 | 个 | 预期性 | 2021:39000 2025:47000",
      "每千名老人拥有养老床位 | 张 | 预期性 | 2021:44.8 2025:46.5",
      "护理型床位占比 | % | 约束性 | 2021:54 2025:70",
      "公办养老床位数 | 个 | 预期性 | 2021:13400 2025:14400",
      "普惠养老床位数 | 个 | 预期性 | 2021:22000 2025:30000",
      "基本养老保险参保率 | % | 预期性 | 2021:95.7 2025:96.5",
      "失能特困人员集中供养率 | % | 约束性 | 2021:50 2025:60",
      "有集中供养意愿的特困人员集中供养率 | % | 约束性 | 2021:100 2025:100",
      "城市社区养老服务设施配建达标率 | % | 约束性 | 2021:81 2025:100",
      "新建居住区配建养老服务设施达标率 | % | 约束性 | 2021:100 2025:100",
      "农村社区养老服务设施配建达标率 | % | 预期性 | 2021:88 2025:100",
      "乡镇综合养老服务中心覆盖率 | % | 预期性 | 2021:77 2025:90",
      "五星级养老机构数量 |  | 预期性 | 2021:14 2025:20",
      "人均预期寿命 | 岁 | 预期性 | 2021:80.5 2025:~81.5",
    ]);
  });

  test("has 11 indicators in its second table, numbered from 1 again", () => {
    const second = document.indicators.filter((each) => each.table === "t2");
    expect(second.map((each) => each.label)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8",
      "9",
      "10",
      "11",
    ]);
    expect(second.map(line)).toEqual([
      "托位总数 | 个 | 预期性 | 2021:11500 2025:33000",
      "普惠托位 | 个 | 预期性 | 2021:5000 2025:15000",
      "市级示范托育服务机构累计数 | 个 | 预期性 | 2021:10 2025:50",
      "每千人口拥有托位数 | 个 | 约束性 | 2021:1.6 2025:4.6",
      "婴幼儿入托率 | % | 预期性 | 2021:2.3 2025:13.3",
      "新生儿访视率 | % | 约束性 | 2021:89 2025:98.5",
      "预防接种率 | % | 约束性 | 2021:90 2025:95",
      "婴幼儿早期发展指导覆盖面 | % | 预期性 | 2021:88 2025:96",
      "新建住宅小区配套托育服务设施覆盖率 | % | 预期性 | 2021:40 2025:100",
      "5千至1.2万人口规模的完整社区托育服务设施达标率 | % | 预期性 | 2021:20 2025:60",
      "从业人员持证上岗率 | % | 预期性 | 2021:50 2025:90",
    ]);
  });

  test("tells baseline from target by year", () => {
    expect(document.indicators[0]?.values.map((value) => value.role)).toEqual([
      "baseline",
      "target",
    ]);
  });
});

describe("zhenjiang", () => {
  const { indicators } = parse("zhenjiang");

  test("has 27 indicators, names and attributes as they stand", () => {
    expect(indicators.map(line)).toEqual([
      "千名老年人养老床位 | 张 | 期性 | 2020:40.8 2025:41",
      "不能自理特困人员集中供养率 | % | 束性 | 2020:/ 2025:100",
      "乡基本养老保险参保缴费率 | % | 期性 | 2020:90 2025:>=90",
      "殊困难老年人月探访率 |  | 束性 | ?:100",
      "均预期寿命 | 岁 | 期性 | 2020:78.75 2025:80",
      "年人接受居家上门服务覆盖率 | % | 束性 | 2020:11.84 2025:18",
      "80周岁及以上老年人能力评估覆 | % | 束性 | 2020:18 2025:80",
      "庭医生签约率 | % | 期性 | 2020:60.05 2025:65",
      "增居家适老化改造户数(含社会老年人家庭) | 户 | 期性 | 2020:2020 2025:4000",
      "市街道综合性养老服务中心建成 | % | 束性 | 2020:20 2025:100",
      "建居住区配建养老服务设施达标 | % | 束性 | 2020:/ 2025:100",
      "建、改建颐养住区数量 | 个 | 期性 | 2020:/ 2025:2",
      "(区)护理院建成率 | % | 束性 | 2020:66.7 2025:100",
      "老机构护理型床位数占比 | % | 束性 | 2020:59.76 2025:70",
      "村特困人员供养服务机构护理型床位占比 | % | 束性 | 2020:50 2025:55",
      "级养老机构占比 | % | 期性 | 2020:/ 2025:70",
      "准化农村区域性养老服务中心建 | 家 | 束性 | 2020:3 2025:12",
      "备失能(失智)特困人员集中供服务功能的机构建成数 | 家 | 束性 | 2020:3 2025:4",
      "老服务人员培训人次数 | 人次 | 期性 | 2020:5000 2025:10000",
      "增通过职业等级认定的养老护理 | 人 | 期性 | 2020:/ 2025:2000",
      "百张养老机构床位配备社会工作数量 | 人 | 束性 | 2020:0.34 2025:1",
      "全市养老服务领域吸纳新增就业 |  | 期性 | 2020:/ 2025:4000",
      "培育江苏省养老服务高质量发展示范企业 | 家 | 期性 | 2020:/ 2025:3",
      "千人口婴幼儿托位数 | 个 | 期性 | 2020:1.8 2025:4.5",
      "婴幼儿基本公共服务覆盖率 | % | 期性 | 2020:97.05 2025:100",
      "婴幼儿早期发展指导覆盖率 | % | 期性 | 2020:100 2025:100",
      "婴幼儿照护优质服务示范点 | 个 | 期性 | 2020:/ 2025:10",
    ]);
  });

  test("the row cut by the page break is one row of two pieces", () => {
    expect(indicators.filter((each) => each.spans.length === 2).map((each) => each.row)).toEqual([
      15,
    ]);
  });

  test("a single value belongs to no column", () => {
    expect(indicators[3]?.values).toMatchObject([
      { year: null, column: "", role: "target", number: 100 },
    ]);
  });

  test("restores what the text or the vocabulary supports, and nothing else", () => {
    const names = indicators.flatMap((each) =>
      each.restored.filter((one) => one.original === each.name),
    );
    expect(names.map((each) => each.restored)).toEqual([
      "特殊困难老年人月探访率",
      "老年人接受居家上门服务覆盖率",
      "家庭医生签约率",
      "城市街道综合性养老服务中心建成",
      "养老机构护理型床位数占比",
      "农村特困人员供养服务机构护理型床位占比",
      "养老服务人员培训人次数",
    ]);
    const attributes = indicators.flatMap((each) =>
      each.restored.filter((one) => one.original === each.attribute),
    );
    expect(attributes).toHaveLength(27);
    expect(new Set(attributes.map((each) => `${each.original}→${each.restored}`))).toEqual(
      new Set(["期性→预期性", "束性→约束性"]),
    );
  });
});

test("zhoukou has 18 indicators, with — for no figure", () => {
  expect(parse("zhoukou").indicators.map(line)).toEqual([
    "养老机构护理型床位占比 | % | 约束性 | 2020:44.5 2025:55",
    "新建城区、新建居住(小)区配套建设养老服务设施达标率 | % | 预期性 | 2020:— 2025:100",
    "已建成居住(小)区配套建设养老服务设施达标率 | % | 预期性 | 2020:— 2025:100",
    "基本养老保险参保率 | % | 约束性 | 2020:95.2 2025:>=95",
    "基本医疗保险参保率 | % | 约束性 | 2020:>=96 2025:>=97",
    "65岁及以上老年人城乡社区规范健康管理服务率 | % | 约束性 | 2020:60.3 2025:>=65",
    "县(市、区)老年大学覆盖面 | % | 约束性 | 2020:— 2025:100",
    "社区日间照料机构覆盖率 | % | 预期性 | 2020:43.1 2025:100",
    "生活不能自理特困人员集中供养率 | % | 约束性 | 2020:53 2025:>=80",
    "有集中供养意愿的特困人员集中供养率 | % | 预期性 | 2020:100 2025:100",
    "社区养老服务机构覆盖率 | % | 预期性 | 2020:43.1 2025:100",
    "乡镇互助性养老机构覆盖率 | % | 预期性 | 2020:— 2025:60",
    "每千人口(常住人口)拥有3岁以下婴幼儿托位数 | 个 | 约束性 | 2020:0.45 2025:4.1",
    "新建居民小区和已建成居住小区配建标准托育设施达标率 | % | 约束性 | 2020:— 2025:100",
    "全市普惠性托育机构占比 | % | 预期性 | 2020:— 2025:>=60",
    "托育机构备案数 | 个 | 预期性 | 2020:5 2025:>=30",
    "6岁以下婴幼儿健康管理率 | % | 预期性 | 2020:85 2025:>=90",
    "托育从业人员持证上岗率 | % | 预期性 | 2020:— 2025:100",
  ]);
});

test("the county table of zhoukou has 13 rows of three figures, with a unit per column", () => {
  const table = parse("zhoukou").tables[1];
  expect(table?.kind).toBe("data");
  expect(table?.columns.map((column) => [column.year, column.unit])).toEqual([
    [null, null],
    [2020, "万人"],
    [2025, "张"],
    [2025, "个"],
  ]);
  expect(table?.rows.map((row) => row.cells.map((cell) => cell.text).join(" "))).toEqual([
    "川汇区 38.77 2257 2326",
    "淮阳区 102.23 7763 3880",
    "项城市 97.32 7597 4760",
    "太康县 115.27 8742 4490",
    "郸城县 105.71 7879 4010",
    "沈丘县 95.66 7558 3730",
    "商水县 96.05 7201 3640",
    "西华县 69.28 5427 2630",
    "扶沟县 55.38 4638 2150",
    "鹿邑县 95.86 6872 3640",
    "周口经济开发区 9.06 435 544",
    "市城乡一体化示范区 18.03 811 1082",
    "周口港口物流产业集聚区 3.97 298 238",
  ]);
});

test("luchun has 12 indicators, the province's figure beside its own", () => {
  const { indicators } = parse("luchun");
  const own = (each: Indicator) =>
    each.values.map((value) => `${value.scope ?? "-"} ${value.raw}`).join(", ");
  expect(indicators.map((each) => `${each.label} ${each.name}: ${own(each)}`)).toEqual([
    "1 各新建城区、新建居住(小)区配套建设社区养老服务设施达标率: 省 100%, - 100%",
    "2 护理型床位占养老机构床位总数比例: 省 ≥55%, - ≥55%",
    "3 社区日间照料机构覆盖率: 省 90%, - 90%",
    "4 生活不能自理特困人员集中供养率: 省 ≥60%, - ≥60%",
    "5 有集中供养意愿的特困人员集中供养率: 省 100%, - 100%",
    "6 居家适老化改造户数(特殊困难老年人家庭): 省 2.5万户, - 400户",
    "7 乡镇建有老年学校占比: 省 50%, - 50%",
    "8 医养结合优质服务单位: 省 100%, - 3家",
    "9 三级中医医院设置康复比例: 省 85%, - ",
    "10 托育服务体系: 省 基本形成, - 基本形成",
    "11 每千人拥有3岁以下婴幼儿托位数: 省 3个, - 3",
    "12 婴幼儿早期发展知识普及率、家长及婴幼儿照护者接受科学育儿指导率: 省 90%, - 90%",
  ]);
  expect(indicators[5]?.values.map((value) => [value.number, value.unit])).toEqual([
    [2.5, "万户"],
    [400, "户"],
  ]);
  expect(indicators[8]?.damaged).toBe(true);
});
