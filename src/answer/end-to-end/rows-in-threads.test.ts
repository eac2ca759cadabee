import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、目标\n到2025年,全市座椅达到71张。\n二、任务\n表1 任务分解\n|街道|2025年座椅(张)|2025年路灯(盏)|\n|---|---|---|\n|东街街道|12|5|\n|西街街道|30|9|\n|南街街道|8|2|\n|北街街道|21|4|\n",
  "青山市.md":
    "青山市公园建设方案\n\n一、目标\n表1 指标\n|指标|2021年|2025年|\n|---|---|---|\n|座椅总数(张)|10|60|\n",
});

describe("rows of a table in a conversation", () => {
  const before = ["云河市哪个街道座椅最多?", "那路灯呢?", "比东街街道多几盏?"];

  test("two of them are meant, and not two figures", () => {
    const answer = ask(...before, "两个加一起呢?");
    expect(answer).toContain("5 + 9 = 14");
    expect(answer).not.toContain("座椅");
  });

  test.each(["全市一共多少?", "全市合计呢?"])("all of them are asked again: %s", (question) => {
    expect(ask(...before, question)).toContain("5 + 9 + 2 + 4 = 20");
  });

  test("their share is still theirs", () => {
    expect(ask(...before, "占全市多少?")).toContain("÷ 20");
  });

  test("in one message, the share of the one just picked", () => {
    expect(ask("云河市哪个街道座椅最多,占全市多少?")).toContain("30 ÷ 71");
    expect(ask("云河市路灯最少的街道占全市的几成?")).toContain("2 ÷ 20");
  });

  test("both of those spoken of, with a figure that is asked of them", () => {
    const answer = ask("云河市东街街道有多少座椅?", "北街街道呢?", "这俩路灯哪个多?");
    expect(answer).toContain("5 − 4 = 1");
    expect(answer).not.toContain("9");
  });

  test("the whole of another place is held against the whole of this one", () => {
    expect(ask("云河市2025年有多少座椅?", "青山市呢?", "这个和云河市比呢?")).toContain(
      "71 − 60 = 11",
    );
  });
});
