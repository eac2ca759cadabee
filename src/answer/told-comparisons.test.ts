import { describe, expect, it } from "vitest";
import { askSample } from "./ask-sample.ts";

describe("a comparison of places", () => {
  it("holds figures in 张 and in 个 against each other", () => {
    const { answer } = askSample("周口的养老服务床位目标是烟台机构养老床位目标的几倍");
    expect(answer).toContain("67000 ÷ 47000 ≈ 1.43");
  });

  it("leaves out what a document says of its province and the country", () => {
    const asked = "周口和镇江,60岁以上老人占常住人口的比重哪个更高,高出多少个百分点?";
    const { answer, table } = askSample(asked);
    expect(answer).toContain("23.56 − 19.75 = 3.81");
    expect(table?.rows).toHaveLength(2);
  });

  it("takes a name without its 率 for a share where points are asked for", () => {
    expect(askSample("日间照料覆盖,周口同绿春差几个点").answer).toContain("100 − 90 = 10");
  });

  it("knows its places wherever they stand", () => {
    const places = ["周口市", "绿春县", "威海市"];
    const told = (question: string) => askSample(question).table?.rows.map(([place]) => place);
    expect(told("新小区每百户要配多少养老用房,威海、周口、绿春各是多少?")).toEqual(
      expect.arrayContaining(places),
    );
    expect(told("新小区每百户要配多少养老用房?威海、周口、绿春比比看")).toEqual(
      expect.arrayContaining(places),
    );
  });

  it("shows both times that are asked for", () => {
    const { table } = askSample("每千名老人床位数,烟台和镇江现在和2025年各是多少");
    expect(table?.rows.flat()).toEqual(expect.arrayContaining(["44.8张", "40.8张"]));
  });
});

describe("a figure claimed for one year and given for another", () => {
  it("is denied, and shown with its own year", () => {
    const { answer } = askSample("镇江婴幼儿基本公共服务覆盖率2020年已经100%了吗?");
    expect(answer).toMatch(/^不是100/u);
    expect(answer).toContain("2025年目标为100%");
    expect(answer).toContain("97.05%");
  });
});
