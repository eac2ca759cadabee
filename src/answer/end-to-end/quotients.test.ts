import { describe, expect, it } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "yunhe.txt": `云河市公园建设方案

一、目标
到2025年,新建口袋公园24个以上,木制座椅占比达到75%,公园养护队伍吸纳就业4000人。
`,
  "shiquan.txt": `石泉市公园建设方案

一、目标
到2025年,新建口袋公园60个,木制座椅占比达到60%以上,公园养护队伍吸纳就业人数1万人以上。
`,
});

describe("figures of two places", () => {
  it("are held against each other as a share", () => {
    const share = "云河市约为石泉市的40%(24 ÷ 60 × 100 ≈ 40)";
    expect(ask("云河市新建口袋公园是石泉市的百分之几?")).toContain(share);
    expect(ask("云河新建口袋公园相当于石泉的几成?")).toContain(share);
    expect(ask("云河、石泉都提了新建口袋公园,前者的数是后者的百分之几?")).toContain(share);
    expect(ask("石泉、云河都安排了新建口袋公园,后者是前者的几分之几?")).toContain(share);
    expect(ask("云河公园养护队伍吸纳就业是石泉的百分之几?")).toContain("4000 ÷ 10000 × 100 ≈ 40");
  });

  it("or as a multiple, in the order of the question", () => {
    expect(ask("石泉新建口袋公园是云河的几倍?")).toContain("石泉市约为云河市的2.5倍");
    expect(ask("云河、石泉都定了新建口袋公园,后者是前者的几倍?")).toContain(
      "石泉市约为云河市的2.5倍",
    );
  });

  it("differ by how much stricter the one is", () => {
    expect(ask("木制座椅占比,云河的要求比石泉严多少个百分点?")).toContain("75 − 60 = 15");
    expect(ask("云河的木制座椅占比定得比石泉紧几个点?")).toContain("75 − 60 = 15");
  });

  it("are no share of one another where each is one of a whole", () => {
    expect(ask("云河和石泉的木制座椅各占百分之几?")).not.toContain("约为");
  });
});
