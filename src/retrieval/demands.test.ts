import { expect, it } from "vitest";
import { demandOf } from "./demands.ts";

it("demands a sum where it is asked how much is paid", () => {
  for (const asked of ["一棵树补多少钱", "每处公园安排多少万?", "给多少补贴", "一户奖多少"]) {
    expect(demandOf(asked)("对种树的单位给予补贴,减免税费。"), asked).toBe(false);
    expect(demandOf(asked)("每种一棵树补贴200元。"), asked).toBe(true);
    expect(demandOf(asked)("种树按实际支出的70%补助。"), asked).toBe(true);
    expect(demandOf(asked)("绿地率提高到40%。"), asked).toBe(false);
  }
});

it("demands no sum where something else is asked", () => {
  for (const asked of [
    "树木有多少万",
    "补多少个百分点",
    "绿地率还要补多少",
    "停车收多少钱",
    "怎么补贴",
  ])
    expect(demandOf(asked)("绿地率提高到40%,停车免费。"), asked).toBe(true);
});

it("takes no rate, share, addition or figure of each for a total", () => {
  const tells = demandOf("座椅总数要到多少个");
  expect(tells("每千人拥有座椅达到5个。")).toBe(false);
  expect(tells("东园、西园分别设置座椅20个。")).toBe(false);
  expect(tells("新建座椅30个,完好率95%。")).toBe(false);
  expect(tells("座椅达到3.5万个,每千人拥有5个。")).toBe(true);
  expect(demandOf("每千人座椅总数多少个")("每千人拥有座椅达到5个。")).toBe(true);
  expect(demandOf("座椅要到多少个")("每千人拥有座椅达到5个。")).toBe(true);
});

it("demands as many items as a name is said to stand for", () => {
  const tells = demandOf("“三园”指的是哪三园?");
  expect(tells("全面推进“三园”建设,在全市推广。")).toBe(false);
  expect(tells("推进公园、花园、林园建设。")).toBe(true);
  expect(tells("“三园”即公园要扩,花园要补,林园要养。")).toBe(true);
  expect(demandOf("“三园”具体是哪三园")("全面推进“三园”建设,在全市推广。")).toBe(false);
  expect(demandOf("“三园”指什么")("全面推进“三园”建设。")).toBe(true);
});

it("demands names of those who are counted where it is asked who they are", () => {
  for (const asked of [
    "|那20家茶馆都叫什么名字",
    "|有20家茶馆重新开张,是哪20家?",
    "|20家茶馆的名单给一份",
    "|20家茶馆分别是哪些",
  ]) {
    const tells = demandOf(asked);
    expect(tells("全市有茶馆20家,座椅300张。"), asked).toBe(false);
    expect(tells("东园、西园、南园、北园、中园等重新铺路。"), asked).toBe(false);
    expect(tells("东园、西园、南园、北园、中园等20家茶馆重新开张。"), asked).toBe(true);
  }
  for (const asked of ["“三园”模式到底是哪三种?", "|建的2座亭子叫什么名字"]) {
    expect(demandOf(asked)("推进“三园”模式,建亭子2座。"), asked).toBe(false);
    expect(demandOf(asked)("建望江亭、观湖亭和听雨亭。"), asked).toBe(true);
  }
  expect(demandOf("|种树的是哪两座城市")("某市种树。")).toBe(true);
  expect(demandOf("|茶馆有几家")("全市有茶馆20家。")).toBe(true);
});

it("demands principles of the whole document where no subject stands before the word", () => {
  for (const asked of ["|的基本原则是什么", "|工作原则有哪些", "|发展原则呢?"]) {
    expect(demandOf(asked)("鼓励游客按照自愿原则参加植树。"), asked).toBe(false);
    expect(demandOf(asked)("坚持公园姓公。"), asked).toBe(true);
  }
  expect(demandOf("|植树的原则是什么")("鼓励游客按照自愿原则参加植树。")).toBe(true);
});
