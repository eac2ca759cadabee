import { describe, expect, it } from "vitest";
import { asksRecipient, namesRecipient } from "./asks-recipient.ts";

describe("asksRecipient", () => {
  it("reads the act before a body that is asked for", () => {
    expect(asksRecipient("各区的绿地方案报给谁备案")).toBe("备案");
    expect(asksRecipient("各区定期向哪个部门报告")).toBe("报告");
    expect(asksRecipient("公园情况向哪些对象进行报告")).toBe("报告");
    expect(asksRecipient("由谁来听取公园的报告")).toBe("报告");
    expect(asksRecipient("方案向云河市哪一部门报备")).toBe("报备");
    expect(asksRecipient("材料报到哪里")).toBe("");
    expect(asksRecipient("方案做好了报|哪个部门备案")).toBe("备案"); // "|" where the place stood
  });

  it("leaves questions alone that ask for something else", () => {
    expect(asksRecipient("得奖的能报什么称号")).toBeNull();
    expect(asksRecipient("谁负责长椅")).toBeNull();
  });
});

describe("namesRecipient", () => {
  it("finds the body beside the act, and beside that act only", () => {
    expect(namesRecipient("绿地方案报市园林局备案", "备案")).toBe(true);
    expect(namesRecipient("绿地方案报市园林局备案", "报告")).toBe(false);
    expect(namesRecipient("对长椅实行备案制度", "备案")).toBe(false);
    expect(namesRecipient("花房建成后30日内移交属地街道", "")).toBe(true);
    expect(namesRecipient("座椅建成后移交所在区园林部门管护", "")).toBe(true);
    expect(namesRecipient("向摊位所在地村（社区）提出申请", "申请")).toBe(true);
    expect(namesRecipient("申请人向所在街道(乡镇)提出", "申请")).toBe(true);
    expect(namesRecipient("由区便民服务中心受理", "申报")).toBe(true);
    expect(namesRecipient("由区便民服务中心受理", "备案")).toBe(false);
    expect(namesRecipient("花房建成后移栽花木", "")).toBe(false);
  });
});
