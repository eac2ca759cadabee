import { describe, expect, it } from "vitest";
import { findLowerGovernment, lowerGovernment } from "./lower-governments.ts";

describe("lowerGovernment", () => {
  it("takes the printed names of one kind for the same", () => {
    const counties = ["各县(市、区)政府", "各区市政府", "各县区人民政府", "各区人民政府"];
    for (const name of counties) expect(lowerGovernment(name)).toBe("县级政府");
    const towns = ["各乡镇人民政府", "乡镇人民政府(街道办事处)", "各街道(镇)", "各乡(镇)人民政府"];
    for (const name of towns) expect(lowerGovernment(name)).toBe("乡镇人民政府");
  });

  it("leaves the place's own government and departments alone", () => {
    for (const name of ["县政府", "市人民政府", "各县(市、区)卫生健康局", "市市场监管局"])
      expect(lowerGovernment(name)).toBeNull();
  });
});

describe("findLowerGovernment", () => {
  it("finds them however they are spelled, shortened before a word of responsibility alone", () => {
    expect(findLowerGovernment("各县(市、区)政府(管委会)要负责什么")?.asked).toBe(
      "各县(市、区)政府(管委会)",
    );
    expect(findLowerGovernment("乡镇要负责的任务")?.core).toBe("乡镇人民政府");
    expect(findLowerGovernment("乡镇有多少公园")).toBeNull();
  });
});
