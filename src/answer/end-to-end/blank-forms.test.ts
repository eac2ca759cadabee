import { expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河市公园摊位管理办法

第一条 申请摊位,由本人向公园管理处提出书面申请,也可以在手机上申请,并提交下列材料:
(一)云河市公园摊位申请表(附件1);
(二)身份证;
(三)近期照片。
第二条 摊位每年评定一次。

附件:1.云河市公园摊位申请表
2.云河市公园摊位分布名单
`);

test.each(["云河申请公园摊位要准备哪些材料", "云河申请公园摊位要交什么材料"])(
  "a form that is not included does not stand for how something is applied for: %s",
  (question) => expect(ask(question).answer).toContain("身份证"),
);

test.each(["云河公园摊位申请表里要填什么", "云河公园摊位分布名单有哪些"])(
  "a paper that is asked for itself is said to be missing: %s",
  (question) => expect(ask(question).answer).toContain("只有名称"),
);
