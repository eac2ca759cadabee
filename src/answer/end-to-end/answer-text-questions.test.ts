import { describe, expect, test } from "vitest";
import { askSample as ask } from "./ask-sample.ts";

describe("documents that the asked one cites", () => {
  test.each([
    ["绿春方案是照省里哪份文件写的,文号多少?", "云政办发〔2021〕34号"],
    ["镇江依据的江苏省办公厅文件文号?", "苏政办发〔2021〕75号"],
    ["周口小区配建养老设施那个管理办法是几号文?", "周政办〔2021〕19号"],
  ])("%s", (question, number) => {
    const { answer, citations } = ask(question);
    expect(answer).toContain(number);
    expect(citations).toHaveLength(1);
  });

  test("those issued before, not those that are followed", () => {
    const { answer } = ask("周口之前出过哪几份配套文件?文号给我");
    expect(answer).toContain("写到的文件共4份");
    expect(answer).not.toContain("国办发");
  });

  test.each([
    ["周口在养老托育方面之前已经出台过哪些文件?", "写到的文件共4份", "国办发"],
    ["烟台之前印发过哪些文件", "写到的文件共2份", "中共中央"],
  ])("%s: its own in a row, not the higher bodies'", (question, count, higher) => {
    const { answer } = ask(question);
    expect(answer).toContain(count);
    expect(answer).not.toContain(higher);
  });

  test("the asked document's own number stays its own", () =>
    expect(ask("绿春那个落实方案几号文").answer).toContain("绿政办发〔2022〕38号"));
});

describe("the parts of a section", () => {
  test("are listed by their headings, also of paragraphs that were glued together", () =>
    expect(ask("镇江方案遵循哪几条发展原则?").answer).toContain("共4项"));

  test.each(["镇江发展养老托育坚持什么原则", "镇江遵循的原则有哪几条"])(
    "are listed where only their kind is named: %s",
    (question) => expect(ask(question).answer).toContain("坚持兜好底线"),
  );

  test("a question for more than the parts is none for the section", () =>
    expect(ask("烟台重点任务里哪几项由财政局负责").answer).toContain("市财政局"));
});

describe("several subjects of one question", () => {
  test("each have their own sentence", () => {
    const { answer } = ask("威海养老顾问和智慧消防分别怎么说");
    expect(answer).toContain("“养老顾问”制度");
    expect(answer).toContain("智慧消防平台");
  });

  test("are answered by one where one speaks of all", () =>
    expect(ask("周口引进民营养老集团和托育连锁机构各几家").citations).toHaveLength(1));

  test("are none where only their difference is asked", () =>
    expect(ask("威海家庭养老床位数、助餐场所数相差多少").answer).not.toContain("助餐长效"));
});

describe("what the documents do not say", () => {
  test.each([
    ["镇江各县区的托位任务怎么分的", "other_place"],
    ["周口普惠托位运营补贴一个托位补多少钱", "not_stated"],
    ["国家生二孩奖励多少钱", "outside_corpus"],
    ["烟台项目清单里有哪些项目,总投资多少", "attachment_missing"],
    ["镇江的长期护理保险到哪一步了?", "other_place"],
  ])("%s", (question, reason) =>
    expect(ask(question)).toMatchObject({ status: "not_found", reason }),
  );

  test("the division of tasks is told where a table has it", () =>
    expect(ask("周口各县区的托位任务怎么分的").answer).toContain("2326"));
});

describe("figures", () => {
  test("one taken for granted is corrected before the answer", () =>
    expect(ask("镇江现有218家养老机构,每千老人多少床位?").answer).toContain("不是218"));

  test("one taken for granted that is right is passed over", () =>
    expect(ask("镇江现有118家养老机构,每千老人多少床位?").answer).not.toContain("118"));

  test("one that is all the reader has leads to its indicator, or its sentence", () => {
    expect(ask("烟台13.3%是啥指标").answer).toContain("婴幼儿入托率");
    expect(ask("威海800亿说的是啥").answer).toContain("海洋生物与健康食品");
    expect(ask("烟台17.9%是啥指标").status).toBe("not_found");
  });

  test("a change that only running text states", () =>
    expect(ask("镇江城市特困人员集中供养标准涨了多少").answer).toContain("46.22%"));

  test("two of one sentence, the second about a part of the first", () => {
    const { answer, citations } = ask("到2025年镇江估计有多少常住人口,其中老人占多少?");
    expect(answer).toContain("323万人");
    expect(answer).toContain("26%");
    expect(citations).toHaveLength(1);
  });
});

describe("people and departments", () => {
  test.each([
    ["烟台财政口进领导小组的是哪位领导?", "孙福勋"],
    ["烟台领导小组里管规划的是哪位", "黄涛"],
  ])("%s", (question, name) => expect(ask(question).answer).toContain(name));

  test("what text gives a department to do under a heading that is named", () => {
    const { answer } = ask("方案统筹推进里头,周口市发改委具体负责啥?");
    expect(answer).toContain("城企联动");
  });

  test("a word that only holds a department's short name is none", () =>
    expect(ask("绿春打骂老人的护工会被怎么处理").answer).not.toContain("总工会"));
});

describe("wordings of form", () => {
  test("aliases of terms are read as the terms", () => {
    expect(ask("烟台方案红头号是啥?").answer).toContain("烟政办字〔2022〕66号");
    expect(ask("列出威海市民政局唱主角的全部任务").answer).toContain("共13项");
  });

  test("the other kind of indicators", () =>
    expect(ask("烟台不是硬性要求的指标有哪些").answer).toContain("共17项"));

  test("an attachment called by the end of its title", () =>
    expect(ask("烟台养老托育的改革事项清单第一条写的啥?").reason).toBe("attachment_missing"));
});

describe("what falls short", () => {
  test.each([
    ["周口觉得本地托育机构存在哪些问题?", "开班情况不稳定、管理不规范"],
    ["周口养老服务有哪些短板", "居家社区服务短缺"],
    ["镇江自己承认农村和居家养老有哪些短板?", "床位利用率不高"],
  ])("%s", (question, words) => expect(ask(question).answer).toContain(words));

  test.each(["烟台的托育机构存在哪些问题", "威海养老服务存在什么困难", "绿春托育有哪些不足"])(
    "%s: no figure and no measure answers that",
    (question) =>
      expect(ask(question)).toMatchObject({ status: "not_found", reason: "not_stated" }),
  );

  test("what is done about it is another question", () =>
    expect(ask("威海要解决老年人哪些困难").answer).toContain("切实解决老年人运用智能技术困难"));
});

describe("what running text counts off", () => {
  test.each([
    ["镇江方案说养老托育面临哪几个新挑战?", "一是服务需求持续扩大", "高度重视"],
    ["镇江养老托育有哪些新机遇", "一是党委政府高度重视", "需求持续扩大"],
  ])("%s", (question, first, other) => {
    const { answer } = ask(question);
    expect(answer).toContain("共3项");
    expect(answer).toContain(first);
    expect(answer).not.toContain(other);
  });
});

test("a time without a date is a time", () =>
  expect(ask("周口长护险啥时候试点").answer).toContain("适时开展"));

describe("indicators of a topic", () => {
  test("of two words are those of either, where no row holds both", () => {
    const { answer } = ask("镇江指标表里跟婴幼儿托育有关的有哪几个指标?");
    expect(answer).toContain("共4项");
    expect(answer).not.toContain("养老床位");
    expect(ask("周口指标表里跟婴幼儿托育有关的有哪几个指标?").answer).toContain("共6项");
  });

  test("that the whole table is about are all of them", () =>
    expect(ask("镇江养老托育指标有哪些").answer).toContain("共27项"));

  test("that is a heading are the figures under it", () => {
    const { answer } = ask("镇江“基本保障更加有力”这一块,2025年有哪些数字目标?");
    expect(answer).toContain("共3项");
    expect(answer).toContain("覆盖率达到18%");
  });
});

describe("what all places lay down", () => {
  test("is told of each, and who lays down nothing", () => {
    const { answer } = ask("对比一下各地新建小区每百户配建养老用房的面积标准");
    for (const words of ["每百户不少于20平方米", "每百户不低于20平方米", "每百户不低于30平方米"])
      expect(answer).toContain(words);
    expect(answer).toContain("烟台市的文件未载明");
    expect(answer).not.toContain("周口市的文件未载明");
  });

  test("is not found where none does", () =>
    expect(ask("各地动物园门票比较一下").status).toBe("not_found"));
});

describe("what is due by a year, in any order of words", () => {
  test.each(["威海哪些事定的是2023年底前完成?", "2023年底前,威海要办成哪几件事?"])(
    "%s",
    (question) => {
      const { answer } = ask(question);
      for (const figure of ["4857", "9715", "1000处"]) expect(answer).toContain(figure);
      expect(answer).not.toContain("2025年");
    },
  );

  test("rows of a table that is all for other years are none of it", () =>
    expect(ask("绿春县哪些事要2023年底前办完?").status).toBe("not_found"));
});

test("two indicators are of one kind or not", () => {
  const { answer } = ask("周口的托育从业人员持证上岗率和每千人口托位数,这两个指标性质一样吗?");
  for (const words of ["预期性", "约束性", "两项的属性不同"]) expect(answer).toContain(words);
  expect(ask("烟台护理型床位占比和公办养老床位数是不是同一类指标?").answer).toContain("属性不同");
});

test("two groups of indicators are counted each by itself", () => {
  const { answer } = ask("烟台方案里养老的指标几项、托育的几项?");
  expect(answer).toContain("共14项");
  expect(answer).toContain("共11项");
});

test.each([
  "居家适老化改造户数,云南省和绿春县2025年的指标分别是多少户?",
  "绿春县和省里的居家适老化改造户数各是多少",
])("both columns where the province is named beside the place: %s", (question) => {
  const { answer } = ask(question);
  for (const figure of ["2.5万户", "400户"]) expect(answer).toContain(figure);
});

test.each(["滑雪场,烟台有要求吗", "镇江对无人机有什么规定", "周口的滑雪场要怎么建"])(
  "a sentence that holds nothing of what is asked about does not answer: %s",
  (question) => expect(ask(question).status).toBe("not_found"),
);
