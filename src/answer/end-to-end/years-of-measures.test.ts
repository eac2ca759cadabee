import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、年度任务\n表1 年度任务\n|任务|单位|2021年|2022年|2023年|合计|\n|---|---|---|---|---|---|\n|新增遮阳座椅|张|30|52|64|146|\n|公园换灯|盏|5|9|7|21|\n|座椅维修|张|62|90|88|240|\n\n二、街道\n表2 街道路灯\n|街道|2022年路灯(盏)|2025年路灯(盏)|\n|---|---|---|\n|东街街道|12|20|\n|西街街道|0|9|\n|南街街道|0|4|\n",
});

describe("what is counted in each year, and what all years come to", () => {
  test("a year of what is counted as new is no change", () => {
    const answer = ask("云河市2022年计划新增多少张遮阳座椅?");
    expect(answer).toContain("52张");
    expect(answer).not.toMatch(/降低|提高/u);
  });

  test("nothing moves from or to the total", () => {
    expect(ask("云河市座椅维修2023年比2021年多多少?")).toContain("88 − 62 = 26");
    expect(ask("云河市公园换灯提高了多少?")).not.toContain("21 ");
  });

  test.each([
    [["云河市2022年座椅维修多少张?", "三年加在一起呢?"], "240张"],
    [["云河市2022年座椅维修多少张?三年合计多少张?"], "240张"],
    [["云河市公园换灯三年一共几盏?"], "21盏"],
  ])("all years: %s", (questions, words) => expect(ask(...questions)).toContain(words));
});

test.each(["云河市哪些街道2022年一盏路灯都没有?", "云河市2022年还没有路灯的街道有哪些?"])(
  "rows with none: %s",
  (question) => {
    const answer = ask(question);
    expect(answer).toContain("共2个");
    expect(answer).not.toContain("东街");
  },
);

test.each(["哪个时间点前要换完", "哪个月换完"])("a term is asked for: %s", (question) => {
  const terms = converseMadeUp({
    "云河市.md":
      "云河市公园建设方案\n\n一、街道\n表1 街道座椅\n|街道|2025年座椅(张)|完成时限|\n|---|---|---|\n|东街街道|12|2023年6月底前|\n|西街街道|30|2024年10月底前|\n",
  });
  expect(terms(`云河市西街街道的座椅${question}?`)).toContain("2024年10月底前");
});
