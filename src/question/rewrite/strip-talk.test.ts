import { expect, test } from "vitest";
import { stripTalk } from "./strip-talk.ts";

const TEXT = "云河市公园建设方案。领导小组会议研究材料,座椅需要维修,提出办法。";
const named = {
  names: (stretch: string) => stretch.includes("云河") || stretch.includes("园林局"),
  isKnown: (word: string) => TEXT.includes(word) || word === "喂奶",
  inTerm: (characters: string) => ["座椅", "喂奶"].includes(characters),
};

test.each([
  ["领导急着要,云河公园座椅几张?", "云河公园座椅几张?"],
  ["刚才开会有人提到这事,公园座椅几张", "公园座椅几张"],
  ["写材料要用,公园座椅几张", "公园座椅几张"],
  ["公园座椅几张?拜托了,材料等着用", "公园座椅几张?"],
  ["公园座椅几张,我好跟上面汇报", "公园座椅几张"],
  ["刚接手这块工作,公园座椅几张", "公园座椅几张"],
  ["我记不清了,公园座椅几张", "公园座椅几张"],
  ["公园座椅几张,省得我翻", "公园座椅几张"],
  ["能不能告诉我公园座椅几张", "公园座椅几张"],
  ["麻烦给我们讲讲,公园座椅怎么修", "公园座椅怎么修"],
])("the question alone is left of %s", (message, question) =>
  expect(stripTalk(message, named)).toBe(question),
);

test.each([
  "座椅维修,要几天?",
  "园林局要用,公园座椅几张",
  "滑雪场,要建几个",
  "要给宝宝喂奶,公园有地方吗",
  "公园要建多少,座椅要修多少",
  "写材料要用",
  "公园几个?座椅也报一下",
  "公园座椅,要不要修",
  "公园座椅要修多久?园丁来修",
])("%s stays as it is", (message) => expect(stripTalk(message, named)).toBe(message));
