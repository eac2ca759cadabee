import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, foldWithMap, originalSpan } from "./fold.ts";

const texts = fc.string({
  unit: fc.constantFrom(..."养老養麼Ａa1½…㎡《〔［（—－“”' \t\n\u3000\u00a0\u200b，,。．：𠮷é①"),
});

describe("fold", () => {
  it.each([
    ["《養老服務》 （ＡＢＣ）〔2022〕", "<养老服务>(abc)(2022)"],
    ["每千人口拥有 3 岁\u3000以下\u00a0婴幼儿\n托位数", "每千人口拥有3岁以下婴幼儿托位数"],
    ["2021—2025年；2021–2025年；2021－2025年", "2021-2025年;2021-2025年;2021-2025年"],
    ["“一老”「一小」＂一老＂", '"一老""一小""一老"'],
    ["〔2022〕[2022]【2022】（2022）", "(2022)(2022)(2022)(2022)"],
    ["７０％，≧９５", "70%,≥95"],
    ["後於裏裡衞説臺灣", "后于里里卫说台湾"],
    ["⼈⺠政府各部⻔", "人民政府各部门"],
    ["e\u0301té", "été"],
    ["零\u200b宽\ufeff", "零宽"],
    ["", ""],
  ])("brings %j to %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ["3.5", "3,5"],
    ["是,否", "是、否"],
    ["。", "."],
    ["到底", "到低"],
    ["2021-2025", "2021~2025"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("does nothing the second time", () => {
    fc.assert(fc.property(texts, (text) => fold(fold(text)) === fold(text)));
  });

  it("folds a text as it folds its parts", () => {
    fc.assert(fc.property(texts, texts, (a, b) => fold(a + b) === fold(a) + fold(b)));
  });
});

describe("foldWithMap", () => {
  it("says where each folded character comes from", () => {
    expect(foldWithMap(" 養 老…A")).toEqual({ folded: "养老...a", map: [1, 3, 4, 4, 4, 5, 6] });
    expect(foldWithMap("")).toEqual({ folded: "", map: [0] });
  });

  it("agrees with fold, with ascending offsets and one more than characters", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, map } = foldWithMap(text);
        expect(folded).toBe(fold(text));
        expect(map).toHaveLength(folded.length + 1);
        expect(map.at(-1)).toBe(text.length);
        expect([...map].sort((a, b) => a - b)).toEqual(map);
      }),
    );
  });

  it("keeps the real documents findable", () => {
    const text = readFileSync("corpus/zhenjiang.txt", "utf8");
    const { folded, map } = foldWithMap(text);
    for (let at = 0; at + 12 < folded.length; at += 97) {
      const { start, end } = originalSpan(text, map, [at, at + 12]);
      expect(fold(text.slice(start, end))).toBe(folded.slice(at, at + 12));
    }
  });
});

describe("originalSpan", () => {
  const text = "每千 人口 ,𠮷…\u3000";
  const { folded, map } = foldWithMap(text);
  const quote = (words: string) => {
    const from = folded.indexOf(words);
    const { start, end } = originalSpan(text, map, [from, from + words.length]);
    return text.slice(start, end);
  };

  it("cites a match with the spaces inside it and none around it", () => {
    expect(quote("每千人口")).toBe("每千 人口");
    expect(quote("人口")).toBe("人口");
  });

  it("takes characters whole", () => {
    expect(quote("𠮷")).toBe("𠮷");
    expect(quote("..")).toBe("…");
  });
});
