import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });

/** Breaks each line after twenty characters. */
const wrapped = (text: string) => text.replace(/[^\n]{20}(?=[^\n])/g, "$&\n");

const PLAIN = `云河市公园管理办法
第一条 为加强公园管理，保障公众休憩，改善人居环境，根据有关法律法规，结合本市实际，制定本办法。
第二条 市园林局负责公园规划建设和养护管理，市财政局负责公园养护经费的安排，区人民政府负责本行政区域内的公园。
第三条 公园应当具备以下条件：
（一）面积不低于两千平方米，绿地占公园总面积的比例不低于百分之六十五，并设置残疾人通道和饮水设施；
（二）有专人养护，养护人员每五千平方米不少于一人，并且每年接受不少于二十四个学时的业务培训和考核。
第四条 本办法自2024年1月1日起施行，有效期至2028年12月31日，市园林局可以根据本办法制定实施细则。
`;

test("lines that were broken at one width are the paragraphs they were", () => {
  const records = (text: string) => {
    const { title, clauses, duties, metadata } = parse(text);
    const words = ({ start, end }: { start: number; end: number }) =>
      text.slice(start, end).replace(/\s+/g, "");
    return {
      title,
      clauses: clauses.map(({ id, span }) => [id, words(span)]),
      duties: duties.map(({ task, span }) => [task, words(span)]),
      dates: metadata.map(({ key, value }) => `${key} ${value}`),
    };
  };
  const text = wrapped(PLAIN);
  expect(text).not.toBe(PLAIN);
  expect(records(text)).toEqual(records(PLAIN));
});

test("short lines of a list are no broken paragraph", () => {
  const names = Array.from(
    { length: 12 },
    (_, i) => `云河市第${"一二三四五六七八九十".charAt(i % 10)}公园`,
  );
  const text = `云河市公园名录\n一、公园\n${names.join("\n")}\n`;
  const printed = parse(text).nodes.map(({ start, end }) => text.slice(start, end));
  expect(printed).toEqual(expect.arrayContaining(names));
});

test("lines may be broken at a number of characters, wide or not, and after a stop", () => {
  const text = `云河市公园管理意见
    一、到2025年,全市公园面积由2022年的38.5公顷增加到60.5公顷,口袋公园由12个增加到120个。由市园林局牵头,市财政局配合。
    二、对新建连片50亩以上的绿地,每亩补助200元,单个主体最高不超过30万元;2026年6月底前全部建成并且开放。
    三、每年开展10次巡查,巡查发现的3类问题15日内办结,办结率不低于95%,群众满意度不低于90%并且逐年提高。`;
  const cut = text.replace(/[^\n]{18}(?=[^\n])/g, "$&\n");
  const { duties, statements } = parse(cut);
  expect(duties.map(({ lead }) => lead.map(({ name }) => name))).toEqual([["市园林局"]]);
  expect(statements.map(({ number }) => number)).toEqual(
    parse(text).statements.map(({ number }) => number),
  );
});

test("a text broken at one width may hold tables and longer lines, which stay as they are", () => {
  const table = Array.from(
    { length: 9 },
    (_, i) => `${i + 1}\t公园养护任务第${i + 1}项\t市园林局\t市财政局\t2024年${i + 1}月底前`,
  );
  const list = "项目:北山公园|地点:北山镇|内容:新建绿地十二公顷|总投资:0.9亿元|单位:市园林局";
  const text = `${wrapped(PLAIN)}序号\t任务\t牵头单位\t配合单位\t完成时限\n${table.join("\n")}\n${list}\n`;
  const { clauses, duties } = parse(text);
  const articles = clauses.filter(({ number }) => number.startsWith("第"));
  expect(articles.map(({ span }) => text.slice(span.start, span.end).replace(/\s+/g, ""))).toEqual(
    parse(PLAIN)
      .clauses.filter(({ number }) => number.startsWith("第"))
      .map(({ span }) => PLAIN.slice(span.start, span.end).replace(/\s+/g, "")),
  );
  expect(duties.filter(({ task }) => /第\d项/.test(task))).toHaveLength(9);
});

test("lines of uneven length are joined where paragraphs are indented, over the number of a page as well", () => {
  const text = `云河市公园管理方案
第一节  主要任务
    一、扩大绿地面积。2024年底前新建公园38.5公顷,口袋公园12个,
每个公园每年给予养护补助6000元,其中改建公园的每个公园
3000元。鼓励社会力量参与公园建设,推行公园养护责任
                         — 1 —
保险,保费由市级财政给予补贴,补贴比例为60%。[市园林局牵
头;市财政局、市住房城乡建设局参与]
    二、加强公园巡查。每年开展巡查10次,巡查发现的问题15日
内办结,办结率不低于95%,群众满意度不低于90%并且逐年
提高。[市城管局牵头;市园林局参与]
    三、完善公园设施。新建公园应当配备无障碍设施和饮水
设施,现有公园2025年底前全部改造完毕,改造费用由市财政承担,
每个公园不超过20万元。[市园林局牵头;市残联参与]
`;
  const { duties } = parse(text);
  expect(
    duties.map(({ task, lead, support }) => [task, ...[...lead, ...support].map((b) => b.name)]),
  ).toEqual([
    ["扩大绿地面积", "市园林局", "市财政局", "市住房城乡建设局"],
    ["加强公园巡查", "市城管局", "市园林局"],
    ["完善公园设施", "市园林局", "市残联"],
  ]);
});

test("units on lines of their own are cells of a table, no shreds of a sentence", () => {
  const rows = Array.from(
    { length: 9 },
    (_, i) =>
      `${i + 1}\n公园达标率之${"甲乙丙丁戊己庚辛壬".charAt(i)}\n%\n${40 + i}\n${60 + i}\n约束性`,
  );
  const text = `文号\t云园发〔2021〕4号\t是否有效\t有效\n云河市公园规划\n一、主要指标\n序号\n指标名称\n单位\n2020年\n2025年\n属性\n${rows.join("\n")}\n二、保障措施\n市园林局负责实施。\n`;
  const { indicators } = parse(text);
  expect(indicators.map(({ name }) => name)).toEqual(
    Array.from({ length: 9 }, (_, i) => `公园达标率之${"甲乙丙丁戊己庚辛壬".charAt(i)}`),
  );
});

/** Breaks each line where it is as wide as a page allows, a wide character counting twice. */
const printedAt = (columns: number, text: string) =>
  text
    .split("\n")
    .map((line) => {
      let width = 0;
      return [...line]
        .map((character) => {
          const wide = /[\x20-\x7e]/.test(character) ? 1 : 2;
          width += wide;
          if (width <= columns) return character;
          width = wide;
          return `\n${character}`;
        })
        .join("");
    })
    .join("\n");

const TASKS = `云河市公园管理方案
　　一、主要任务
　　1.扩大绿地面积。2024年底前，新建公园38.5公顷、口袋公园12个；每个公园每年给予养护补助6000元，其中，改建公园的，每个3000元。
　　牵头单位：市园林局；配合单位：市财政局、市住房城乡建设局
　　2.加强公园巡查。每年开展巡查10次，问题15日内办结，办结率不低于95%。对能及时办结的单位给予奖励：一等奖5000元，二等奖3000元，三等奖1000元。
　　牵头单位：市城管局；配合单位：市园林局
　　3.完善公园设施。新建公园应当配备无障碍设施、饮水设施；现有公园2025年底前全部改造完毕，费用由市财政承担，每个公园不超过20万元。
　　牵头单位：市园林局；配合单位：市残联
`;

test("a table whose cells stand one to a line does not hide that the text around it is broken at one width", () => {
  const rows = Array.from(
    { length: 14 },
    (_, i) =>
      `${i + 1}\n公园达标率之${"甲乙丙丁戊己庚辛壬癸子丑寅卯".charAt(i)}\n%\n${40 + i}\n${60 + i}\n约束性`,
  );
  const text = `${printedAt(50, TASKS)}附件\n主要指标\n序号\n指标名称\n单位\n2020年\n2025年\n属性\n${rows.join("\n")}\n`;
  const { duties, indicators } = parse(text);
  expect(duties.map(({ task, lead }) => [task, ...lead.map(({ name }) => name)])).toEqual([
    ["扩大绿地面积", "市园林局"],
    ["加强公园巡查", "市城管局"],
    ["完善公园设施", "市园林局"],
  ]);
  expect(indicators).toHaveLength(14);
});

test("lines are as wide as they were received, and a colon at the end of a page ends no paragraph", () => {
  const text = printedAt(50, TASKS).replace(/\n(?=一等奖)/, "\n\n— 2 —\n\n");
  expect(text).toMatch(/：\n\n— 2 —/);
  const { clauses } = parse(text);
  const [patrol] = clauses.filter(({ title }) => title.includes("加强公园巡查"));
  expect(text.slice(patrol?.span.start, patrol?.span.end)).toContain("三等奖1000元");
});

test.each([
  ["a blank line behind each", (line: string) => `${line}\n`],
  ["blanks before each", (line: string) => `　　${line}`],
])("broken lines with %s are the paragraphs they were", (_name, put) => {
  const text = wrapped(PLAIN).split("\n").map(put).join("\n");
  const words = (source: string) =>
    parse(source).clauses.map(({ span }) => source.slice(span.start, span.end).replace(/\s+/g, ""));
  expect(words(text)).toEqual(words(PLAIN));
});

test("paragraphs of one line with blank lines between them stay apart", () => {
  const items = Array.from(
    { length: 12 },
    (_, i) => `(${i + 1})更新东湖公园座椅，每张不少于二十元`,
  );
  const text = `云河市绿化方案\n\n一、项目\n\n${items.join("\n\n")}\n`;
  expect(parse(text).clauses.length).toBeGreaterThan(12);
});

const SPEECH = `云河市公园管理意见
一、主要任务
1.扩大绿地面积。到2024年底新建公园三十八个。每个公园每年给予养护补助六千元，改建的公园每个三千元。鼓励社会力量参与公园建设。推行公园养护责任保险。保费由市级财政给予补贴。(市园林局、市财政局)
2.加强公园巡查。每年开展巡查十次。巡查发现的问题十五日内办结。对能及时办结的单位给予奖励，奖金由市级财政承担。公园座椅损坏的当日修复。(市城管局、市园林局)
3.完善公园设施。新建公园应当配备无障碍设施、饮水设施。现有公园在三年之内全部改造完毕。改造的费用由市级财政和县级财政按照六比四承担。(市园林局、市残联)
4.提升公园服务。公园应当公布开放时间和服务电话。公园里的经营场所明码标价。老年人和儿童进入公园的各类场馆一律免费。(市园林局、市市场监管局)
`;

const bodiesOf = (text: string) =>
  parse(text).duties.map(({ task, lead, support, shared }) => [
    task.slice(0, 6),
    ...[...lead, ...support, ...shared].map(({ name }) => name),
  ]);

test.each([
  ["with a blank line between paragraphs", (text: string) => text.replace(/\n/g, "\n\n")],
  [
    "with blanks behind some marks",
    (text: string) => text.replace(/\n/g, "\n\n").replace(/[。、](?=[^\n(])/g, "$&  "),
  ],
  ["where a number begins each paragraph", (text: string) => text],
])("text broken at a width goes on behind a stop %s", (_name, put) => {
  const text = put(SPEECH);
  const whole = bodiesOf(text);
  expect(whole).toHaveLength(4);
  for (const width of [40, 42, 44, 46, 48, 50, 52, 56])
    expect(bodiesOf(printedAt(width, text))).toEqual(whole);
});

test("text broken at a width may stand beside long rows that were not", () => {
  const rows = Array.from(
    { length: 3 },
    (_, i) =>
      `${i + 1}\n公园养护任务第${i + 1}项,改造公园的座椅、步道、饮水设施和无障碍设施,并且在每个入口公布开放时间,在每年年底以前完成全部改造\n市园林局`,
  ).join("\n");
  const text = `${printedAt(44, SPEECH.replace(/\n/g, "\n\n"))}附件\n任务分解表\n序号\n任务\n责任单位\n${rows}\n`;
  expect(bodiesOf(text).slice(0, 4)).toEqual(bodiesOf(SPEECH));
});
