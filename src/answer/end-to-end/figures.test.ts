import { describe, expect, it } from "vitest";
import { sampleCorpus } from "../../retrieval/sample-corpus.ts";
import { answerQuestion } from "../answer-question.ts";

const corpus = sampleCorpus();
const ask = (question: string) => answerQuestion(question, [], { corpus, corpusHash: "" });
const bullets = (question: string) =>
  ask(question)
    .answer.split("\n")
    .filter((line) => line.startsWith("- "))
    .map((line) => line.replace(/^- |\[\d+\]|:.*$/gu, ""));

describe("lists of indicators", () => {
  it("go by the unit, also where none is printed", () => {
    expect(bullets("烟台养老指标表里以“个”计的有哪些")).toEqual([
      "机构养老床位数",
      "公办养老床位数",
      "普惠养老床位数",
    ]);
    expect(bullets("镇江表里没标计量单位的指标是哪些")).toEqual([
      "殊困难老年人月探访率",
      "全市养老服务领域吸纳新增就业",
    ]);
  });

  it("hold the county's column against the province's, empty cells apart", () => {
    expect(bullets("绿春跟省指标不一样的指标有哪些")).toEqual([
      "居家适老化改造户数(特殊困难老年人家庭)",
      "医养结合优质服务单位",
    ]);
  });

  it("take the aims of running text where there is no table, those without a figure too", () => {
    const { answer } = ask("把威海到2024年底必须实现的目标都列出来");
    expect(answer).toContain("共3项");
    expect(answer).toContain("2024年底前,全市助餐长效运行机制全面建立");
  });

  it("do not count what only the heading over a statement names", () => {
    expect(ask("绿春到2025年托育机构要达到多少家").answer).not.toContain("失能照护");
  });

  it("are listed once more where the reader asks to have them told", () => {
    expect(bullets("周口表1中的约束性指标,麻烦完整列一遍。")).toHaveLength(8);
  });

  it("judge a share that is taken for granted", () => {
    expect(ask("烟台护理型床位占六成?").answer).toMatch(/^不是60/u);
    expect(ask("烟台护理型床位要占到七成,对吧").answer).toMatch(/^是的/u);
  });

  it("say that nothing fits rather than list something else", () => {
    expect(ask("威海有没有约束性指标").status).toBe("not_found");
  });
});

describe("two figures against each other", () => {
  it("give the share with its calculation", () => {
    expect(ask("2025年烟台普惠托位要占到托位总数的几成").answer).toContain(
      "15000 ÷ 33000 × 100 ≈ 45.45",
    );
  });

  it("are not compared where they are counted in different units", () => {
    const { answer } = ask("绿春医养结合优质服务单位比省里高还是低");
    expect(answer).toContain("不能直接比较高低");
    expect(answer).not.toContain("−");
  });

  it("tell which of two places rises most, not which stands highest", () => {
    expect(ask("烟台和镇江谁的每千人口托位数涨得多").answer).toContain("4.5 − 1.8 = 2.7");
  });
});

describe("what stands in several places", () => {
  it("is shown with each citation, and whether it agrees", () => {
    const { answer, citations } = ask("周口备案的托育机构,一处说24个一处说5个,怎么回事");
    expect(answer).toContain("所写的5个与24个不一致");
    expect(citations).toHaveLength(2);
    expect(ask("镇江家庭医生签约率,前文写的60%跟表里的数是不是一个数").answer).toContain(
      "所写的60.05%与60%按位数取整后一致",
    );
  });

  it("takes no yearly figure for a contradiction of a total", () => {
    const { answer } = ask("绿春适老化改造每年到底改100户还是50户");
    expect(answer).not.toContain("400户与100户不一致");
  });

  it("asks once for a sum that is held against the text in a question of its own is not asked for twice", () => {
    const { answer } = ask("周口13个县区床位总和是多少,和正文6.7万对得上吗?");
    expect(answer).toContain("一致");
    expect(answer).not.toContain("请问");
  });

  it("holds a table's sum against the text", () => {
    expect(ask("周口各县区托位加起来,跟正文的3.7万个对得上吗").answer).toContain(
      "与合计按同样位数取整后一致",
    );
  });
});

it("of three indicators it is said which rises most", () => {
  const asked = "新生儿访视率、预防接种率、婴幼儿早期发展指导覆盖面,烟台哪项";
  expect(ask(`${asked}提高最多?`).answer).toContain("新生儿访视率(98.5 − 89 = 9.5个百分点)");
  expect(ask(`${asked}目标最高?`).answer).toContain("最高的是新生儿访视率:2025年98.5%");
});

it("counts the items below the parts of a section where items are asked for, and parts alone elsewhere", () => {
  expect(ask("烟台重点任务一共几项?").answer).toContain("其下共12项:");
  expect(ask("烟台重点任务有哪几个方面?").answer).not.toContain("其下");
  expect(ask("绿春重点任务有几条?").answer).not.toContain("其下");
});

it("tells the other end of the dates just asked for", () => {
  const { answer } = ask("烟台、绿春、威海哪份文件落款最早,哪个最晚?");
  expect(answer).toContain("最早的是绿春县");
  expect(answer).toContain("最晚的是威海市");
});
