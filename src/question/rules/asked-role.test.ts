import { describe, expect, it } from "vitest";
import { leadsIn } from "./asked-role.ts";

describe("leadsIn", () => {
  it("reads how many lead", () => {
    expect(leadsIn("哪些任务由一家牵头")).toBe(1);
    expect(leadsIn("仅以园林局一个单位牵头的任务")).toBe(1);
    expect(leadsIn("牵头单位只写了园林局、没有第二家的")).toBe(1);
    expect(leadsIn("哪些任务是联合牵头的")).toBe(0);
    expect(leadsIn("三个部门一起牵头的任务")).toBe(3);
  });

  it("leaves it open where several are only counted in", () => {
    expect(leadsIn("园林局牵头的任务(包括联合牵头)")).toBeNull();
    expect(leadsIn("园林局牵头哪些,跟别的局一起牵头的也算")).toBeNull();
    expect(leadsIn("园林局牵头哪些")).toBeNull();
    expect(leadsIn("园林局牵头、没有别的部门配合的任务")).toBeNull();
  });
});
