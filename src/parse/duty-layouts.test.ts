import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

/** `task: lead > support`, `task: = shared`, with the term behind a bar. */
function duties(body: string): string[] {
  const text = `云河市公园建设实施方案\n${body}\n`;
  const document = parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
  const names = (parties: readonly { name: string }[]) => parties.map(({ name }) => name).join(" ");
  return document.duties.map(({ task, lead, support, shared, deadline }) => {
    const bodies =
      lead.length > 0
        ? `${names(lead)} > ${names(support)}`
        : `= ${names(shared)}${support.length > 0 ? ` > ${names(support)}` : ""}`;
    return `${task}: ${bodies}${deadline === null ? "" : ` | ${deadline}`}`;
  });
}

const TWO = [
  "新建口袋公园20处,面积不少于3公顷: 市园林局 > 市财政局 各区政府 | 9月底前",
  "改造老旧公园5处: 市城管局 市园林局 > 市公安局 | 持续推进",
];

test.each([
  [
    "labels in thick brackets on a line below the task",
    `一、重点任务
    1.新建口袋公园20处,面积不少于3公顷。
    【主办】市园林局  【协办】市财政局、各区政府  【时限】9月底前
    2.改造老旧公园5处。
    【主办】市城管局、市园林局  【协办】市公安局  【时限】持续推进`,
  ],
  [
    "the same on the task's own line, without blanks",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。【主办】市园林局【协办】市财政局、各区政府【时限】9月底前
2.改造老旧公园5处。【主办】市城管局、市园林局【协办】市公安局【时限】持续推进`,
  ],
  [
    "labels in the brackets of a document number",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。
〔牵头单位〕市园林局〔配合单位〕市财政局、各区政府〔完成时限〕9月底前
2.改造老旧公园5处。
〔牵头单位〕市城管局、市园林局〔配合单位〕市公安局〔完成时限〕持续推进`,
  ],
  [
    "each label on a line of its own",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。
牵头单位：市园林局
配合单位：市财政局、各区政府
完成时限：9月底前
2.改造老旧公园5处。
牵头单位：市城管局、市园林局
配合单位：市公安局
完成时限：持续推进`,
  ],
  [
    "labels in sentences of their own",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。牵头部门:市园林局。配合部门:市财政局、各区政府。完成时间:9月底前。
2.改造老旧公园5处。牵头部门:市城管局、市园林局。配合部门:市公安局。完成时间:持续推进。`,
  ],
  [
    "labels told with 为",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。牵头部门为市园林局,配合部门为市财政局、各区政府,时限为9月底前。
2.改造老旧公园5处。牵头单位为市城管局、市园林局,配合单位为市公安局,持续推进。`,
  ],
  [
    "sentences of who leads and who helps",
    `一、重点任务
1.新建口袋公园20处,面积不少于3公顷。由市园林局牵头,市财政局、各区政府配合,9月底前完成。
2.改造老旧公园5处。由市城管局、市园林局牵头,市公安局参与,持续推进。`,
  ],
  [
    "a table with double bars",
    `任务分工表
序号 ‖ 任务 ‖ 牵头单位 ‖ 配合单位 ‖ 完成时间
1 ‖ 新建口袋公园20处,面积不少于3公顷 ‖ 市园林局 ‖ 市财政局、各区政府 ‖ 9月底前
2 ‖ 改造老旧公园5处 ‖ 市城管局、市园林局 ‖ 市公安局 ‖ 持续推进`,
  ],
  [
    "a table with bars",
    `任务分工表
| 编号 | 主要任务 | 主办单位 | 协办单位 | 办结时限 |
|---|---|---|---|---|
| 1 | 新建口袋公园20处,面积不少于3公顷 | 市园林局 | 市财政局、各区政府 | 9月底前 |
| 2 | 改造老旧公园5处 | 市城管局、市园林局 | 市公安局 | 持续推进 |`,
  ],
  [
    "a table with tabs and short headers",
    `任务分工表
序号\t事项\t主办\t协办\t时限
1\t新建口袋公园20处,面积不少于3公顷\t市园林局\t市财政局、各区政府\t9月底前
2\t改造老旧公园5处\t市城管局、市园林局\t市公安局\t持续推进`,
  ],
  [
    "columns kept apart by blanks",
    `任务分工表
序号    重点任务    牵头部门    参与部门    进度安排
1    新建口袋公园20处,面积不少于3公顷    市园林局    市财政局、各区政府    9月底前
2    改造老旧公园5处    市城管局、市园林局    市公安局    持续推进`,
  ],
  [
    "one cell per line",
    `任务分工表
序号
工作任务
牵头单位
配合单位
完成时限
1
新建口袋公园20处,面积不少于3公顷
市园林局
市财政局、各区政府
9月底前
2
改造老旧公园5处
市城管局、市园林局
市公安局
持续推进`,
  ],
  [
    "a table with who calls the others together, and whose leader answers for it",
    `任务分工表
序号\t改革任务\t责任领导\t召集单位\t成员单位\t计划完成时间
1\t新建口袋公园20处,面积不少于3公顷\t张三\t市园林局\t市财政局、各区政府\t9月底前
2\t改造老旧公园5处\t李四\t市城管局、市园林局\t市公安局\t持续推进`,
  ],
  [
    "roles in one column",
    `任务分工表
序号\t任务\t责任单位\t完成时限
1\t新建口袋公园20处,面积不少于3公顷\t牵头:市园林局;配合:市财政局、各区政府\t9月底前
2\t改造老旧公园5处\t牵头:市城管局、市园林局;配合:市公安局\t持续推进`,
  ],
])("%s", (_, body) => {
  expect(duties(body)).toEqual(TWO);
});

test.each([
  [
    "behind paragraphs",
    `第一节 建设公园
    推进扩容。到2025年新建公园20处,总面积60公顷。
    改善设施。更新座椅300张,增设饮水点40处。
    〔责任单位:市园林局、市财政局〕
第二节 完善绿道
    绿道总长达到80公里,并配备驿站12处。
    〔责任单位:市住建局、市园林局〕`,
  ],
  [
    "behind numbered items",
    `(一)建设公园
1.新建公园20处,总面积60公顷。
2.更新座椅300张,增设饮水点40处。
责任单位:市园林局、市财政局
(二)完善绿道
1.绿道总长达到80公里。
2.配备驿站12处。
责任单位:市住建局、市园林局`,
  ],
])("one line for a section, %s", (_, body) => {
  expect(duties(body)).toEqual(["建设公园: = 市园林局 市财政局", "完善绿道: = 市住建局 市园林局"]);
  const note = "(各节末列责任单位,排在首位的为牵头单位。)";
  expect(duties(`${note}\n${body}`)).toEqual([
    "建设公园: 市园林局 > 市财政局",
    "完善绿道: 市住建局 > 市园林局",
  ]);
});

test("items that each have their line keep it", () => {
  const body = `(一)建设公园
1.新建公园20处。
责任单位:市园林局
2.更新座椅300张。
责任单位:市财政局`;
  expect(duties(body)).toEqual(["新建公园20处: = 市园林局", "更新座椅300张: = 市财政局"]);
});

test("who is named first calls the others together, where a note says so", () => {
  const text = `云河市公园建设实施方案
说明:主办单位列多个的,第一个为总召集单位。
一、重点任务
1.新建公园20处。
【主办】市园林局、市城管局  【协办】市财政局
2.更新座椅300张。
【主办】市园林局  【协办】市财政局`;
  const document = parseDocument({ id: "a", file: "a.txt", encoding: "utf-8", sha256: "", text });
  expect(document.duties.map(({ first }) => first?.as ?? null)).toEqual(["总召集单位", null]);
});

test("words broken over two lines are one name and one label", () => {
  const wrap = (line: string) => line.replace(/.{24}(?=.)/gu, "$&\n");
  const tasks = Array.from(
    { length: 6 },
    (_, i) =>
      `${i + 1}. 建设公园绿地。第${i + 1}批公园选址应当便于老年人和儿童到达,配备座椅、饮水点和照明设施。牵头部门为市园林绿化局,配合部门为市住房城乡建设局、市财政局。`,
  );
  const row =
    "1\t建设公园\t市园林绿化局\t市住房城乡建设局、市自然资源和规划局、市财政局、各县区人民政府\t2025年12月";
  const table = `任务分工表\n序号\t任务\t牵头部门\t配合部门\t完成时间\n${row}\n${row}`;
  expect(duties(`${tasks.map(wrap).join("\n")}\n附件\n${table}`).slice(0, 6)).toEqual(
    tasks.map(() => "建设公园绿地: 市园林绿化局 > 市住房城乡建设局 市财政局"),
  );
});

test.each([
  [
    "2.市妇联牵头组建儿童议事会,成员50名;团市委、市教育局配合做好成员推荐。",
    "组建儿童议事会,成员50名: 市妇联 > 团市委 市教育局",
  ],
  ["2.市甲局牵头组建专班,市乙局、市丙局配合。", "组建专班: 市甲局 > 市乙局 市丙局"],
  ["36.0—6岁儿童体检应检尽检。\n【主办】市甲局", "0—6岁儿童体检应检尽检: 市甲局 > "],
])("%s", (body, duty) => {
  expect(duties(`一、重点任务\n1.开展检查。\n${body}`)).toEqual([duty]);
});

test("此项工作 is what was said before, in the paragraph or in the one above", () => {
  expect(
    duties(`一、重点任务
推广“公园+书屋”模式。每个公园设书架1个。
此项工作由市园林局牵头,市文旅局参与。
评选最美花坛10个,每个奖励1000元。该项工作由市城管局负责。`),
  ).toEqual([
    "推广“公园+书屋”模式: 市园林局 > 市文旅局",
    "评选最美花坛10个,每个奖励1000元: = 市城管局",
  ]);
});
