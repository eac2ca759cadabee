import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、目标\n表1 指标\n|指标|单位|2021年|2025年|\n|---|---|---|---|\n|座椅总数|张|100|300|\n|步道长度|公里|20|80|\n|路灯总数|盏|50|60|\n|绿地率|%|30|45|\n|完好率|%|80|90|\n",
});

describe("which of several measures of a place moves fastest", () => {
  test.each([
    ["云河市座椅总数和步道长度哪个增长更快?", "倍数最大的是步道长度"],
    ["云河市座椅总数和路灯总数谁翻得快?", "倍数最大的是座椅总数"],
    ["座椅总数和步道长度,云河市哪个涨得更快", "80 ÷ 20 ≈ 4"],
    ["云河市座椅总数、步道长度、路灯总数哪个增长最快", "倍数最大的是步道长度"],
    ["云河市座椅总数和路灯总数哪个涨得慢", "倍数最小的是路灯总数"],
  ])("is told by their multiples, whatever they are counted in: %s", (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test("rates are held against each other by points", () => {
    const answer = ask("云河市绿地率和完好率谁提高得快");
    expect(answer).toContain("45 − 30 = 15");
    expect(answer).not.toContain("倍");
  });

  test("by how much is another question", () => {
    expect(ask("云河市座椅总数和路灯总数哪个增加得多")).not.toContain("倍数最大");
  });
});
