import { expect, test } from "vitest";
import type { Turn } from "../policy.ts";
import { sampleVocabulary } from "./sample-vocabulary.ts";
import { understand } from "./understand.ts";

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
