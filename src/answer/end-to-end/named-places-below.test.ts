import { describe, expect, test } from "vitest";
import { askMadeUp } from "./ask-made-up.ts";

const ask = askMadeUp(`云河县公园建设方案

一、重点任务
1.夜间开放。夜间开放试点扩大到4个公园,首批为东岭镇、西岭镇。
2.建设花圃。在南岭镇、北岭镇、湖滨乡建设花圃。
3.更换座椅。到2025年更换座椅80张,任务分解见表1。

表1 任务分解
|乡镇|座椅(张)|路灯(盏)|
|---|---|---|
|东岭镇|12|25|
|西岭镇|30|9|
|南岭镇|8|2|
|北岭镇|21|4|
|湖滨乡|9|3|
`);

describe("which places below are meant", () => {
  test.each([
    ["云河县夜间开放首批试点是哪几个乡镇", ["东岭镇", "西岭镇"]],
    ["云河县建设花圃的是哪三个乡镇", ["南岭镇", "北岭镇", "湖滨乡"]],
  ])("stands in the text where the table does not tell: %s", (question, names) =>
    expect(ask(question).answer.match(/[东西南北]岭镇|湖滨乡/gu)).toEqual(names),
  );

  test.each([
    ["云河县座椅任务分到了哪几个乡镇", 5],
    ["云河县座椅超过10张的是哪几个乡镇", 3],
    ["云河县座椅最多的是哪两个乡镇", 2],
  ])("are rows where it does: %s", (question, count) =>
    expect(new Set(ask(question).answer.match(/[东西南北]岭镇|湖滨乡/gu)).size).toBe(count),
  );
});
