import { describe, expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (body: string) =>
  parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: `云河市公园建设方案(2023-2025年)\n${body}\n`,
  });
const outline = (body: string) =>
  parse(body).clauses.map(({ id, number, title }) => `${id} ${number} ${title}`);
const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(" ");
const duties = (body: string) =>
  parse(body).duties.map(
    ({ task, lead, support, shared, deadline }) =>
      `${task}: ${names(lead)}/${names(shared)} > ${names(support)} ${deadline ?? ""}`,
  );
const indicators = (body: string) =>
  parse(body).indicators.map(
    ({ name, unit, attribute, values }) =>
      `${name} ${unit} ${attribute} ${values.map(({ year, raw, role }) => `${year}:${raw}${role.charAt(0)}`).join(" ")}`,
  );
const people = (body: string) =>
  parse(body).people.map((person) =>
    [person.role, person.name, person.post, person.body].join(" "),
  );
const attachments = (body: string) =>
  parse(body).attachments.map(({ number, title, included }) => `${number} ${title} ${included}`);

describe("numbers", () => {
  test("capital letters number sections, those with a figure the parts of them", () => {
    expect(
      outline(
        "A 我们要建多少公园\n到2025年建成20处。\nB 我们要做哪些事\nB1 让街坊有座椅\n(1)更新座椅。每处不少于5张。\n(2)修好步道。逐处验收。\nB2 让孩子有去处\n(1)建好沙坑。每区1处。\nC 怎么报修\n拨打热线,三日内办结。",
      ),
    ).toEqual([
      "A A 我们要建多少公园",
      "B B 我们要做哪些事",
      "B.B1 B1 让街坊有座椅",
      "B.B1.1 (1) 更新座椅",
      "B.B1.2 (2) 修好步道",
      "B.B2 B2 让孩子有去处",
      "B.B2.1 (1) 建好沙坑",
      "C C 怎么报修",
    ]);
    expect(outline("一、分类\nA类公园:面积大于5公顷;\nB类公园:其余公园。").join()).not.toMatch(
      /[AB]/,
    );
  });

  test("an article may open with nothing but its title and a stop, and with the aim of a text", () => {
    expect(
      outline(
        "第一条  考核目的。为公平评价各区公园养护,制定本办法。\n第二条  考核程序。\n(1)自评。各区按表打分;\n(2)抽查。每季度一次。\n第三条  本办法自印发之日起施行。",
      ),
    ).toEqual([
      "1 第一条 考核目的",
      "2 第二条 考核程序",
      "2.1 (1) 自评",
      "2.2 (2) 抽查",
      "3 第三条 ",
    ]);
  });

  test("tasks named by their number stand below the heading they follow, whatever it is", () => {
    expect(
      outline(
        "一、建设公园\n任务1  新建公园。到2025年建成20处。\n任务2  改造公园。改造5处。\n二、管好公园\n任务3  加强巡查。每天一次。",
      ).slice(-5),
    ).toEqual([
      "1 一、 建设公园",
      "1.1 任务1 新建公园",
      "1.2 任务2 改造公园",
      "2 二、 管好公园",
      "2.3 任务3 加强巡查",
    ]);
    expect(
      outline(
        "(一)建设公园\n任务一:新建公园。建成20处。\n(二)管好公园\n任务二:加强巡查。每天一次。",
      ),
    ).toEqual([
      "1 (一) 建设公园",
      "1.1 任务一: 新建公园",
      "2 (二) 管好公园",
      "2.2 任务二: 加强巡查",
    ]);
    expect(outline("任务艰巨,任务2项已完成。到2025年还有3项。").join()).toMatch(/^p1 /);
  });

  test("formal numerals before a gap are over articles", () => {
    expect(
      outline("壹  家底\n现有公园20处。\n贰  任务\n第一条 新建公园。建成20处公园。\n叁  保障"),
    ).toEqual(["1 壹 家底", "2 贰 任务", "2.1 第一条 新建公园", "3 叁 保障"]);
    expect(outline("第一条 市园林局负责本办法的实施。具体办法另行制定。")).toEqual(["1 第一条 "]);
  });

  test("a box stands in its section, and the next section is not in the box", () => {
    expect(
      outline(
        "一、任务\n(一)建设公园\n1.新建公园。建成20处公园。\n专栏1 公园工程\n01 城北公园。占地12亩。\n02 城南公园。占地9亩。\n(二)管好公园\n2.加强巡查。每天巡查一次。",
      ),
    ).toEqual([
      "1 一、 任务",
      "1.1 (一) 建设公园",
      "1.1.1 1. 新建公园",
      "1.1.p1  专栏1公园工程",
      "1.1.p1.1 01 城北公园",
      "1.1.p1.2 02 城南公园",
      "1.2 (二) 管好公园",
      "1.2.2 2. 加强巡查",
    ]);
  });

  test("a heading keeps its words before a long bracket", () => {
    expect(outline("一、指标(共2项,数字依次为2022年实绩、2025年目标)\n1.公园:2个、3个")[0]).toBe(
      "1 一、 指标",
    );
  });
});

describe("duties", () => {
  test.each([
    [
      "1.新建公园。建成20处。这项工作由市园林局牵头,市财政局配合。",
      "新建公园: 市园林局/ > 市财政局 ",
    ],
    [
      "1.新建公园。建成20处。本项任务市园林局牵头负责,市财政局、人民银行云河市分行参加。",
      "新建公园: 市园林局/ > 市财政局 人民银行云河市分行 ",
    ],
    [
      "1.新建公园。建成20处。市园林局负责统筹,市财政局、市水务局协同推进。",
      "新建公园: 市园林局/ > 市财政局 市水务局 ",
    ],
    [
      "1.新建公园。建成20处。该项由市园林局、市水务局共同负责。",
      "新建公园: /市园林局 市水务局 >  ",
    ],
    [
      "1.新建公园。建成20处。【市园林局牵头,市财政局参与,2024年10月底前投入使用】",
      "新建公园: 市园林局/ > 市财政局 2024年10月底前",
    ],
    [
      "1.新建公园。建成20处。【市园林局牵头,2024年9月底前上线】",
      "新建公园: 市园林局/ >  2024年9月底前",
    ],
  ])("%s", (clause, duty) => {
    expect(duties(clause)).toEqual([duty]);
  });

  test("things and bodies that are listed in turn", () => {
    const sentence = "专班下设规划组、建设组,分别由市规划局、市园林局牵头。";
    expect(duties(sentence)).toEqual(["规划组: 市规划局/ >  ", "建设组: 市园林局/ >  "]);
    expect(duties("公园、绿道两项工作分别由市园林局、市城管局负责。")).toEqual([
      "公园: /市园林局 >  ",
      "绿道: /市城管局 >  ",
    ]);
    // Three things and two bodies: nobody knows whose the third is.
    expect(duties("下设规划组、建设组、监督组,分别由市规划局、市园林局牵头。")).toHaveLength(1);
  });
});

describe("indicators in a list", () => {
  test("figures in the order of the years that the heading names", () => {
    expect(
      indicators(
        "一、指标(数字依次为2022年实绩、2025年目标)\n【绿地】\n①公园绿地率:35%、不低于40%,约束性;\n②公园座椅(累计):1200张、2000张,预期性;\n【设施】\n③公厕:12座、20座。",
      ),
    ).toEqual([
      "公园绿地率 % 约束性 2022:35%b 2025:不低于40%t",
      "公园座椅(累计) 张 预期性 2022:1200张b 2025:2000张t",
      "公厕 座 null 2022:12座b 2025:20座t",
    ]);
  });

  test("figures that name their year", () => {
    expect(
      indicators(
        "一、指标\n1.公园绿地率:2022年35%,2025年达到40%(约束性);\n2.公园座椅:2022年1200张、2025年2000张(预期性);\n3.公厕:由2022年的12座增加到2025年的20座。",
      ),
    ).toEqual([
      "公园绿地率 % 约束性 2022:35%b 2025:40%t",
      "公园座椅 张 预期性 2022:1200张b 2025:2000张t",
      "公厕 座 null 2022:12座b 2025:20座t",
    ]);
  });

  test("two items are no list, and neither are figures without a year", () => {
    expect(indicators("1.绿地率:2022年35%,2025年40%\n2.座椅:2022年12张,2025年20张")).toEqual([]);
    expect(indicators("1.绿地率:35%、40%\n2.座椅:12张、20张\n3.公厕:1座、2座")).toEqual([]);
  });
});

describe("members in a table", () => {
  test("roles are told by their cells, and hold for the rows below", () => {
    expect(
      people(
        "附件1\n公园建设专班组成人员名单\n|专班职务|姓名|所在单位|职务|\n|组长|许岩|市政府|副市长|\n|成员|沈青山|市园林局|局长|\n||白 兰|市财政局|副局长|",
      ),
    ).toEqual([
      "组长 许岩 市政府副市长 公园建设专班",
      "成员 沈青山 市园林局局长 公园建设专班",
      "成员 白兰 市财政局副局长 公园建设专班",
    ]);
    expect(people("技术人员表\n|姓名|职称|\n|许岩|高级工程师|\n|沈青山|工程师|")).toEqual([]);
  });

  test("no word before or behind a name is part of it", () => {
    expect(people("专班办公室设在市园林局,由沈青山同志兼任办公室主任。")).toEqual([
      "办公室主任 沈青山  ",
    ]);
  });
});

describe("annexes", () => {
  const body = "一、任务\n新建公园20处,管好绿道,方便市民。\n";

  test("labels one below the other are a list, and what is left out is not there", () => {
    expect(
      attachments(
        `${body}附件一  成员名单\n附件二  分工表\n附件三  流程图\n附件四  项目库(点击下载)\n\n附件一\n公园建设专班成员名单\n组长:许岩  副市长\n附件二\n分工表\n|任务|责任单位|\n|新建公园|市园林局|\n附件三  流程图(图片,见原文)`,
      ),
    ).toEqual(["一 成员名单 true", "二 分工表 true", "三 流程图 false", "四 项目库 false"]);
  });

  test("several are left out in one line", () => {
    expect(
      attachments(
        `${body}附件:1.分工表\n2.项目库\n3.考核办法\n附件1\n分工表\n|任务|责任单位|\n|新建公园|市园林局|\n附件2、附件3(略)`,
      ),
    ).toEqual(["1 分工表 true", "2 项目库 false", "3 考核办法 false"]);
  });

  test("a title that says where to get the annex, or a link, stands for one that is not there", () => {
    const list = `${body}附件:1.公园养护评分表\n2.座椅认领申请表(略)\n3.绿道图册\n`;
    expect(
      attachments(
        `${list}附件1\n公园养护评分表(另行下载:[附件1.xlsx](/files/1.xlsx))\n附件2\n座椅认领申请表(略,请到园林局窗口领取)\n附件3:绿道图册.doc    点击下载`,
      ),
    ).toEqual(["1 公园养护评分表 false", "2 座椅认领申请表 false", "3 绿道图册 false"]);
    expect(
      attachments(
        `${list}附件1\n公园养护评分表(附后)\n序号|内容|分值\n1|修剪|5\n2|浇水|5\n附件2\n座椅认领申请表\n姓名|电话\n附件3\n绿道图册\n图一|图二`,
      ),
    ).toEqual(["1 公园养护评分表 true", "2 座椅认领申请表 true", "3 绿道图册 true"]);
  });

  test("appendices that nothing lists begin with their numbers", () => {
    const text = `${body}附录一  年度要事\n▲2023年3月底前  出台座椅标准  (市园林局)\n附录二  绿道布局图(见图册)`;
    expect(attachments(text)).toEqual(["一 年度要事 true", "二 绿道布局图 false"]);
    expect(duties(text)).toEqual(["出台座椅标准: /市园林局 >  2023年3月底前"]);
    expect(attachments(`${body}各区按附录一所列分期实施,逐处验收。`)).toEqual([]);
  });

  test("the unit in a title is none of its words", () => {
    const text = `${body}附件:1.各区建设计划\n附件1\n各区建设计划(单位:处)\n区\t2025年\n甲区\t3\n乙区\t4\n丙区\t5`;
    expect(attachments(text)).toEqual(["1 各区建设计划 true"]);
    expect(parse(text).tables.map(({ caption }) => caption)).toEqual(["各区建设计划(单位:处)"]);
  });
});
