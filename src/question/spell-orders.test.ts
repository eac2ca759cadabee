import { expect, test } from "vitest";
import { spellOrders } from "./spell-orders.ts";

test.each([
  ["座椅从少往多排,头三个是哪些镇", "座椅从少到多排,前三个是哪些镇"],
  ["由大至小排一下", "由大到小排一下"],
  ["做张名次表,各镇从头名排到末名", "做张排名,各镇从高到低排序"],
  ["各镇座椅排个名次,头名是谁", "各镇座椅排个排名,第一名是谁"],
  ["座椅数量居首的镇", "座椅数量最高的镇"],
  ["投资位列第一的公园", "投资最高的公园"],
  ["哪仨镇的座椅多", "哪三个镇的座椅多"],
  ["这俩差多少", "这两个差多少"],
])("%s", (question, spelled) => {
  expect(spellOrders(question)).toBe(spelled);
});

test.each(["咱俩谁管座椅", "比赛获得名次的奖多少", "头两年建几家", "居民首先找谁", "从头到尾几步"])(
  "leaves %s alone",
  (question) => {
    expect(spellOrders(question)).toBe(question);
  },
);
