import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、现状\n已建成湿地公园3座。\n二、任务\n(一)湿地公园。到2025年建成湿地公园10座。(牵头单位:市园林局)\n(二)公园用水。公园灌溉用水执行居民价格。\n三、表\n表1 指标\n|指标|2021年|2025年|\n|---|---|---|\n|座椅总数(张)|10|60|\n",
  "青山市.md":
    "青山市公园建设方案\n\n一、任务\n(一)公园用水。公园灌溉用水按照农业用水价格执行。\n(二)湿地公园。到2025年建成湿地公园7座。\n",
});

describe("a question whose few words no document holds is about what was spoken of", () => {
  test.each([
    [["云河湿地公园有几座?", "到2025年总共得凑够几座?"], "10座"],
    [["云河公园灌溉用水什么价?", "青山也是这么个收法?"], "农业用水"],
    [["云河座椅总数2021年多少张?", "打算翻到多少?"], "60"],
    [["云河湿地公园到2025年建几座?", "这摊谁来扛?"], "市园林局"],
  ])("%s", (questions, words) => expect(ask(...questions)).toContain(words));

  test.each([
    [["云河湿地公园到2025年建几座?", "共享单车谁来管?"]],
    [["云河公园灌溉用水什么价?", "过山车门票什么价?"]],
  ])("but not one that names something else: %s", (questions) =>
    expect(ask(...questions)).toMatch(/未载明|不在/u),
  );
});
