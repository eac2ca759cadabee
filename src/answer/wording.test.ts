import { describe, expect, test } from "vitest";
import { createWording } from "./wording.ts";

describe("a sentence is written", () => {
  const name = "护理";

  test("in simplified characters as it stands", () =>
    expect(createWording("zh-Hans")`未载明${name}数值${1}`).toBe("未载明护理数值1"));

  test("in traditional characters, but words of documents stay as printed", () =>
    expect(createWording("zh-Hant")`未载明${name}数值`).toBe("未載明护理數值"));

  test("in English where there is a template", () =>
    expect(createWording("en")`是的。`).toBe("Yes."));

  test("in Chinese where there is none", () =>
    expect(createWording("en")`没有这样的模板${name}`).toBe("没有这样的模板护理"));
});
