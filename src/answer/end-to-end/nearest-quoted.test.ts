import { expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

/** Two documents: what one does not say is no new word where the other holds it. */
const ask = converseMadeUp({
  "parks.txt": `云河市公园建设方案

一、总体目标
到2025年,新建口袋公园12个、儿童公园3个,绿地率达到70%。

二、重点任务
1.优化游园环境。对破坏花木、涂画雕塑等行为零容忍,对有关个人和管护单位实行信用惩戒。
2.拓宽资金来源。创新融资支持方式,推进门票收益质押贷款、经营权质押贷款和“绿易贷”等模式。
3.管护花坛。聘请花工,研究建立花工参与病虫害防治的激励机制。
4.丰富园内活动。鼓励社团在公园开展健身、书画、戏曲等活动。落实园内摊位租金优惠政策。
`,
  "roads.txt": `青石市道路养护方案

一、养护要求
1.巡查。发现有人弄坏护栏的,当事人和管事的部门要当场处理,工钱每月发放一次,不会拖欠。
2.借款。银行放贷的做法有几种,抵押要新的评估报告,能不能借由银行决定。
3.除虫。用怎么样的办法管虫子,让养护工也说一说。烧烤摊不许占道。
`,
});

const NEAREST = "没有与所问完全对应的表述,最接近的是";

test.each([
  ["云河的银行放贷,新推进的是哪几种模式?", "绿易贷"],
  ["云河有人弄坏花木,当事人和管事的部门会怎么惩戒?", "信用惩戒"],
])("what may well answer is quoted as the nearest: %s", (question, said) => {
  const answer = ask(question);
  expect(answer).toContain(NEAREST);
  expect(answer).toContain(said);
});

test.each(["云河的花工工钱每月发多少元?", "云河的公园能不能烧烤?", "云河的摊位租金每月多少元?"])(
  "what does not say it is not quoted: %s",
  (question) => {
    const answer = ask(question);
    expect(answer).not.toContain(NEAREST);
    expect(answer).toMatch(/未载明/u);
  },
);
