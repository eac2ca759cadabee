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

  it("holds a row whose name lost its start against its like", () => {
    const { table } = askSample("五个地方新建小区养老服务设施配建达标率2025年的目标列张表");
    expect(table?.rows).toContainEqual(["镇江市", "建居住区配建养老服务设施达标", "100%"]);
  });

  it("is understood of names around vs, with what is to be told of them", () => {
    const { answer } = askSample("家庭养老床位 威海 vs 烟台,数量和时间");
    expect(answer).toContain("威海市4857张以上(2023年)");
    expect(answer).toContain("烟台市5000张以上(2025年)");
  });

  it("says so where there is no difference", () => {
    const { answer } = askSample("新小区养老设施配建达标,镇江跟烟台比差几个点?");
    expect(answer).toContain("数值相同:100%");
  });

  it("goes on to both places of a conversation", () => {
    const asked = ["威海要建多少张家庭养老床位?", "4857张以上。", "烟台呢?", "5000张以上。"];
    expect(askSample(...asked, "两地差多少张?").answer).toContain("5000 − 4857 = 143");
  });

  it("is told for the place's whole, province or country", () => {
    expect(askSample("镇江60岁以上老人的占比,比江苏全省高几个点").answer).toContain(
      "高于全省1.72个百分点",
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

describe("a figure of another year than the one meant", () => {
  const asked = ["烟台护理型床位占比2025年目标多少", "70%。"];

  it("is told with its own year where the year was named in the question before", () => {
    const { status, answer } = askSample(...asked, "那威海呢?");
    expect(status).toBe("answered");
    expect(answer).toContain("2024年底前");
    expect(answer).toContain("60%");
    expect(answer).toContain("未载明");
  });

  it("is no answer where the question names the year itself", () => {
    expect(askSample(...asked, "那镇江2023年呢?").status).toBe("not_found");
  });

  it("corrects who asks why", () => {
    const { status, answer } = askSample("威海2025年护理型床位为啥才定60%");
    expect(status).toBe("answered");
    expect(answer).toContain("2024年底前");
  });
});

describe("a figure that a question about duties takes for granted", () => {
  it("is corrected, within the name of the target too", () => {
    const asked = "绿春2025年每千人口4.5个托位的目标,由哪些部门完成?";
    expect(askSample(asked).answer).toContain("3个");
    expect(askSample("周口2025年护理型床位70%的目标谁牵头").answer).toContain("不是70");
    expect(askSample("烟台护理型床位占比70%的目标由哪个部门负责").answer).not.toContain("不是");
  });
});

describe("one thing that two documents call by different words", () => {
  it("is compared under the name that the question's words found", () => {
    const { answer } = askSample("经常参加学习的老人占比,烟台跟周口谁定得高,高几个百分点?");
    expect(answer).toContain("50 − 20 = 30");
  });

  it("tells the attribute of each, and no figures, where that is asked for", () => {
    const { answer } = askSample("每千人口托位数这个指标,烟台、镇江、周口三家哪家定的是预期性?");
    expect(answer).toMatch(/烟台市.*约束性/u);
    expect(answer).toMatch(/镇江市.*预期性/u);
  });
});
