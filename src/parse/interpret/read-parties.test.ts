import { describe, expect, test } from "vitest";
import { readParties } from "./read-parties.ts";

function read(text: string) {
  const { lead, support, shared, deadline } = readParties(text, { start: 0, end: text.length });
  const names = (parties: typeof lead) => parties.map((party) => party.name).join(" ");
  return {
    lead: names(lead),
    support: names(support),
    shared: names(shared),
    deadline: deadline?.text ?? null,
  };
}

describe("readParties", () => {
  test.each([
    ["牵头单位:市甲局、市乙委;责任单位:市丙局", "市甲局 市乙委", "市丙局", ""],
    ["责任部门:市甲局、市乙局;按职责分工,下同", "", "", "市甲局 市乙局"],
    ["市甲局牵头,市乙局、市丙局配合", "市甲局", "市乙局 市丙局", ""],
    ["由市甲局会同市乙局负责", "市甲局", "市乙局", ""],
    ["由市甲局牵头,会同市乙局、市丙局负责", "市甲局", "市乙局 市丙局", ""],
    ["市甲局负责", "", "", "市甲局"],
    [
      "市甲局、市乙局,各县〔市、区〕政府〔管委会〕按职责分工负责",
      "",
      "",
      "市甲局 市乙局 各县〔市、区〕政府〔管委会〕",
    ],
    [
      "市甲局牵头,市乙局、市丙局等部门参加,各乡镇人民政府负责",
      "市甲局",
      "市乙局 市丙局 各乡镇人民政府",
      "",
    ],
    ["市甲局,市有关部门及各区市政府、管委配合", "", "市有关部门 各区市政府 管委", "市甲局"],
    ["市自然资源和规划局、市文化和旅游局", "", "", "市自然资源和规划局 市文化和旅游局"],
    ["按职责分工负责", "", "", ""],
    ["主办:市甲中心;协办:市乙局、市丙局", "市甲中心", "市乙局 市丙局", ""],
    ["牵头:市甲委】【配合:市乙委、市丙局", "市甲委", "市乙委 市丙局", ""],
    ["责任单位:市甲局、市乙局(牵头)、市丙局", "市乙局", "市甲局 市丙局", ""],
    ["牵头单位:市甲局 责任领导:张三 配合科室:市乙局", "市甲局", "市乙局", ""],
  ])("%s", (text, lead, support, shared) => {
    expect(read(text)).toEqual({ lead, support, shared, deadline: null });
  });

  test.each([
    ["市甲局、市乙局按职责分工负责,11月底前完成", "11月底前"],
    ["2025年完成;市甲局、市乙局负责", "2025年"],
    ["市甲局、市乙局;长期坚持", "长期坚持"],
    ["市甲局、市乙局负责,2025年底前建成10个站点的项目", null],
  ])("a term without a label: %s", (text, deadline) => {
    expect(read(text).deadline).toBe(deadline);
  });

  test("a labelled deadline is kept apart from the bodies", () => {
    expect(read("责任单位:市甲局;完成时限:2023年底前")).toEqual({
      lead: "",
      support: "",
      shared: "市甲局",
      deadline: "2023年底前",
    });
  });
});
