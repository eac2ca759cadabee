import { describe, expect, test } from "vitest";
import { askSample as ask } from "./end-to-end/ask-sample.ts";

describe("who is in charge", () => {
  test.each([
    ["威海安宁疗护病区由哪些部门负责", "市民政局、市卫生健康委牵头"],
    ["打击坑老人养老钱、收拾虐童的,烟台是哪些部门的责任", "市公安局"],
    ["周口一卡通补贴发放哪些部门来办", "市人力资源社会保障局"],
    ["威海第29项任务谁牵头", "市委宣传部牵头"],
    ["周口“一老一小”服务能力评价机制由谁建立", "发展改革部门"],
  ])("%s", (question, said) => expect(ask(question).answer).toContain(said));

  test.each(["威海垃圾分类谁牵头", "烟台长期护理保险谁牵头", "周口垃圾焚烧厂谁管"])(
    "%s: no task of the document is meant",
    (question) => expect(ask(question).status).toBe("not_found"),
  );

  test.each(["由谁牵头啊", "哪个部门负责这件事?", "配合单位都有哪些"])(
    "%s: of what, is asked back",
    (question) => expect(ask(question).status).toBe("clarify"),
  );
});

describe("a role that the reader takes for granted", () => {
  test("is denied of the one and told of the other", () =>
    expect(ask("威海长护险既然财政局牵头,医保局干啥?").answer.split("\n").slice(0, 2)).toEqual([
      "不是财政局牵头,它是责任(配合)单位。",
      "市医保局是牵头单位[1]。",
    ]));

  test("is confirmed where it is so", () =>
    expect(ask("威海老年助餐是民政局牵头吧").answer).toMatch(/^是的。/u));

  test("cannot be told where the document names no lead", () =>
    expect(ask("绿春康养融合是县文旅局牵头吗").answer).toContain("文件没有区分牵头单位"));
});

describe("departments and their tasks", () => {
  test("two departments, each with its own", () => {
    const { answer } = ask("残联和大数据中心在威海方案里各担什么");
    expect(answer).toContain("威海市残联承担的任务共1项");
    expect(answer).toContain("威海市大数据中心承担的任务共1项");
  });

  test("a body of a place's own name is named once", () =>
    expect(ask("威海银保监分局的任务").answer).toContain("威海银保监分局参与的任务共6项"));

  test("tasks without a body, though no evidence can name it", () => {
    const { answer } = ask("附件2的25项里,绿春哪些任务没有把“各乡镇人民政府”列为负责?");
    expect(answer.split("\n").slice(0, 2)).toEqual(["没有列各乡镇人民政府的任务如下。", "共6项:"]);
  });

  test("two departments in the same tasks", () =>
    expect(ask("市法院、市检察院在威海方案中同时出现在哪些任务里").answer).toContain(
      "市法院、市检察院承担的任务共2项",
    ));

  test("the same bodies for several tasks: the headings are cited as well", () => {
    const { citations } = ask("周口市教育体育局有哪些任务");
    expect(citations.map(({ quote }) => quote)).toContain("5.提升农村地区服务能力");
  });
});

describe("after an answer", () => {
  test("who supports is asked of the same task, not of the department just named", () =>
    expect(ask("绿春医养结合这项谁牵头", "县卫健局牵头。", "配合的有谁").answer).toContain(
      "县发改局、县民政局、县住建局、县医保局",
    ));

  test("the words of the reply tell which task is meant", () =>
    expect(
      ask(
        "烟台怎么给照顾老人的家庭减负?",
        "由养老服务机构提供短期托养或上门照料,为家庭成员提供“喘息服务”。",
        "哪些部门来办这事?",
      ).answer,
    ).toContain("市民政局、市人力资源社会保障局、市卫生健康委"));

  test("它 is the department just named", () =>
    expect(ask("威海长期护理保障谁牵头", "市医保局牵头。", "它还参与哪些任务").answer).toContain(
      "威海市医保局参与的任务共5项",
    ));

  test("the deputies of the role just asked for", () =>
    expect(ask("烟台领导小组组长是谁", "郑德雁。", "副的有哪几位").answer).toContain("共4名"));
});

describe("people and offices", () => {
  test("a role and a post together", () =>
    expect(ask("烟台领导小组副组长里谁还兼着开发区工委书记").answer).toMatch(
      /^[^\n]*副组长:牟树青[^\n]*$/u,
    ));

  test("somebody of a department", () =>
    expect(ask("烟台领导小组里市财政局是谁参加").answer).toContain("孙福勋"));

  test("where an office is, against what the reader thinks", () => {
    const { answer } = ask("烟台领导小组办公室设在民政局、主任是田长青,没错吧?");
    expect(answer).toContain("不是设在民政局。\n烟台市领导小组办公室设在市发展改革委[1]。");
    expect(answer).toContain("主任不是田长青。");
  });

  test("an office that no document tells of is not found", () =>
    expect(ask("周口领导小组办公室设在哪").status).toBe("not_found"));
});

describe("facts about documents", () => {
  test("a document by its short number", () =>
    expect(ask("42号文挂在哪个单位名下").answer).toBe("威海市文件的所属单位:威海市民政局[1]。"));

  test("a short number that the named place does not have", () =>
    expect(ask("烟台42号文是哪天发的").answer).toMatch(/^不是42号。\n烟台市文件的文号是/u));

  test("days between two dates, with the calculation", () =>
    expect(ask("绿春和威海两份文件的成文日期相隔多少天").answer).toContain(
      "相隔112天(2022-09-08→2022-12-29)",
    ));

  test("attachments are cited with the numbers printed before them", () =>
    expect(ask("绿春通知后面附了哪两个附件").citations[0]?.quote).toBe(
      "附件:1.绿春县养老托育服务主要指标",
    ));
});

describe("which documents speak of a subject", () => {
  const placesOf = (question: string) => [
    ...new Set(ask(question).citations.map(({ document }) => document)),
  ];
  test.each([
    ["支持给老住宅加装电梯的都有谁", ["luchun", "zhoukou"]],
    ["哪些地方的文件写到了“喘息服务”", ["weihai", "yantai"]],
    ["双向转诊哪几份文件提到", ["weihai", "yantai", "zhoukou"]],
    [
      "五份文件翻一遍,哪些地方写了福彩公益金至少55%投养老",
      ["luchun", "weihai", "yantai", "zhoukou"],
    ],
  ])("%s", (question, places) => expect(placesOf(question)).toEqual(places));

  test("what none speaks of is not found", () =>
    expect(ask("哪几个地方提到殡葬改革").status).toBe("not_found"));
});

test("a place of one's own that is not named is asked back for", () => {
  const { status, answer } = ask("我们这儿养老床位总量的任务数报我一下");
  expect([status, answer.split("\n")[0]]).toEqual(["clarify", "请问您问的是哪个地方?"]);
});
