import { expect, test } from "vitest";
import { spellOrdinal } from "./spell-ordinal.ts";

const NAMED = "三个:座椅不足、灯光昏暗、步道破损[1]。";
const COUNTED = "一是座椅不足;二是灯光昏暗;三是步道破损[1]。";

test.each([
  ["第二个展开讲讲", NAMED, "“灯光昏暗”展开讲讲"],
  ["最后一个具体指哪些毛病?", NAMED, "“步道破损”具体指哪些毛病?"],
  ["那头一项怎么解决", COUNTED, "那“座椅不足”怎么解决"],
  ["第三条是指什么", COUNTED, "“步道破损”是指什么"],
  ["第三个里面还有谁", NAMED, "“步道破损”里面还有谁"],
  ["第二项由谁负责", COUNTED, "“灯光昏暗”由谁负责"],
  ["第二条归谁管", "三条:1.座椅更换;2.灯光改造;3.步道修补[1]。", "“灯光改造”归谁管"],
  [
    "第三条由哪些部门负责",
    "共3项:\n- (一)座椅更换[1]\n- (二)灯光改造[2]\n- (三)步道修补[3]",
    "“步道修补”由哪些部门负责",
  ],
  ["最后一条是谁牵头", "(一)座椅更换、(二)灯光改造", "“灯光改造”是谁牵头"],
])("%s", (question, reply, spelled) => expect(spellOrdinal(question, reply)).toBe(spelled));

test.each([
  ["第四个展开讲讲", NAMED],
  ["第二个展开讲讲", "共3处。"],
  ["第二项任务谁牵头", NAMED],
  ["公园有几个", COUNTED],
])("not: %s", (question, reply) => expect(spellOrdinal(question, reply)).toBe(question));
