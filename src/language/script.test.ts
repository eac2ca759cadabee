import { describe, expect, it } from "vitest";
import { isTraditional, simplifyCharacter, toSimplified, toTraditional } from "./script.ts";

describe("isTraditional", () => {
  it.each(["養老", "什麼是托育?", "這個市", "衞生"])("sees it in %s", (text) => {
    expect(isTraditional(text)).toBe(true);
  });

  it.each(["养老服务", "乾隆", "著作", "吃才群峰", "2025 nursing beds", "", "にほん"])(
    "does not see it in %s",
    (text) => {
      expect(isTraditional(text)).toBe(false);
    },
  );
});

describe("toSimplified", () => {
  it("looks at words", () => {
    expect(toSimplified("乾淨的養老院與乾隆年間的裡程碑,衞生")).toBe(
      "干净的养老院与乾隆年间的里程碑,卫生",
    );
  });

  it("leaves simplified text as it is", () => {
    expect(toSimplified("乾隆著作,于是2025年")).toBe("乾隆著作,于是2025年");
  });
});

it("simplifies characters one by one", () => {
  expect([..."養後里a1"].map(simplifyCharacter).join("")).toBe("养后里a1");
});

it("writes our own words in traditional characters", () => {
  expect(toTraditional("没有找到相关内容,请换个说法。")).toBe("沒有找到相關內容,請換個說法。");
});
