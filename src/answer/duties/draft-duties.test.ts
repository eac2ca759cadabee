import { describe, expect, test } from "vitest";
import { askSample as ask } from "../end-to-end/ask-sample.ts";

const lines = (question: string) => ask(question).answer.split("\n");

describe("tasks of a department by its role", () => {
  test.each([
    ["威海市教育局名下的任务,按牵头/责任分开列", "威海市教育局牵头或负责的任务共1项:", 4],
    ["请列出威海市医保局承担的全部任务,区分牵头与责任", "威海市医保局牵头或负责的任务共2项:", 3],
  ])("%s", (question, led, rest) => {
    expect(lines(question)[0]).toBe(led);
    expect(ask(question).answer).toContain(`作为责任(配合)单位的任务共${rest}项:`);
  });

  test("asked for one role, only that is listed", () =>
    expect(ask("威海市教育局牵头的任务有哪些").answer).not.toContain("配合"));

  test("who has the other role is told of each task, where it is asked", () => {
    expect(ask("威海市体育局配合哪几项,分别由谁牵头").answer).toContain("(市委宣传部牵头)[");
    expect(ask("威海市医保局牵头哪些,谁配合").answer).toContain("威海银保监分局配合)[");
    expect(ask("威海市体育局配合哪几项").answer).not.toContain("牵头)");
  });

  test("a body that leads nothing, and a document that names no lead, are said to be so", () => {
    expect(ask("威海市体育局任务分开列:牵头的和配合的").answer).toContain("没有体育局牵头的任务");
    expect(ask("烟台市民政局任务按牵头和配合分开").notes[0]?.text).toContain("未区分牵头");
  });

  test("of the brackets alone, running text is left out", () => {
    expect(lines("周口市发展改革委有哪些任务")[0]).toContain("共8项");
    expect(lines("只看各条末尾括号,周口市发展改革委出现在几条任务中")[0]).toContain("共7项");
  });
});

describe("bodies of a kind, beside who is in charge", () => {
  test.each([
    ["人口变动影响评估在绿春归谁?乡镇要管吗", "责任单位中没有乡镇。"],
    ["绿春非法集资整治谁负责,乡镇有没有责任", "责任单位中有各乡镇人民政府[1]。"],
  ])("%s", (question, said) => expect(lines(question)).toContain(said));

  test("a kind that is no question of its own is not spoken of", () =>
    expect(ask("绿春乡镇养老服务中心谁负责").answer).not.toContain("责任单位中"));
});

describe("a role taken for granted, before what is asked of the task", () => {
  test.each([
    [
      "威海婴幼儿托育服务由市教育局牵头,它具体负责哪些创建活动?",
      "不是市教育局牵头。",
      "知识宣传月",
    ],
    ["威海助餐是卫健委牵头吧,要建多少处?", "不是卫健委牵头。", "1000处以上"],
  ])("%s", (question, denied, told) => {
    expect(lines(question)[0]).toBe(denied);
    expect(ask(question).answer).toContain(told);
  });

  test("a question for bodies gets no words of the task", () =>
    expect(ask("威海助餐是卫健委牵头吧,配合的有哪些部门?").answer).not.toContain("文件写的是"));
});

test("who gives what a term in quotation marks names is told by the text", () => {
  expect(ask("威海的“政策包”谁出").answer).toContain("政府制定支持性“政策包”");
  expect(ask("威海“完善老年优待制度体系”由谁负责").answer).toContain("牵头");
});

describe("the other bodies of a department's tasks", () => {
  test.each(["烟台市委网信办参与哪项任务,和哪些单位一起", "烟台哪一条有网信办,还有哪些部门一起?"])(
    "stand beside each where they are asked for: %s",
    (question) => expect(ask(question).answer).toContain("(同列:市委宣传部、市民政局、"),
  );

  test("are left out where they are not", () =>
    expect(ask("烟台市委网信办参与哪项任务").answer).not.toContain("同列"));

  test("a role is called as the document calls it", () => {
    expect(ask("威海农业农村局有哪些任务").answer).toContain("(责任单位)");
    expect(ask("绿春县医保局参与哪些任务").answer).toContain("(配合单位)");
  });
});

test("two claims of one message are judged one by one", () => {
  const { answer } = ask("威海到2025年每千人口托位是4个对吧,而且是市民政局牵头的?");
  expect(answer).toContain("不是4,");
  expect(answer).toContain("不是市民政局牵头。");
});

test("of a list of tasks those with a lead, whatever the list is called", () => {
  expect(ask("绿春25项重点任务中,哪些明确写了牵头单位,分别是谁?").answer).toContain("共4项");
  expect(ask("威海构建老年健康支撑体系这一条写明的牵头单位有哪些").answer).not.toContain("共2");
});

test("where offices are is told of each place, however the office is called", () => {
  const { answer } = ask("统筹推进的办公室,烟台和威海分别放在哪个部门?");
  expect(answer).toContain("市民政局");
  expect(answer).toContain("市发展改革委");
  expect(ask("烟台的办事机构放在哪个局").answer).toContain("市发展改革委");
});

test("two people are told of one by one", () => {
  const { answer } = ask("烟台名单上的包伟、田长青各是什么职务?");
  expect(answer).toContain("市卫生健康委副主任");
  expect(answer).toContain("市民政局党组书记");
});
