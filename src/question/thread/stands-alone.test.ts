import { describe, expect, test } from "vitest";
import type { Turn } from "../../policy.ts";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { understand } from "../understand.ts";

const vocabulary = sampleVocabulary();

const BEFORE: Turn[] = [
  { role: "user", text: "绿春县哪些任务由民政局牵头?" },
  { role: "assistant", text: "文件中没有民政局牵头的任务。" },
];

const queries = (question: string, history: readonly Turn[]) =>
  understand(question, history, vocabulary).parts.map(({ query }) => query);

test.each([
  "威海2024年底前要完成哪些事?",
  "威海市医保局牵头什么、配合什么?",
  "周口指标表里2020年没有基数的是哪几项?",
  "烟台那个养老托育领导小组谁当组长?",
  "威海同一个区再开一家养老店要不要重办执照",
  "镇江60岁以上老人的占比比全省高几个点",
])("%s is complete in itself", (question) => {
  expect(queries(question, BEFORE)).toEqual(queries(question, []));
});

test.each(["威海牵头的呢", "换成威海", "威海配合哪几项", "威海的这项工作谁牵头"])(
  "%s goes on from the question before",
  (question) => {
    expect(queries(question, BEFORE)).not.toEqual(queries(question, []));
  },
);

describe("a question that says all but its place takes over nothing else", () => {
  const queryAfter = (first: string, second: string) =>
    understand(second, [{ role: "user", text: first }], vocabulary).parts[0]?.query;
  const alone = (question: string) => understand(question, [], vocabulary).parts[0]?.query;

  test.each([
    ["威海托育服务由市教育局牵头,对吗?", "体育局要参与哪几项?", "威海体育局要参与哪几项?"],
    ["绿春每千人口托位数目标是几个?", "指标里写着100%的是哪几项?", "绿春指标里写着100%的是哪几项?"],
    ["镇江托育服务有什么短板?", "约束性指标全部给我列出来", "镇江约束性指标全部给我列出来"],
  ])("%s %s", (first, second, whole) => {
    expect(alone(whole)).toBeDefined();
    expect({ ...queryAfter(first, second), asked: "" }).toEqual({ ...alone(whole), asked: "" });
  });

  test("a row of a table stays where its table tells what is asked, and only there", () => {
    const first = "周口扶沟县2025年养老床位多少张?";
    expect(JSON.stringify(queryAfter(first, "托位要多少个?"))).toContain("扶沟县");
    expect(JSON.stringify(queryAfter(first, "养老机构发生意外怎么退出市场?"))).not.toContain(
      "扶沟县",
    );
  });

  test("what was listed before is what “其中” means", () => {
    const query = queryAfter("烟台托育指标有哪些?", "其中哪些是约束性的?");
    expect(query).not.toEqual(alone("烟台哪些是约束性的?"));
  });
});
