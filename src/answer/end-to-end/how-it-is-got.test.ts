import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`青禾县公园服务办法

一、补助
(一)座椅更换。居民更换门前旧座椅的,县财政每把补助80元,每户不超过2把。
(二)申领程序。申请人向住所地或者门店登记地街道残联提出申请,街道残联10个工作日内作出决定。2023年起,更换年限由5年延长至8年。(责任单位:县住建局、县财政局)
(三)拨付。座椅更换补助自验收合格起分2年发放,比例为4:6。

二、附则
(一)本办法由县政府绿化工作委员会办公室(县绿委)负责解释。
(二)咨询电话:6612071(县绿委秘书科 何苇航)。

表1 补助标准
补助项目\t档次\t标准
座椅更换补助\t石座椅\t80元/把
座椅更换补助\t木座椅\t60元/把
`);

describe("before whom something is put, and how long it takes", () => {
  test.each([
    ["青禾县换座椅补助该找哪个单位申请", "街道残联"],
    ["青禾县申请座椅更换补助,要去找谁?", "街道残联"],
    ["青禾县座椅补助申请多久有答复", "10个工作日"],
    ["青禾县座椅补助申请几天能办下来", "10个工作日"],
    ["青禾县座椅更换补助向谁申请,多久有结果?", "10个工作日"],
  ])("%s", (question, told) => expect(ask(question).answer).toContain(told));
});

describe("who explains a document, by the body's whole name", () => {
  test.each(["青禾县办法由谁解释", "青禾县公园服务办法的解释权归谁", "青禾县这份文件谁来解释"])(
    "%s",
    (question) =>
      expect(ask(question).answer).toContain("”由县政府绿化工作委员会办公室(县绿委)负责"),
  );
});

test.each(["青禾县办法有疑问该找谁", "青禾县那份办法看不懂打哪个电话"])(
  "whom to turn to: %s",
  (question) => expect(ask(question).answer).toContain("6612071"),
);

test.each(["青禾县换一把座椅政府补多少", "青禾县旧座椅换一把,政府给多少钱"])(
  "the government that pays is no department: %s",
  (question) => expect(ask(question).answer).toContain("80元"),
);

test.each(["青禾县座椅更换补助怎么发", "青禾县座椅更换补助分几年发"])(
  "in what way it is paid is no cell of a table of amounts: %s",
  (question) => expect(ask(question).answer).toContain("4:6"),
);
