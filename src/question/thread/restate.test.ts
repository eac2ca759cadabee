import { describe, expect, test } from "vitest";
import type { Turn } from "../../policy.ts";
import { sampleVocabulary } from "../sample-vocabulary.ts";
import { understand } from "../understand.ts";
import { restate } from "./restate.ts";

const vocabulary = sampleVocabulary();
const again = (message: string, before: string) =>
  restate(message, before, vocabulary)?.text ?? null;

const CLAIM = "烟台的托位任务是市民政局牵头的吧?责任单位又是谁?";

test.each([
  ["周口呢?", "周口的托位任务是市民政局牵头的吧?责任单位又是谁?"],
  ["说错了,我想问的是镇江市", "镇江市的托位任务是市民政局牵头的吧?责任单位又是谁?"],
  ["换成济南", "济南的托位任务是市民政局牵头的吧?责任单位又是谁?"],
  ["再说一遍", CLAIM],
])("%s asks the question before again", (message, text) => {
  expect(again(message, CLAIM)).toBe(text);
});

describe("a question that names no place, or another time", () => {
  test.each([
    ["绿春的", "居家改造,省里多少户、咱县摊多少户", "绿春居家改造,省里多少户、咱县摊多少户"],
    ["那2021年呢?", "威海入托率、签约率2025年各多少", "威海入托率、签约率2021年各多少"],
    ["周口2020年呢", "烟台2025年床位几张、托位几个", "周口2020年床位几张、托位几个"],
    ["沈丘呢", "太康县的床位比全市少多少", "沈丘的床位比全市少多少"],
    ["周口的", "太康县的床位比全市少多少", "周口太康县的床位比全市少多少"],
  ])("%s after %s", (message, before, text) => {
    expect(again(message, before)).toBe(text);
  });
});

test.each([
  ["says more than a place", "周口的托位呢?", CLAIM],
  ["joins a place to the other", "和周口比呢?", CLAIM],
  ["names two", "周口和镇江呢?", CLAIM],
  ["follows two places", "周口呢?", "烟台和威海的床位哪个多?"],
  ["follows all places", "周口呢?", "五个地方的床位比一下"],
  ["follows two years", "2023年呢?", "烟台2021年和2025年的床位各多少?"],
  ["asks elsewhere for a row of one place", "烟台呢?", "太康县的床位有几张"],
])("a message that %s is read as it stands", (_, message, before) => {
  expect(again(message, before)).toBeNull();
});

describe("a message that says nothing new besides a place or a year", () => {
  const SHARE = "烟台座椅占比2025年目标多少?";
  const COUNT = "烟台2021年有多少张座椅";
  test.each([
    ["同一项指标,周口市是什么情况?", SHARE, "周口市座椅占比2025年目标多少?"],
    ["烦请再查一下周口市这一占比的目标值", SHARE, "周口市座椅占比2025年目标多少?"],
    ["镇江市与之对应的数值为何?", SHARE, "镇江市座椅占比2025年目标多少?"],
    ["把烟台换成周口再答一遍", SHARE, "周口座椅占比2025年目标多少?"],
    ["不看烟台,看周口", SHARE, "周口座椅占比2025年目标多少?"],
    ["再查周口,张数", COUNT, "周口2021年有多少张座椅"],
    ["往后推到2025年", COUNT, "烟台2025年有多少张座椅"],
    ["2021年的知道了,2025那一栏写的几张", COUNT, "烟台2025年有多少张座椅"],
    ["把太康县换成沈丘再报一遍", "周口太康县的床位有几张", "周口沈丘的床位有几张"],
    ["该指标在起始年份的数值为多少?", SHARE, "基期呢"],
    ["周口一开始是多少", SHARE, "周口基期呢"],
  ])("%s", (message, before, text) => expect(again(message, before)).toBe(text));

  test.each([
    ["周口谁牵头", SHARE],
    ["周口的长椅占比", SHARE],
    ["周口什么时候完成", SHARE],
    ["周口的目标是多少", "烟台的座椅由谁负责?"],
    ["周口的户数", COUNT],
    ["那边2020年有多少人?", COUNT],
  ])("not: %s", (message, before) => expect(again(message, before)).toBeNull());
});

test("a repeated question asks for just what it asked for alone", () => {
  const history: Turn[] = [
    { role: "user", text: "镇江入托率2025年要到多少?签约率呢?" },
    { role: "assistant", text: "镇江市的文件未载明。" },
    { role: "user", text: "威海呢?" },
    { role: "assistant", text: "威海市的文件未载明。" },
  ];
  const queries = (text: string, before: readonly Turn[]) =>
    understand(text, before, vocabulary).parts.map(({ query }) => ({ ...query, yearsTaken: null }));
  expect(queries("再换烟台看看", history)).toEqual(
    queries("烟台入托率2025年要到多少?签约率呢?", []),
  );
});
