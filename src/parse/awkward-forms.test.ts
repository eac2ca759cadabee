import { describe, expect, test } from "vitest";
import { extractHtml } from "../read/html/extract-html.ts";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
const outline = (text: string) =>
  parse(text).clauses.map(({ id, number, title }) => `${id} ${number.replace(/\s/g, "")} ${title}`);
const fields = (text: string) => parse(text).metadata.map(({ key, value }) => `${key} ${value}`);
const attachments = (text: string) =>
  parse(text).attachments.map(
    ({ number, title, included }) => `${number} ${title} ${included ? "follows" : "only named"}`,
  );

describe("what stands around a page", () => {
  const page = (above: string, below = "") =>
    parse(`${above}\n云河市公园管理办法\n第一条 公园免费开放。\n${below}`);

  test.each([
    "首 页 | 机构概况 | 新闻中心 | 政务公开",
    "首页   走进云河   新闻中心   政府信息公开",
    "今天是：  欢迎访问云河市人民政府网站！  设为首页 | 加入收藏",
    "【打印本页】 【关闭窗口】  阅读次数：3,418",
    "---",
  ])("%s is no text of the document", (line) => {
    expect(page(line).clauses.map(({ number }) => number)).toEqual(["第一条"]);
    expect(page("", line).clauses.map(({ number }) => number)).toEqual(["第一条"]);
  });

  test("labels with wide blanks, a state, a layer, and a note on openness behind the text", () => {
    const { metadata } = page(
      "标      题：  云河市公园管理办法\n状态：现行有效\n层级：市级",
      "公开方式：主动公开",
    );
    expect(metadata.map(({ key, value }) => `${key} ${value}`)).toEqual([
      "title 云河市公园管理办法",
      "validity 现行有效",
      "other 市级",
      "openness 主动公开",
    ]);
  });

  test("a link of the menu is no note on openness", () => {
    expect(page("政务公开").metadata.map(({ key }) => key)).toEqual(["title"]);
  });

  test("a sentence about openness is none", () => {
    expect(page("", "公开方式由市甲局确定。").metadata.map(({ key }) => key)).toEqual(["title"]);
  });
});

test("many bodies sign, also without a blank between them", () => {
  const lines = ["甲局云溪区乙委员会", "丙局云溪区丁局", "戊局", "己局", "庚局", "辛局"];
  const text = `云溪区绿化方案\n一、目标\n建成公园。\n${lines.map((line) => `云溪区${line}`).join("\n")}\n2025年2月24日`;
  expect(fields(text).filter((field) => field.startsWith("issuer"))).toEqual(
    ["甲局", "乙委员会", "丙局", "丁局", "戊局", "己局", "庚局", "辛局"].map(
      (name) => `issuer 云溪区${name}`,
    ),
  );
});

test("a body whose name goes on behind the word for a city is no place", () => {
  const place = (title: string) => parse(`${title}\n一、目标\n建成公园。\n`).place;
  expect(place("云海市绿化和市容管理局关于印发公园计划的通知")).toBe("云海市");
  expect(place("云海市政和县关于印发公园计划的通知")).toBe("政和县");
});

describe("annexes", () => {
  const text = (end: string) => `云河市绿化方案\n一、目标\n建成公园10座。\n${end}\n`;

  test("a link to a file is the annex that was listed, and does not follow", () => {
    const end = "附件:1.项目清单(2023年)\n2.任务表\n\n附件1  项目清单.xlsx\n附件2  任务表.docx";
    expect(attachments(text(end))).toEqual([
      "1 项目清单(2023年) only named",
      "2 任务表 only named",
    ]);
    expect(attachments(text("附件1:项目清单.pdf\n附件2:任务表.pdf"))).toEqual([
      "1 项目清单.pdf only named",
      "2 任务表.pdf only named",
    ]);
  });

  test("a list below its head, with years at the head of titles and a title broken over lines", () => {
    const end = "附件:\n1.2023年绿化工作联席会\n议成员单位清单\n2.2023年指标表";
    expect(attachments(text(end))).toEqual([
      "1 2023年绿化工作联席会议成员单位清单 only named",
      "2 2023年指标表 only named",
    ]);
    expect(attachments(text("附件:1.分工表\n2.任务表\n3.2023—2026年建设计划"))).toEqual([
      "1 分工表 only named",
      "2 任务表 only named",
      "3 2023—2026年建设计划 only named",
    ]);
  });

  test("what 附 calls is the caption of the table below", () => {
    const end =
      "附:各镇任务表\n乡镇  2023年公园(个)  2027年公园(个)\n东溪镇  1  4\n西溪镇  2  5\n南溪镇  2  6\n(以上数据由市甲局统计)";
    expect(attachments(text(end))).toEqual(["null 各镇任务表 follows"]);
    const { tables, clauses } = parse(text(end));
    expect(tables.map(({ caption }) => caption)).toEqual(["各镇任务表"]);
    expect(clauses).toHaveLength(1);
  });
});

describe("the outline", () => {
  test("numbered items of a box are under its heading, the next section is not", () => {
    const text =
      "第一节 公园\n建设公园。\n专栏2  公园工程\n1.示范公园：建成5个。\n2.口袋公园：建成8个。\n专栏3  绿道工程\n1.环城绿道：建成3条。\n第二节 绿道\n建设绿道。";
    expect(parse(text).clauses.map(({ id, path }) => `${id} ${path.join("/")}`)).toEqual([
      "1 ",
      "1.p1 第一节公园",
      "1.p1.1 第一节公园/专栏2公园工程",
      "1.p1.2 第一节公园/专栏2公园工程",
      "1.p2 第一节公园",
      "1.p2.1 第一节公园/专栏3绿道工程",
      "2 ",
    ]);
  });

  test("questions behind the text are no part of its last section", () => {
    const text =
      "一、目标\n建成公园。\n二十六、附则。本方案自印发之日起施行。\n政策问答\n问：公园收费吗？\n答：不收费。";
    expect(parse(text).clauses.at(-1)?.path).toEqual(["政策问答"]);
  });

  test("a year behind a number, a colon before a year, halves that are no heading", () => {
    expect(
      outline(
        "一、安排\n1.2024年8月底前，各区梳理任务。\n2.2025年6月底前，建成公园30个。\n3.安全达标：2022年底前达标率达到100%。",
      ),
    ).toEqual(["1 一、 安排", "1.1 1. ", "1.2 2. ", "1.3 3. 安全达标"]);
    const paragraph =
      "一、发展\n举办全市公园博览会，每年一届。发展特色产业，培育品牌，拓展市场空间。";
    expect(outline(paragraph)).toEqual(["1 一、 发展"]);
  });

  test("ages behind a number, and stars before the items of a box", () => {
    expect(
      outline("一、高龄补贴\n1.80至89周岁的，每月50元；\n2.90周岁以上的，每月150元。"),
    ).toEqual(["1 一、 高龄补贴", "1.1 1. ", "1.2 2. "]);
    expect(outline("一、投资\n1.80亿元用于公园。")).toEqual(["1 一、 投资"]);
    expect(outline("一、任务\n专栏1 重点工程\n★ 示范公园：2025年建成。")).toEqual([
      "1 一、 任务",
      "1.p1  专栏1重点工程",
      "1.p1.p1 ★ 示范公园",
    ]);
  });

  test("articles that lost their line ends, but not those that are only spoken of", () => {
    const text =
      "云河市公园管理办法\n第一章   总  则    第一条  为管理公园，制定本办法。第二条 本办法适用于公园。违反本办法第三条的，依照第四条处理。 第三条 【禁止行为】 禁止携犬。\n第二章 附 则第四条 本办法自2024年1月1日起施行。";
    expect(outline(text).map((line) => line.split(" ")[1])).toEqual([
      "第一章",
      "第一条",
      "第二条",
      "第三条",
      "第二章",
      "第四条",
    ]);
  });

  test("a text cut at each figure is put together, a column of figures is not", () => {
    const date = "\n2021\n年\n2\n月\n";
    const shreds = `云河市用电细则\n根据《办法》(云发〔\n2020\n〕\n7\n号）等文件，制定本细则。\n一、时间\n响应时间为${date}13\n日至${date}15\n日,每日\n0:00\n至\n6:00\n,规模为\n50\n万千瓦。\n二、补贴\n价格为\n1.2\n元\n/\n千瓦时。\n市甲局${date}2\n日`;
    const { clauses, metadata, text, nodes } = parse(shreds);
    expect(clauses.map(({ number, title }) => number + title)).toEqual([
      "",
      "一、时间",
      "二、补贴",
    ]);
    expect(metadata.find(({ key }) => key === "dateSigned")?.value).toBe("2021-02-02");
    const kept = nodes.map(({ start, end }) => text.slice(start, end)).join("");
    expect(kept.replace(/\s+/g, "")).toBe(shreds.replace(/\s+/g, ""));
    const column = "一、表\n序号\n指标\n2020年\n2025年\n1\n公园\n8\n12\n2\n绿道\n20\n60";
    expect(parse(column).tables).toHaveLength(1);
  });
});

describe("people", () => {
  test("belong to the body over their list, and a sentence may give offices", () => {
    const text =
      "一、组织\n加强领导。\n云河县绿化工作领导小组名单\n组  长：关守业   县长\n成  员：赵淑华   县民政局局长\n        王忠海   县林业局局长\n办公室设在县民政局，办公室主任由赵淑华同志兼任，副主任由王忠海同志、孙丽同志兼任。";
    expect(parse(text).people.map(({ role, name, body }) => `${role} ${name} ${body}`)).toEqual([
      "组长 关守业 云河县绿化工作领导小组",
      "成员 赵淑华 云河县绿化工作领导小组",
      "成员 王忠海 云河县绿化工作领导小组",
      "办公室主任 赵淑华 云河县绿化工作领导小组",
      "办公室副主任 王忠海 云河县绿化工作领导小组",
      "办公室副主任 孙丽 云河县绿化工作领导小组",
    ]);
  });

  test("are listed in columns of tabs below a sentence that sets the body up, and named with their posts", () => {
    const text =
      "一、组织\n成立云河县绿化工作领导小组，组成人员如下：\n组 长:\t关守业\t县长\n副组长:\t沈 柯\t副县长\n\t佟雅\t副县长\n办公室设在县林业局，关守业同志兼任办公室主任，县林业局副局长殷小满任办公室副主任。由分管副县长任专班组长。";
    expect(parse(text).people.map(({ role, name, post }) => `${role} ${name} ${post}`)).toEqual([
      "组长 关守业 县长",
      "副组长 沈柯 副县长",
      "副组长 佟雅 副县长",
      "办公室主任 关守业 ",
      "办公室副主任 殷小满 县林业局副局长",
    ]);
    expect(new Set(parse(text).people.map(({ body }) => body))).toEqual(
      new Set(["云河县绿化工作领导小组"]),
    );
  });
});

describe("tables of a page", () => {
  const page = (rows: string) => {
    const html = `<html><head><meta charset="utf-8"></head><body><h1>云溪县绿化方案</h1><p>一、任务</p><table>${rows}</table><p>二、其他</p></body></html>`;
    const { text, layout } = extractHtml(Buffer.from(html), "a.html");
    const source = { id: "a", file: "a.html", encoding: "utf-8", sha256: "", text };
    return parseDocument(layout === undefined ? source : { ...source, layout });
  };
  const row = (...cells: string[]) =>
    `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;

  test("a second row of headers below merged ones, parts of rows, groups and sums", () => {
    const head = `<tr><td>项目</td><td colspan="2">预算数（万元）</td><td>备注</td></tr>`;
    const body = [
      row("", "县级", "上级补助", ""),
      row("一、公园", "800", "400", ""),
      row("1.新建", "500", "400", ""),
      row("2.改造", "300", "0", ""),
      row("其中：口袋公园", "100", "0", ""),
      row("二、绿道", "1,000", "1,600", "含征地"),
      row("小　计", "1,800", "2,000", ""),
      row("三、管护", "500", "0", ""),
    ].join("");
    const read = page(head + body + row("合　计", "2,300", "2,000", ""));
    expect(read.tables[0]?.columns.map(({ text, unit }) => `${text} ${unit}`)).toEqual([
      "项目 null",
      "预算数(万元)县级 万元",
      "预算数(万元)上级补助 万元",
      "备注 null",
    ]);
    expect(read.warnings.map(({ code }) => code)).not.toContain("total-mismatch");
    const wrong = page(head + body + row("合　计", "2,400", "2,000", ""));
    expect(wrong.warnings.map(({ message }) => message)).toContain(
      "“”中“预算数(万元)县级”各行相加为2300，合计行为2,400，两者不符。",
    );
  });

  test("a row of figures below a merged header is none of its headers", () => {
    const head = `<tr><td>项目</td><td colspan="2">预算数（万元）</td><td>备注</td></tr>`;
    const read = page(head + row("公园", "800", "400", "") + row("绿道", "1000", "1600", ""));
    expect(read.tables[0]?.rows).toHaveLength(2);
  });

  test("a column for who and by when, and bodies one below the other in a cell", () => {
    const rows = [
      row("序号", "举措", "牵头单位", "责任单位及完成时限"),
      row("1", "新建公园", "县甲局<br>县乙局", "县财政局、各乡镇人民政府，2024年12月底前"),
      row("2", "建立名录", "县住房城乡<br>建设局", "县民政局，长期坚持"),
    ].join("");
    const names = (parties: readonly { name: string }[]) =>
      parties.map(({ name }) => name).join(" ");
    expect(
      page(rows).duties.map(
        ({ task, lead, support, deadline }) =>
          `${task}: ${names(lead)} > ${names(support)} | ${deadline}`,
      ),
    ).toEqual([
      "新建公园: 县甲局 县乙局 > 县财政局 各乡镇人民政府 | 2024年12月底前",
      "建立名录: 县住房城乡建设局 > 县民政局 | 长期坚持",
    ]);
  });
});

test("officers: a shared title, and 和 at the end of a name", () => {
  const { people } = parseDocument({
    id: "a",
    file: "a.txt",
    encoding: "utf-8",
    sha256: "",
    text: "云河县绿化方案\n一、组织\n成立绿化工作领导小组，县长关守业任组长，副县长沈柯、佟雅任副组长。办公室主任由殷清和同志兼任。\n",
  });
  expect(people.map(({ role, name }) => `${role} ${name}`)).toEqual([
    "组长 关守业",
    "副组长 沈柯",
    "副组长 佟雅",
    "办公室主任 殷清和",
  ]);
});
