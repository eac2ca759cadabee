import { describe, expect, test } from "vitest";
import { readQuestion } from "../read/read-question.ts";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { inherit } from "./inherit.ts";
import type { ThreadReading } from "./thread-reading.ts";

const vocabulary = sampleVocabulary();

const VALUE = "烟台护理型床位占比2025年目标是多少?";
const WHO = "威海“构建城乡老年助餐服务体系”由谁负责?";

/** The reading of the last question in a conversation of these. */
function thread(first: string, ...rest: readonly string[]): ThreadReading {
  return rest.reduce(
    (previous, question) => inherit(previous, readQuestion(question, vocabulary)),
    inherit(null, readQuestion(first, vocabulary)),
  );
}

test("the first question of a conversation takes over nothing", () => {
  const reading = thread(VALUE);
  expect([reading.documents, reading.years, reading.period]).toEqual([
    ["yantai"],
    [2025],
    "target",
  ]);
  expect([reading.hint, reading.inheritedPlace]).toEqual(["", false]);
});

describe("another year", () => {
  test.each(["那2021年呢?", "2021年呢", "2021年是多少?"])("%s", (question) => {
    const reading = thread(VALUE, question);
    expect(reading.phrase).toBe("护理型床位占比");
    expect(reading.documents).toEqual(["yantai"]);
    expect(reading.years).toEqual([2021]);
    expect(reading.period).toBeNull();
    expect(reading.inheritedPlace).toBe(true);
  });
});

test("what is aimed for, after the figure of a past year", () => {
  const reading = thread("烟台护理型床位占比2021年是多少?", "打算提到多少?");
  expect([reading.years, reading.period]).toEqual([[], "target"]);
});

describe("a term asked for by itself", () => {
  test.each(["完成时限呢", "它的截止时间是哪天?", "谁来实施", "什么时候建完", "哪年投用?"])(
    "%s",
    (question) => {
      const reading = thread(VALUE, question);
      expect([reading.phrase, reading.fields]).toEqual(["护理型床位占比", []]);
    },
  );
});

describe("what another place sets, and who else says it", () => {
  test.each([
    ["威海定的是多少?", ["weihai"]],
    ["除了它,还有谁也写了?", ["yantai"]],
    ["别的市也有吗", ["yantai"]],
    ["其他地方有没有提到", ["yantai"]],
  ])("%s", (question, documents) => {
    const reading = thread(VALUE, question);
    expect([reading.phrase, reading.documents]).toEqual(["护理型床位占比", documents]);
  });

  test("a question that names its own subject keeps it", () => {
    expect(thread(VALUE, "还有哪些地方写了老年助餐").phrase).toBe("老年助餐");
  });
});

describe("what was just spoken of, pointed to", () => {
  test.each(["周口同类的指标定多少?", "周口那个比例呢", "周口对应的数是多少", "周口的同一指标呢"])(
    "%s",
    (question) => expect(thread(VALUE, question).phrase).toBe("护理型床位占比"),
  );

  test("a subject of its own is kept", () =>
    expect(thread(VALUE, "周口同类的养老机构有几家?").phrase).toContain("养老机构"));
});

describe("what was said before, pointed to by where it was said", () => {
  test.each(["后面那张表里是多少", "刚才说的那条目标是多少?", "上面那项是多少"])("%s", (question) =>
    expect(thread(VALUE, question).phrase).toBe("护理型床位占比"),
  );

  test("a department, by its kind", () => {
    const asked = inherit(null, readQuestion(WHO, vocabulary));
    const replied = readQuestion("由市民政局牵头", vocabulary).department;
    const reading = inherit({ ...asked, replied }, readQuestion("这家局牵头几项?", vocabulary));
    expect(reading.department?.asked).toBe("市民政局");
  });
});

test("the bound of another band is the quantity in the place of the earlier one", () => {
  const asked = "绿春80岁老人每月补贴多少";
  expect(thread(asked, "过了95岁的呢?").phrase).toContain("95岁");
  expect(thread(asked, "过了一百岁的呢?").phrase).toContain("100岁");
  expect(thread("绿春百岁老人每月补贴多少", "85岁的呢?").phrase).toContain("85岁");
});

describe("both places of the conversation", () => {
  test.each(["两边差多少?", "两地差几个点", "双方比一比"])("%s", (question) => {
    const reading = thread(VALUE, "周口呢", question);
    expect(reading.documents).toEqual(["yantai", "zhoukou"]);
    expect(reading.all).toBe(false);
    expect(reading.phrase).toBe("护理型床位占比");
  });

  test("are the one spoken of and the one now named", () =>
    expect(thread(VALUE, "那镇江呢,两市谁高").documents).toEqual(["yantai", "zhenjiang"]));

  test("are not known where one place alone was spoken of", () =>
    expect(thread(VALUE, "两边差多少?").documents).toEqual(["yantai"]));
});

describe("one of several names", () => {
  const several = "烟台新生儿访视率、预防接种率和婴幼儿入托率2025年各多少?";

  test.each(["请给出访视一项的基数", "访视那项的基数是多少"])("%s", (question) =>
    expect(thread(several, question).phrase).toBe("新生儿访视率"),
  );

  test("is not known where two hold the word", () =>
    expect(
      thread("烟台城市社区配建达标率和农村社区配建达标率各多少", "社区一项的基数").phrase,
    ).not.toMatch(/^城市|^农村/u));
});

describe("another place", () => {
  test.each(["换成周口", "那周口呢?", "周口呢"])("%s", (question) => {
    const reading = thread(VALUE, question);
    expect(reading.phrase).toBe("护理型床位占比");
    expect(reading.documents).toEqual(["zhoukou"]);
    expect(reading.years).toEqual([2025]);
    expect(reading.inheritedPlace).toBe(false);
  });

  test("outside the corpus keeps none of the corpus", () => {
    const reading = thread(VALUE, "济南呢?");
    expect([reading.documents, reading.foreign]).toEqual([[], ["济南市"]]);
  });

  test("to compare with keeps both", () =>
    expect(thread(VALUE, "和周口相比呢?").documents).toEqual(["yantai", "zhoukou"]));

  test("and then another year", () => {
    const reading = thread(VALUE, "换成周口", "那2020年呢?");
    expect([reading.documents, reading.years, reading.phrase]).toEqual([
      ["zhoukou"],
      [2020],
      "护理型床位占比",
    ]);
  });
});

describe("another role", () => {
  test.each([
    ["牵头的呢?", true, false],
    ["配合的呢?", false, true],
  ])("%s", (question, lead, support) => {
    const reading = thread(WHO, question);
    expect(reading.documents).toEqual(["weihai"]);
    expect(reading.phrase).toContain("构建城乡老年助餐服务体系");
    expect(reading.cues.has("who")).toBe(true);
    expect([reading.cues.has("lead"), reading.cues.has("support")]).toEqual([lead, support]);
  });
});

describe("another attribute or department", () => {
  test("an attribute alone keeps the list", () => {
    const reading = thread("烟台有哪些约束性指标?", "预期性的呢?");
    expect([reading.attribute, reading.documents, reading.cues.has("list")]).toEqual([
      "预期性",
      ["yantai"],
      true,
    ]);
  });

  test("a department alone keeps what is asked of it", () => {
    const reading = thread("威海市教育局牵头哪些任务?", "民政局呢?");
    expect(reading.department?.asked).toBe("民政局");
    expect([reading.documents, reading.cues.has("lead")]).toEqual([["weihai"], true]);
  });
});

describe("a question of its own", () => {
  test("takes over only the place it does not name", () => {
    const reading = thread(VALUE, "文号是多少?");
    expect([reading.documents, reading.fields]).toEqual([["yantai"], ["documentNumber"]]);
    expect([reading.years, reading.inheritedPlace]).toEqual([[], true]);
  });

  test("with its own place takes over nothing", () => {
    const reading = thread(VALUE, "威海老年助餐由谁牵头?");
    expect([reading.documents, reading.years, reading.period]).toEqual([["weihai"], [], null]);
    expect(reading.phrase).not.toContain("床位");
  });

  test("about all places drops the one before", () => {
    const reading = thread(VALUE, "各地公办养老床位数是多少?");
    expect([reading.all, reading.documents]).toEqual([true, []]);
  });
});

describe("what was just spoken of", () => {
  test("the task is the subject of the figure before", () => {
    expect(thread(VALUE, "这项工作谁牵头?").phrase).toBe("护理型床位占比");
  });

  test("the other tasks are those of the department before, not of the task", () => {
    const reading = thread("威海市教育局牵头老年助餐吗?", "还有别的任务吗");
    expect([reading.department?.asked, reading.phrase]).toEqual(["教育局", ""]);
  });

  test("a figure of another subject inherits no question for the attribute", () => {
    const asked = thread("烟台护理型床位占比是什么性质的指标", "另外公办养老床位要到多少");
    expect(asked.cues.has("attribute")).toBe(false);
    const again = thread("烟台护理型床位占比是什么性质的指标", "那公办养老床位呢");
    expect(again.cues.has("attribute")).toBe(true);
  });
});

describe("held against what was asked before", () => {
  const FIRST = "烟台人均预期寿命目标是多少?";

  test.each(["周口的比它低多少?", "周口呢,相差多少"])("%s: both places", (question) => {
    const reading = thread(FIRST, question);
    expect(reading.documents).toEqual(["yantai", "zhoukou"]);
    expect(reading.phrase).toBe("人均预期寿命");
  });

  test.each(["那这两个市差几岁", "两地差多少岁?", "哪个更高?"])(
    "%s: the last two places",
    (question) => {
      const reading = thread(FIRST, "周口的呢?", question);
      expect([reading.documents, reading.all]).toEqual([["yantai", "zhoukou"], false]);
    },
  );

  test("a change over time is one place's", () =>
    expect(thread(FIRST, "那周口呢,比2020年高多少?").documents).toEqual(["zhoukou"]));

  const holds = (words: string) => ["普惠养老", "普惠托位"].some((held) => held.startsWith(words));
  const next = (first: string, question: string) =>
    inherit(thread(first), readQuestion(question, vocabulary), { holds });

  test("another kind takes the place of the one asked", () => {
    expect(next("烟台公办养老床位有多少?", "普惠的呢?").phrase).toBe("普惠养老床位");
    expect(next("烟台公办养老床位有多少?", "民办的呢?").phrase).toBe("民办");
  });

  test("another kind is named by its level, and another thing without the parts of the first", () => {
    expect(next("烟台公办养老床位有多少?", "普惠一级的呢,多少张?").phrase).toBe("普惠养老床位");
    const held = (words: string) => "儿童医院".startsWith(words);
    const asked = readQuestion("儿童医院呢?", vocabulary);
    const phraseAfter = (first: string) => inherit(thread(first), asked, { holds: held }).phrase;
    expect(phraseAfter("烟台第一医院东院区哪年建成?")).toBe("儿童医院|建成");
    expect(phraseAfter("烟台第一医院达标率多少?")).toBe("儿童医院达标率");
  });

  test("an amount for each is one for each of what was counted", () => {
    expect(thread("烟台要加装电梯多少部?", "每部补贴多少?").phrase).toBe("加装电梯|每部补贴");
    expect(thread("烟台要加装电梯多少部?", "每户补贴多少?").phrase).not.toContain("电梯");
  });

  test("the parts of a place are asked for what was asked of the whole", () =>
    expect(thread("烟台养老床位目标多少?", "各县分别分到多少张").phrase).toBe("养老床位"));

  test("another place in an order that was asked for", () => {
    const reading = thread("哪个市的护理型床位占比最高?", "第二呢?");
    expect([reading.phrase, reading.nth, reading.cues.has("rank")]).toEqual([
      "护理型床位占比",
      2,
      true,
    ]);
    expect(thread(VALUE, "第二呢?").cues.has("rank")).toBe(false);
  });

  test("a kind of it as its share, or apart from it", () => {
    expect(next("烟台托位有多少?", "其中普惠的占比多少?").against).toEqual(["普惠托位", "托位"]);
    expect(next("烟台公办养老床位有多少?", "比普惠的少多少?").against).toEqual([
      "公办养老床位",
      "普惠养老床位",
    ]);
    expect(next("烟台托位有多少?", "其中高端的占比多少?").against).toBeNull();
  });
});

test("a figure asked after those responsible is no question for them", () => {
  const reading = thread(WHO, "那烟台呢,要建多少张?");
  expect(reading.cues.has("who")).toBe(false);
  expect(thread(WHO, "那烟台呢?").cues.has("who")).toBe(true);
});

test("the kind of target asked for chooses nothing later", () =>
  expect(thread(VALUE, "是约束性还是预期性", "比2020年提高多少").attribute).toBeNull());

test.each(["同样的工作,烟台归哪些部门?", "同样的事烟台归谁", "同一项任务,烟台是谁管"])(
  "the same work of another place is asked of that alone: %s",
  (question) => {
    const { documents, phrase } = thread("威海老年教育谁牵头", question);
    expect([documents, phrase]).toEqual([["yantai"], "老年教育"]);
  },
);

test.each(["那我们乡镇上要不要管?", "社区有没有份", "各县区参不参与"])(
  "whether bodies of a kind have a part goes on about the task: %s",
  (question) =>
    expect(thread("绿春加装电梯谁负责", question)).toMatchObject({
      documents: ["luchun"],
      phrase: "加装电梯",
    }),
);

test.each(["民政局管不管", "公安局参不参与?", "财政局要不要管"])(
  "whether a department has a part is to be confirmed: %s",
  (question) => expect([...thread("烟台适老化改造由谁牵头", question).cues]).toContain("yesno"),
);
