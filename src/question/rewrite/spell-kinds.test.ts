import { expect, test } from "vitest";
import { spellKinds } from "./spell-kinds.ts";

const ASKED = "云河木制座椅占比目标多少,约束性还是预期性";

test.each([
  "云河木制座椅占比是必须做到还是力争",
  "云河木制座椅占比是必须达标的还是预估的",
  "云河木制座椅占比,是死任务还是尽力就行",
  "云河木制座椅占比是硬杠杠,还是努力方向",
  "云河木制座椅占比是争取达到还是必须达到",
])("%s", (question) => expect(spellKinds(question)).toBe(ASKED));

test.each([
  "云河木制座椅必须更换多少",
  "申请人必须到场还是可以委托",
  "云河力争换多少座椅",
  "云河木制座椅占比是约束性还是预期性",
])("%s stays", (question) => expect(spellKinds(question)).toBe(question));
