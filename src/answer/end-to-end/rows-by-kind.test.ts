import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.md":
    "云河市公园建设方案\n\n一、目标\n到2025年,全市座椅达到100张。\n二、任务\n表1 任务分解\n|县(市、区)|2025年座椅(张)|2025年路灯(盏)|\n|---|---|---|\n|东岭县|12|25|\n|西岭县|30|9|\n|南岭县|8|2|\n|北岭县|21|4|\n|湖滨区|20|40|\n|绿带区|9|3|\n",
});

describe("rows named by the kind of place they are", () => {
  test.each([
    ["云河市下面叫“县”的那四个,座椅合计多少张?", "12 + 30 + 8 + 21 = 71"],
    ["云河市两个区的路灯一共多少?", "40 + 3 = 43"],
    ["云河市各区座椅合计多少?", "20 + 9 = 29"],
    ["云河市名字带“区”字的几个地方路灯加起来多少", "40 + 3 = 43"],
    ["云河市四个县里座椅最少的是哪个?", "南岭县8张"],
    ["云河市那2个区哪个座椅最少?", "绿带区9张"],
  ])("are meant alone: %s", (question, expected) => {
    expect(ask(question)).toContain(expected);
  });

  test.each([
    "云河市各县区座椅合计多少?",
    "云河市六个县区座椅一共多少张?",
    "云河市各县座椅合计多少?",
  ])("are all where the kind is said of all of them: %s", (question) => {
    expect(ask(question)).toContain("12 + 30 + 8 + 21 + 20 + 9 = 100");
  });
});

describe("rows where one figure goes beyond another", () => {
  const more = ["东岭县", "湖滨区"];
  test.each([
    "云河市路灯多于座椅的县区有哪些?",
    "云河市哪些县区的路灯超过座椅?",
    "云河市座椅不如路灯多的是哪几个县区?",
    "云河市座椅少于路灯的地方是哪几个?",
    "附表里路灯比座椅还多的地方有哪些?",
    "附件1里路灯反超座椅的是哪几个地方?",
  ])("%s", (question) => {
    const answer = ask(question);
    for (const name of more) expect(answer).toContain(name);
    expect(answer).toContain("共2个");
  });

  test("a bound or a mean is no other figure", () => {
    expect(ask("云河市座椅超过20张的县区有哪些?")).toContain("共2个");
  });

  test("a condition on the rows of a table that is named alone", () => {
    expect(ask("附表里座椅超过20张的有哪些县?")).toContain("西岭县:30张");
  });
});
