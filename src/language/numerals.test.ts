import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeNumerals, ordinalOf, parseNumeral, parsePercentage } from "./numerals.ts";

describe("parseNumeral", () => {
  it.each([
    ["十", 10],
    ["十五", 15],
    ["二十", 20],
    ["廿五", 25],
    ["一百零五", 105],
    ["一百五", 150],
    ["一百五十", 150],
    ["一千二百", 1200],
    ["一千零五十", 1050],
    ["两千三", 2300],
    ["两千零二十五", 2025],
    ["二〇二五", 2025],
    ["二零二五", 2025],
    ["一万零五十", 10050],
    ["两万五", 25000],
    ["三十万", 300000],
    ["一亿三千万", 130000000],
    ["壹仟贰佰", 1200],
    ["零", 0],
    ["半", 0.5],
    ["三点五", 3.5],
    ["三点五万", 35000],
    ["2.3万", 23000],
    ["1,200", 1200],
    ["70", 70],
  ])("reads %s as %d", (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    "",
    "千",
    "万一",
    "几十",
    "三四十",
    "三四",
    "十四五",
    "一点",
    "点五",
    "养老",
    "12床",
    "一二三",
  ])("does not read %j", (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it("reads back every number below a hundred million as it is spelt", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseNumeral(spell(value))).toBe(value);
      }),
    );
  });
});

describe("parsePercentage", () => {
  it.each([
    ["百分之七十", 70],
    ["百分之九十五点五", 95.5],
    ["百分之百", 100],
    ["千分之三", 0.3],
    ["三成", 30],
    ["七成半", 75],
    ["两成五", 25],
    ["70%", 70],
    ["七十%", 70],
    ["一半", 50],
    ["四分之一", 25],
  ])("reads %s as %d", (text, value) => {
    expect(parsePercentage(text)).toBe(value);
  });

  it.each(["成", "三", "70", "零分之一", "一成不变", ""])("does not read %j", (text) => {
    expect(parsePercentage(text)).toBeNull();
  });
});

describe("ordinalOf", () => {
  it.each([
    ["第三条", 3],
    ["第12项", 12],
    ["第二十一", 21],
    ["第一百二十三条", 123],
    ["(三)", 3],
    ["(十二)", 12],
    ["三、", 3],
    ["10.", 10],
    ["①", 1],
  ])("reads %s as %d", (text, value) => {
    expect(ordinalOf(text)).toBe(value);
  });

  it.each(["附件", "第条", "第某条", "(甲)", "", "0", "1.5", "第三条件是"])(
    "does not read %j",
    (text) => {
      expect(ordinalOf(text)).toBeNull();
    },
  );
});

describe("normalizeNumerals", () => {
  it.each([
    ["达到百分之七十以上", "达到70%以上"],
    ["提高到百分之九十五点五", "提高到95.5%"],
    ["百分之百", "100%"],
    ["千分之五", "5‰"],
    ["七成以上的床位", "70%以上的床位"],
    ["占七成半吗", "占75%吗"],
    ["占一半", "占50%"],
    ["二〇二五年", "2025年"],
    ["二0二五年", "2025年"],
    ["2o25年", "2025年"],
    ["20二五年底", "2025年底"],
    ["二零二五年底", "2025年底"],
    ["两千零二十五年", "2025年"],
    ["二〇二五的目标", "2025的目标"],
    ["二〇二二年十一月三日", "2022年11月3日"],
    ["十一月三日", "11月3日"],
    ["一千二百张床", "1200张床"],
    ["二十万人", "20万人"],
    ["五万元", "5万元"],
    ["两万五千元", "25000元"],
    ["三点五万个托位", "3.5万个托位"],
    ["达到一千二百以上", "达到1200以上"],
    ["八十岁", "80岁"],
    ["零到三岁", "0到3岁"],
    ["十五分钟", "15分钟"],
    ["五个工作日", "5个工作日"],
    ["三个月", "3个月"],
    ["两家", "2家"],
    ["二十多张", "20多张"],
  ])("writes %s as %s", (text, digits) => {
    expect(normalizeNumerals(text)).toBe(digits);
  });

  it.each([
    ["每千名老年人", "每千老年人"],
    ["每一千名老年人", "每千老年人"],
    ["每一千个老年人", "每千老年人"],
    ["每1000名老年人", "每千老年人"],
    ["每1,000位老年人", "每千老年人"],
    ["每1千名老年人", "每千老年人"],
    ["每 1000 个", "每 1000 个"],
    ["每1000个", "每千"],
    ["每1000人", "每千人"],
    ["每千人口", "每千人口"],
    ["每一万名", "每万"],
    ["每10万人", "每十万人"],
    ["每十万人", "每十万人"],
    ["每3000人", "每3000人"],
    ["每张床位", "每张床位"],
    ["每个县", "每个县"],
  ])("writes the rate %s as %s", (text, rate) => {
    expect(normalizeNumerals(text)).toBe(rate);
  });

  it.each([
    "一老一小",
    "三孩生育政策",
    "第三条",
    "第二十一个",
    "一体化",
    "统一",
    "一些",
    "一般",
    "万一",
    "千方百计",
    "千家万户",
    "(一)",
    "(十二)",
    "一、总体要求",
    "二级以上医院",
    "“十四五”期间",
    "十三五",
    "一次性补贴",
    "一个老人",
    "一站式",
    "五保户",
    "五位一体",
    "两项补贴",
    "三社联动",
    "三级网络",
    "百岁老人",
    "一成不变",
    "三成功",
    "三点要求",
    "十分重要",
    "十佳",
    "几十张",
    "十几张",
    "三四十张",
    "上百人",
    "三年行动计划",
    "二十四节气",
    "附件二十一",
  ])("leaves %s alone", (text) => {
    expect(normalizeNumerals(text)).toBe(text);
  });

  it("does nothing the second time", () => {
    const texts = fc.string({
      unit: fc.constantFrom(..."一二两三五十百千万亿〇零点分之成年月日个名张岁每第到%以上1205.,养"),
    });
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalizeNumerals(text);
        expect(normalizeNumerals(once)).toBe(once);
      }),
    );
  });
});

/** The textbook spelling of a number below 10⁸. */
function spell(value: number): string {
  if (value === 0) return "零";
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  const gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
  return (high > 0 ? `${spellFour(high)}万` : "") + gap + (low > 0 ? spellFour(low) : "");
}

function spellFour(value: number): string {
  const digits = [...String(value)].map(Number);
  const parts = digits.map((digit, i) =>
    digit === 0
      ? "零"
      : `${"零一二三四五六七八九"[digit]}${["", "十", "百", "千"][digits.length - 1 - i]}`,
  );
  return parts.join("").replace(/零+/g, "零").replace(/零$/, "");
}
