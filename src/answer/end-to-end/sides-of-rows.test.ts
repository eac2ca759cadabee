import { describe, expect, test } from "vitest";
import { converseMadeUp } from "./ask-made-up.ts";

const ask = converseMadeUp({
  "云河市.txt": `云河市公园建设方案

一、更新公园
到2030年全市座椅达到9000张。长凳漆价每张不超过20元。(牵头单位:市园林局)

附件1

公园工程项目表
序号 | 项目名称 | 建设地点 | 建设内容 | 总投资(万元) | 建设年限 | 责任单位 |
1 | 市水上游乐中心 | 柳岸区 | 座椅320张、凉亭6座 | 5400 | 2026—2028年 | 市园林局 |
2 | 城北植物园改造 | 石桥县 | 改造温室4座 | 1700 | 2027—2029年 | 石桥县人民政府 |
3 | 花木展示馆 | 柳岸区 | 新建展厅2处 | 860 | 2026—2027年 | 市科协 |

附件2

各区公园任务表
地区 | 座椅(张) | 凉亭(座) |
柳岸区 | 510 | 12 |
石桥县 | 330 | 7 |

附件3

门票优惠标准
项目 | 学生 | 老人 | 发放办法 |
年票补贴 | 每月30元 | 每月50元 | 入园后按季发放,最长24个月 |
游船补贴 | 每月8元 | 每月9元 | 乘船时抵扣 |
`,
  "石泉市.txt": `石泉市长凳漆饰管理办法

一、补贴
长凳漆饰每张给予55元补贴,长凳漆饰补贴按月发放,长凳每年漆饰一次。
`,
});

describe("each of several sides of a row is told", () => {
  test.each([
    ["云河市花木展示馆谁负责?建在哪里?", ["市科协", "建设地点 柳岸区"]],
    [
      "云河市城北植物园改造在哪个县,投多少钱,哪年弄完?",
      ["石桥县", "1700万元", "完成时限是2027—2029年"],
    ],
    ["云河市水上游乐中心什么时候建成?座椅多少?花多少钱?", ["座椅320张", "5400万元"]],
    ["云河市花木展示馆建设内容是什么?投资多少?谁负责?", ["新建展厅2处", "860万元", "市科协"]],
    ["云河市柳岸区和石桥县的座椅分别多少?凉亭呢?", ["510张", "凉亭(座) 12座", "凉亭(座) 7座"]],
    ["云河市学生的年票补贴每月多少?最长能发到多久?", ["每月30元", "最长24个月"]],
  ])("%s", (question, words) => {
    const answer = ask(question);
    for (const each of words) expect(answer).toContain(each);
  });

  test("and no other column beside the one that is asked for", () => {
    const answer = ask("云河市花木展示馆建在哪里?");
    expect(answer).toContain("建设地点 柳岸区");
    expect(answer).not.toMatch(/860|2026/u);
  });
});

describe("one after the other in a conversation", () => {
  const before = ["云河市水上游乐中心投多少钱?", "建在哪儿?"];

  test.each([
    ["什么时候能完工", "2026—2028年"],
    ["座椅有多少张", "座椅320张"],
    ["哪个单位负责", "市园林局"],
    ["建设年限呢", "2026—2028年"],
  ])("%s", (question, words) => expect(ask(...before, question)).toContain(words));

  test("a column after who is in charge, and the same of another row", () => {
    expect(ask(...before, "谁负责", "总投资呢")).toContain("5400万元");
    const other = ask(...before, "谁负责", "总投资呢", "花木展示馆呢");
    expect(other).toContain("860");
    expect(other).not.toContain("5400");
  });
});

describe("a word of another document's title does not lead away from the place spoken of", () => {
  test("in one message", () => {
    const answer = ask("云河市全市座椅2030年多少?长凳漆价每张多少?");
    expect(answer).toContain("20元");
    expect(answer).not.toContain("55");
  });

  test("in a conversation", () => {
    const answer = ask("云河市全市座椅2030年多少?", "长凳漆价每张多少?");
    expect(answer).toContain("20元");
    expect(answer).not.toContain("55");
  });

  test("unless nothing of that place says it", () =>
    expect(ask("云河市全市座椅2030年多少?", "漆饰补贴每张多少?")).toContain("55元"));
});
