import { describe, expect, it } from "vitest";
import { isLeftOut } from "./is-left-out.ts";

describe("isLeftOut", () => {
  it("hears that a department has no part, said before its name or behind it", () => {
    expect(isLeftOut("哪几项没有列园林局", "园林局")).toBe(true);
    expect(isLeftOut("哪几项跟园林局没关系", "园林局")).toBe(true);
    expect(isLeftOut("责任部门没有园林局的是哪几项", "园林局")).toBe(true);
    expect(isLeftOut("哪些任务不用园林局管", "园林局")).toBe(true);
    expect(isLeftOut("哪些任务是园林局不参与的", "园林局")).toBe(true);
  });

  it("leaves questions for what it does, and doubts about one task", () => {
    expect(isLeftOut("园林局参与哪些任务", "园林局")).toBe(false);
    expect(isLeftOut("园林局不牵头的任务有哪些", "园林局")).toBe(false);
    expect(isLeftOut("照明没有园林局的份吗", "园林局")).toBe(false);
  });
});
