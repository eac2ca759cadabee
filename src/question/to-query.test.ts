import { describe, expect, test } from "vitest";
import { type Query, querySchema } from "./query.ts";
import { readQuestion } from "./read/read-question.ts";
import { sampleVocabulary } from "./sample-vocabulary.ts";
import { inherit } from "./thread/inherit.ts";
import { toQuery } from "./to-query.ts";

const vocabulary = sampleVocabulary();

function queryOf(question: string): Query {
  return toQuery(inherit(null, readQuestion(question, vocabulary)), vocabulary);
}

describe("a question becomes the query of its kind", () => {
  test.each<[string, Partial<Query> & { kind: Query["kind"] }]>([
    [
      "烟台护理型床位占比2025年目标是多少?",
      {
        kind: "indicator",
        operation: "value",
        documents: ["yantai"],
        placesNamed: true,
        phrases: ["护理型床位占比"],
        years: [2025],
        period: "target",
      },
    ],
    [
      "烟台护理型床位占比提高多少?",
      { kind: "indicator", operation: "change", phrases: ["护理型床位占比"] },
    ],
    [
      "烟台护理型床位占比是约束性还是预期性?",
      { kind: "indicator", operation: "attribute", phrases: ["护理型床位占比"] },
    ],
    [
      "烟台有哪些约束性指标?",
      {
        kind: "indicator",
        operation: "list",
        phrases: [],
        filter: {
          attribute: "约束性",
          value: null,
          unit: null,
          topic: "",
          state: null,
          source: null,
          set: null,
        },
      },
    ],
    [
      "护理型床位占比最高的是哪个地方?",
      { kind: "indicator", operation: "extreme", direction: "highest", documents: [] },
    ],
    [
      "烟台哪个指标提高最多?",
      { kind: "indicator", operation: "extreme", by: "change", direction: "highest" },
    ],
    ["五个地方护理型床位占比比较一下", { kind: "indicator", operation: "compare" }],
    ["烟台护理型床位占比是80%吗?", { kind: "indicator", claim: 80 }],
    [
      "威海老年助餐由谁牵头?",
      { kind: "duty", operation: "who", role: "lead", phrase: "老年助餐", department: null },
    ],
    ["绿春县民政局牵头哪些任务?", { kind: "duty", operation: "tasks", role: "lead", phrase: "" }],
    [
      "烟台是市卫生健康委牵头老年助餐吗?",
      { kind: "duty", operation: "confirm", role: "lead", phrase: "老年助餐" },
    ],
    [
      "周口太康县2025年托位多少?",
      { kind: "table", operation: "cell", documents: ["zhoukou"], rows: ["太康县"] },
    ],
    ["周口各县养老床位合计多少?", { kind: "table", operation: "sum", rows: [] }],
    ["护理型床位占比,烟台跟威海的指标一样吗", { kind: "indicator", operation: "compare" }],
    ["每千人托位数,周口和镇江差不多吗?", { kind: "indicator", operation: "compare" }],
    ["烟台和镇江的护理型床位占比是否一致", { kind: "indicator", operation: "compare" }],
    ["烟台和镇江有哪些指标一样", { kind: "indicator", operation: "list" }],
    ["烟台有没有2021年和2025年一样的指标", { kind: "indicator", operation: "list" }],
    ["周口哪些县养老床位超过3000张?", { kind: "table", operation: "list" }],
    ["周口养老床位是要建到6000张吧?", { kind: "indicator", claim: 6000, phrases: ["养老床位"] }],
    ["周口养老床位要新建6000张,对吧?", { kind: "indicator", claim: 6000, phrases: ["养老床位"] }],
    [
      "烟台和威海的文号分别是多少?",
      { kind: "metadata", fields: ["documentNumber"], documents: ["yantai", "weihai"] },
    ],
    ["收录了哪些文件?", { kind: "metadata", fields: ["documents"], documents: [] }],
    ["烟台领导小组组长是谁?", { kind: "person", operation: "who", roles: ["组长"], names: [] }],
    ["哪些地方提到家庭养老床位?", { kind: "mentions", phrase: "家庭养老床位" }],
    ["搞家庭养老床位的地区有哪些?", { kind: "mentions", phrase: "家庭养老床位" }],
    ["五份材料里谁提到了家庭养老床位", { kind: "mentions", phrase: "家庭养老床位" }],
    ["有家庭养老床位的有哪几家", { kind: "mentions", phrase: "家庭养老床位" }],
    [
      "威海2023年底前要完成的量化任务有哪些?",
      { kind: "indicator", operation: "list", phrases: [] },
    ],
    ["技能大赛拿了名次,威海给什么称号", { kind: "passage", expects: "text" }],
    ["威海老年食堂怎么补贴?", { kind: "passage", documents: ["weihai"] }],
    ["烟台的附件3里有哪些项目?", { kind: "passage", attachment: "3" }],
    ["济南护理型床位占比是多少?", { kind: "outside", foreign: ["济南市"], what: "济南市" }],
    ["指标是多少?", { kind: "clarify", missing: "topic" }],
  ])("%s", (question, query) => expect(queryOf(question)).toMatchObject(query));
});

describe("facts about papers, in the words of those who file and cite them", () => {
  test.each([
    ["登记台账还缺一格,绿春那个通知哪天落的款", { fields: ["dateSigned"], operation: "value" }],
    ["卡片要填,威海那份文啥日子上的网", { fields: ["datePublished"], operation: "value" }],
    ["引用要注日期,威海那份是哪年哪月哪日出的", { fields: ["datePublished"] }],
    ["便于归档,请补绿春方案的索引编号", { fields: ["indexNumber"] }],
    ["引用烟台那份方案,得注上文号", { fields: ["documentNumber"], operation: "value" }],
    ["烟台方案的时效状态如何标注", { fields: ["validity"] }],
    [
      "绿春、威海、烟台三份文件按成文时间先后排列,位列最末的是哪份",
      { fields: ["dateSigned"], operation: "latest" },
    ],
    ["绿春、威海、烟台三份里最后签发的是哪份", { fields: ["dateSigned"], operation: "latest" }],
    ["绿春、威海、烟台三份文件里头一个印出来的是哪份", { operation: "earliest" }],
    ["周口那份是按哪几个文件搞出来的", { fields: ["legalBasis"], operation: "value" }],
    ["周口方案以若干文件为依据,逐一注明其发文字号", { operation: "cited" }],
    ["镇江 上位文件 国务院办公厅 意见 文号", { operation: "cited" }],
    ["绿春方案是照着省上哪个文弄的", { operation: "cited" }],
  ])("%s", (question, query) =>
    expect(queryOf(question)).toMatchObject({ kind: "metadata", ...query }),
  );

  test.each([
    "绿春养老托育机构的认定管几年",
    "绿春养老托育服务的合同有效多久",
    "周口养老机构登记备案怎么办",
    "绿春哪天发放养老补贴",
    "烟台养老表格怎么填",
  ])("not: %s", (question) => expect(queryOf(question)?.kind).not.toBe("metadata"));
});

test.each([
  "烟台方案附件2所收录的试点事项和改革事项有哪些",
  "烟台后头附的那张单子,政策、试点跟改革的",
  "烟台重要政策试点改革清单一共列了几项",
])("what an attachment holds that is not there: %s", (question) =>
  expect(queryOf(question)).toMatchObject({ kind: "passage", attachment: "2" }),
);

test.each(["烟台基本养老服务清单怎么说", "烟台附件2收录了吗"])(
  "no attachment is looked into: %s",
  (question) => expect(queryOf(question)).not.toMatchObject({ attachment: "2" }),
);

test("no place named is every document, and that is told apart from all places named", () => {
  expect(queryOf("护理型床位占比2025年是多少?")).toMatchObject({
    documents: [],
    placesNamed: false,
  });
  expect(queryOf("各地护理型床位占比2025年是多少?")).toMatchObject({
    documents: [],
    placesNamed: true,
  });
});

test("whatever is asked, the query is one that a model might have written", () => {
  for (const question of [
    "",
    "?",
    "多少",
    "[1]⟦x⟧",
    "<b>烟台</b>",
    "谁",
    "😀".repeat(40),
    "0.0.0%",
  ])
    expect(querySchema.safeParse(queryOf(question)).error).toBeUndefined();
});

describe("what nobody has named is asked back", () => {
  test.each([
    ["那边护理型床位占比是多少来着?", "place"],
    ["他们那里护理型床位占比要到多少?", "place"],
    ["该市的护理型床位占比目标?", "place"],
    ["我们局要负责哪些任务?", "department"],
    ["我单位配合哪些工作", "department"],
    ["他们局牵头的一共几项?", "department"],
    ["目标值是多少,约束性不?", "topic"],
  ])("%s", (question, missing) =>
    expect(queryOf(question)).toMatchObject({ kind: "clarify", missing }),
  );

  test.each(["烟台那边护理型床位占比是多少?", "我是绿春县民政局的,我们局负责哪些任务?"])(
    "not in %s",
    (question) => expect(queryOf(question).kind).not.toBe("clarify"),
  );
});

describe("who else says what was just spoken of, told apart from who else does it", () => {
  const asked = inherit(null, readQuestion("威海老年助餐由谁牵头?", vocabulary));
  const replied = { ...asked, reply: "市民政局牵头。" };
  test.each([
    ["除了它,还有谁也写了?", "mentions"],
    ["别的市也有吗", "mentions"],
    ["除了它还有谁", "duty"],
  ])("%s", (question, kind) => {
    const reading = inherit(replied, readQuestion(question, vocabulary));
    expect(toQuery(reading, vocabulary)).toMatchObject({ kind, phrase: "老年助餐" });
  });
});

describe("who of a department takes part in the body that is spoken of", () => {
  const before = inherit(null, readQuestion("烟台领导小组里教育局是谁?", vocabulary));
  test.each(["民政局派的是谁?", "民政局那边来的是哪位", "民政局的代表是哪位", "民政局谁来参加"])(
    "%s",
    (question) =>
      expect(
        toQuery(inherit(before, readQuestion(question, vocabulary)), vocabulary),
      ).toMatchObject({ kind: "person", member: expect.arrayContaining(["市民政局"]) }),
  );

  test.each(["民政局负责哪些任务?", "民政局参与哪几项工作"])("not in %s", (question) =>
    expect(toQuery(inherit(before, readQuestion(question, vocabulary)), vocabulary).kind).toBe(
      "duty",
    ),
  );
});
