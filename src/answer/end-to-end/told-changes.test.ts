import { describe, expect, it } from "vitest";
import { askSample } from "./ask-sample.ts";

describe("a change told in other words", () => {
  it("is reckoned", () => {
    expect(askSample("镇江护理院建成率要往上提多少?").answer).toContain("100 − 66.7 = 33.3");
    expect(
      askSample("镇江具备失能失智特困人员集中供养服务功能的机构,现有几家?再建几家").answer,
    ).toContain("4 − 3 = 1");
  });

  it("is told in per cent and as a multiple where growth is asked for", () => {
    const { answer } = askSample("烟台市每千人口拥有托位数2025年较2021年的增幅(百分比)");
    expect(answer).toContain("增长约187.5%(4.6 ÷ 1.6 × 100 − 100 ≈ 187.5)");
    expect(answer).toContain("约2.88倍");
    expect(askSample("烟台普惠托位要提高多少").answer).not.toContain("%");
  });

  it("confirms or denies a multiple", () => {
    const asked = ["烟台2025年每千人口托位数多少?", "4.6个。"];
    expect(askSample(...asked, "那普惠托位呢,是不是也到了原来的三倍?").answer).toMatch(/^是的。/u);
    expect(askSample("烟台普惠托位2025年是2021年的两倍吗").answer).toMatch(/^不是2/u);
  });

  it("is reckoned in ones where the figures are printed in different units", () => {
    expect(askSample("周口的养老床位从多少涨到多少?").answer).toContain("67000 − 26369 = 40631");
  });

  it("is reckoned by both figures where the document contradicts itself", () => {
    const { answer } = askSample("镇江每千人口托位数要提高多少");
    expect(answer).toContain("4.5 − 1.8 = 2.7");
    expect(answer).toContain("4.5 − 2.4 = 2.1");
    expect(askSample("烟台每千人口托位数要提高多少").answer).not.toContain("另一处");
  });

  it("is confirmed or denied where both ends are named", () => {
    const ask = (question: string) => askSample(question).answer;
    expect(ask("烟台护理型床位占比从54%提高到2025年的70%,对吗")).toMatch(/^是的。/u);
    expect(ask("周口养老床位从2.6万张增加到6.7万张,对吧")).toMatch(/^是的。/u);
    const turned = ask("为什么镇江上门服务覆盖率要从18%降到11.84%?");
    expect(turned).toMatch(/^不是从18到11.84/u);
    expect(turned).toContain("18 − 11.84 = 6.16");
    expect(ask("镇江护理型床位占比是从55%提高到60%吗")).toMatch(/^不是从55到60/u);
  });

  it("is the figure itself where that counts an increase, be its name damaged", () => {
    const { status, answer } = askSample("拿到职业等级认定的养老护理员,镇江到2025年想新增多少人?");
    expect(status).toBe("answered");
    expect(answer).toContain("2000人");
    expect(askSample("周口县级老年大学覆盖面新增多少").status).toBe("not_found");
  });
});
