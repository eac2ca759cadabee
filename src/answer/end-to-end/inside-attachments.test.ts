import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const converse = converseMadeUp({
  "parks.md": `云河市公园建设方案

一、重点任务
1.更新公园座椅。2025年底前更换旧座椅300张,新建北山步道等项目。
2.修缮步道。重点项目投资2亿元。

附件:1.云河市公园建设项目清单.docx
2.云河市茶亭改造试点事项表.doc
`,
});

describe("what stands in an attachment that was spoken of and is not there", () => {
  test.each([
    ["里面排头三个项目叫什么名字?"],
    ["里头的项目都叫什么名字"],
    ["其中前两个项目的名称呢"],
    ["第一项是什么"],
  ])("%s", (question) => {
    expect(converse("云河方案的附件1讲的什么", question)).toContain("正文未收录,无法回答");
  });

  test("its own name is told", () => {
    expect(converse("云河方案的附件2里有几项", "这个附件叫什么名字")).toContain(
      "云河市茶亭改造试点事项表",
    );
  });
});
