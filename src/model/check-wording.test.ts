import { describe, expect, it } from "vitest";
import { checkWording, type WordingContext } from "./check-wording.ts";

const CONTEXT: WordingContext = {
  language: "zh-Hans",
  departments: ["市民政局", "市商务局", "市财政局"],
  places: ["云河市", "星海市", "白鹿县"],
};

const check = (
  drafted: string,
  sentence: string,
  given: Partial<Parameters<typeof checkWording>[0]> = {},
) => checkWording({ drafted, sentence, kind: "record", quotes: [], ...given }, CONTEXT);

const VALUE = "云河市公园绿地占比:2025年目标为70%;2021年 54%⟦a⟧。";
const LEAD = "云河市“4.构建公园服务体系”由市民政局牵头;责任(配合)单位:市财政局、市商务局⟦b⟧。";
const RANKS = "云河市70%(2025年)⟦a⟧、星海市60%(2024年)⟦b⟧、白鹿县55%(2025年)⟦c⟧。";
const CHANGE = "云河市公园绿地占比提高16个百分点(2021年54%→2025年70%;70 − 54 = 16)⟦a⟧。";
const BOUND = "云河市公园覆盖率:2025年目标为≥95%⟦a⟧。";
const HIGHER = "云河市比星海市高10个(15 − 5 = 10)⟦a⟧⟦b⟧。";

describe("other words for the same", () => {
  it.each([
    [VALUE, "到2025年,云河市公园绿地占比的目标为70%,2021年为54%⟦a⟧。"],
    [VALUE, "云河市公园绿地占比2021年为54%,到2025年目标为70%⟦a⟧。"],
    [VALUE, "云河市公园绿地占比2021年为百分之五十四,二〇二五年目标达到70%⟦a⟧。"],
    [
      LEAD,
      "云河市“4.构建公园服务体系”这项任务由市民政局牵头,市财政局、市商务局为责任(配合)单位⟦b⟧。",
    ],
    [RANKS, "云河市为70%(2025年)⟦a⟧、星海市为60%(2024年)⟦b⟧、白鹿县为55%(2025年)⟦c⟧。"],
    [
      CHANGE,
      "云河市公园绿地占比从2021年的54%提高到2025年的70%,提高了16个百分点(70 − 54 = 16)⟦a⟧。",
    ],
    [BOUND, "到2025年,云河市公园覆盖率目标为不低于95%⟦a⟧。"],
    [HIGHER, "根据文件,云河市比星海市高10个(15 − 5 = 10)⟦a⟧⟦b⟧。"],
    [VALUE, "云河市公园绿地占比在2021年是54%,2025年的目标值为70%⟦a⟧。"],
    [
      LEAD,
      "根据文件,“4.构建公园服务体系”在云河市由市民政局牵头,市财政局和市商务局配合(责任单位)⟦b⟧。",
    ],
    [RANKS, "其中,云河市为70%(2025年)⟦a⟧、星海市为60%(2024年)⟦b⟧、白鹿县为55%(2025年)⟦c⟧。"],
    [
      CHANGE,
      "根据文件,云河市公园绿地占比将提高16个百分点,从2021年的54%到2025年的70%(70 − 54 = 16)⟦a⟧。",
    ],
    [BOUND, "云河市公园覆盖率的目标是2025年达到95%以上⟦a⟧。"],
    ["云河市承担的任务共7项:", "根据文件,云河市承担的任务共7项,具体如下:"],
    ["云河市文件的成文日期:2022年5月6日⟦a⟧。", "该文件的成文日期为2022年5月6日(云河市)⟦a⟧。"],
  ])("%s → %s", (drafted, sentence) => expect(check(drafted, sentence)).toBeNull());
});

describe("something else", () => {
  it.each([
    ["a lost figure", VALUE, "云河市公园绿地占比2025年目标为70%⟦a⟧。", "缺少数字 2021年、54%"],
    ["a further figure", VALUE, VALUE.replace("54%", "54%,全国为60%"), "多出数字 60%"],
    ["exchanged figures", VALUE, "云河市公园绿地占比:2025年目标为54%;2021年 70%⟦a⟧。", "对应关系"],
    [
      "a figure called a target",
      VALUE,
      "云河市公园绿地占比:2025年为70%;2021年目标为54%⟦a⟧。",
      "54% 与 target",
    ],
    ["another place", VALUE, VALUE.replace("云河市", "星海市"), "地名“星海市”不在依据中"],
    [
      "a place of the national list",
      VALUE,
      VALUE.replace("云河市", "海口市"),
      "地名“海口市”不在依据中",
    ],
    [
      "a place that only looks like one",
      VALUE,
      VALUE.replace("云河市", "青岩市"),
      "地名“青岩市”不在依据中",
    ],
    [
      "exchanged roles",
      LEAD,
      LEAD.replace("市民政局", "〓").replace("市财政局", "市民政局").replace("〓", "市财政局"),
      "对应关系",
    ],
    [
      "a lost lead",
      LEAD,
      "云河市“4.构建公园服务体系”责任(配合)单位:市财政局、市商务局⟦b⟧。",
      "缺少地名或部门 市民政局",
    ],
    [
      "roles run together",
      LEAD,
      "云河市“4.构建公园服务体系”由市民政局、市财政局、市商务局负责⟦b⟧。",
      "缺少限定词 lead",
    ],
    ["another title", LEAD, LEAD.replace("公园服务", "服务"), "缺少引文 4.构建公园服务体系"],
    [
      "exchanged places",
      RANKS,
      RANKS.replace("云河市", "〓").replace("星海市", "云河市").replace("〓", "星海市"),
      "对应关系",
    ],
    [
      "exchanged evidence",
      RANKS,
      RANKS.replace("⟦a⟧", "⟦x⟧").replace("⟦b⟧", "⟦a⟧").replace("⟦x⟧", "⟦b⟧"),
      "对应关系",
    ],
    ["lost evidence", RANKS, RANKS.replace("⟦b⟧", ""), "缺少依据 ⟦b⟧"],
    [
      "who exceeds whom",
      HIGHER,
      "星海市比云河市高10个(15 − 5 = 10)⟦a⟧⟦b⟧。",
      "地名的先后与草稿不同",
    ],
    ["the other direction", CHANGE, CHANGE.replace("提高", "降低"), "缺少限定词 ↑"],
    [
      "a lost calculation",
      CHANGE,
      "云河市公园绿地占比提高16个百分点(2021年54%→2025年70%)⟦a⟧。",
      "缺少",
    ],
    ["a lost bound", BOUND, BOUND.replace("≥", ""), "缺少限定词 ≥"],
    ["a further bound", VALUE, VALUE.replace("70%", "70%以上"), "多出限定词 ≥"],
    ["percent for percentage points", CHANGE, CHANGE.replace("16个百分点", "16%"), "缺少数字 16pp"],
    ["a praise", VALUE, VALUE.replace("⟦a⟧", ",充分体现了对群众福祉的高度重视⟦a⟧"), "不在依据中"],
    ["an offer", VALUE, VALUE.replace("⟦a⟧", ",全部免费开放⟦a⟧"), "不在依据中"],
    ["a link", VALUE, VALUE.replace("⟦a⟧", " https://x.cn ⟦a⟧"), "链接"],
    ["markup", VALUE, VALUE.replace("云河市", "<!channel>云河市"), "标记"],
    [
      "a tag beside a title in angle brackets",
      `“印发<云河市公园规划>的通知”${VALUE}`,
      `<b>“印发<云河市公园规划>的通知”${VALUE}</b>`,
      "标记",
    ],
    ["a shortened name", VALUE, "云河市:2025年目标为70%;2021年 54%⟦a⟧。", "缺少“公园绿地占”"],
    [
      "words joined that stood apart",
      "云河市文件的主送单位:各区市人民政府,市有关单位⟦a⟧。",
      "各区市文件的主送单位:云河市人民政府,市有关单位⟦a⟧。",
      "草稿里没有",
    ],
  ])("%s is noticed", (_, drafted, sentence, problem) =>
    expect(check(drafted, sentence)).toContain(problem),
  );
});

describe("a sentence before an excerpt", () => {
  const words =
    "2023年底前,公园总量达到1000处以上;不得向老年人收费,市民政局牵头建立长效机制,但山区除外;到2025年,完善服务网络,推广共享模式。";
  const excerpt = `云河市(二、主要任务 › 3.公园服务):“${words}”⟦a⟧`;
  const lead = (sentence: string) =>
    check(excerpt, sentence, { kind: "quote", quotes: [{ id: "a", quote: words }] });

  it.each([
    "云河市提出,2023年底前公园总量达到1000处以上⟦a⟧。",
    "根据文件,云河市要求,不得向老年人收费⟦a⟧。",
    "云河市公园服务方面,到2025年,完善服务网络⟦a⟧。",
    "云河市提出,2023年底前,公园总量达到1000处以上;到2025年,完善服务网络,推广共享模式⟦a⟧。",
  ])("may say less: %s", (sentence) => expect(lead(sentence)).toBeNull());

  it.each([
    ["a bound that is lost", "云河市提出,2023年底前公园总量达到1000处⟦a⟧。", "完整的一句"],
    [
      "a figure that is not there",
      "云河市提出,2023年底前公园总量达到1200处以上⟦a⟧。",
      "完整的一句",
    ],
    ["a figure moved elsewhere", "云河市提出,1000处以上公园2023年底前总量达到⟦a⟧。", "完整的一句"],
    ["a negation that is lost", "云河市提出,向老年人收费⟦a⟧。", "完整的一句"],
    ["a time that is lost", "云河市提出,公园总量达到1000处以上⟦a⟧。", "漏掉了“2023年底前”"],
    ["an exception that is lost", "云河市提出,市民政局牵头建立长效机制⟦a⟧。", "漏掉了“但山区除外”"],
    ["another order", "云河市提出,到2025年,完善服务网络,不得向老年人收费⟦a⟧。", "完整的一句"],
    ["words of its own", "云河市提出,积极完善服务网络⟦a⟧。", "完整的一句"],
    ["something behind the mark", "云河市提出,不得向老年人收费⟦a⟧,位居第一。", "完整的一句"],
    ["no clause at all", "云河市提出,⟦a⟧。", "没有写出所引的原文"],
    ["no evidence", "云河市提出,不得向老年人收费。", "没有写依据编号"],
    ["a copy of the whole", excerpt, "摘要不比原文短"],
    ["another department", "云河市提出,市财政局牵头建立长效机制⟦a⟧。", "完整的一句"],
  ])("never something else: %s", (_, sentence, problem) =>
    expect(lead(sentence)).toContain(problem),
  );
});

it("a sentence before an excerpt is made of the words that it cites", () => {
  const [first, second] = [
    "推进某区家庭公园试点,研究出台公园点管理办法",
    "出台普惠公园机构认定和管理办法,制定指导价格",
  ];
  const drafted = `云河市(3.健全普惠公园网络):“${first}。”⟦a⟧\n“${second}。扩大试点范围,完善服务网络,解决群众的刚性需求。”⟦b⟧`;
  const sentence = "云河市提出,出台普惠公园机构认定和管理办法⟦a⟧。";
  const cited = (quote = "") =>
    checkWording({ drafted, sentence, kind: "quote", quotes: [{ id: "a", quote }] }, CONTEXT);
  expect(cited(second)).toBeNull();
  expect(cited(first)).toContain("不是所引原文中完整的一句");
});

it("keeps printed names in an English sentence, and its words to what is known", () => {
  const drafted = "云河市 公园绿地占比: 2025年 target 70%⟦a⟧.";
  const english = (sentence: string) =>
    checkWording({ drafted, sentence, kind: "record", quotes: [] }, { ...CONTEXT, language: "en" });
  expect(
    english("According to the document, the 2025 target for 公园绿地占比 in 云河市 is 70%⟦a⟧."),
  ).toBeNull();
  expect(english("The 2025 target for park space in 云河市 is 70%⟦a⟧.")).toContain("公园绿地占比");
  expect(
    english(
      "The 2025 target for 公园绿地占比 in 云河市 is 70%, free tickets, happy children, sunny weather⟦a⟧.",
    ),
  ).toContain("不在依据中");
});
