import { describe, expect, test } from "vitest";
import { parseDocument } from "../parse-document.ts";

function read(sentence: string): string[] {
  const text = `一、目标\n${sentence}\n`;
  const document = parseDocument({ id: "x", file: "x.txt", encoding: "utf-8", sha256: "", text });
  return document.statements.map(
    (each) => `${each.year ?? ""} ${each.subject} ${each.comparator}${each.number}${each.unit}`,
  );
}

describe("readStatements", () => {
  test.each([
    [
      "到2025年,全市绿地占比达到70%以上,公园达到3.7万个。",
      ["2025 全市绿地占比 >=70%", "2025 公园 =3.7万个"],
    ],
    [
      "到2025年,公园、绿道设施配建率分别达到100%、60%。",
      ["2025 公园设施配建率 =100%", "2025 绿道设施配建率 =60%"],
    ],
    [
      "2023年底前,岗前培训率、持证上岗率均达到100%。",
      ["2023 岗前培训率 =100%", "2023 持证上岗率 =100%"],
    ],
    ["福彩公益金用于公园的比例不低于55%。", [" 福彩公益金用于公园的比例 >=55%"]],
    ["全市共有图书馆254所,藏书近60万册。", [" 图书馆 =254所", " 藏书 ~60万册"]],
    [
      "累计建成3个区域性中心、28个街道中心,400多个服务点。",
      [" 区域性中心 =3个", " 街道中心 =28个", " 服务点 ~400个"],
    ],
    ["每千人口拥有 3 岁以下车 位数达 到 2.4 个。", [" 每千人口拥有3岁以下车位数 =2.4个"]],
    ["签约率2023年底前达到100%。", ["2023 签约率 =100%"]],
    ["一级园每生每年600元。", [" 一级园每生每年 =600元"]],
    ["全市收入100亿元,增长5.4%。", [" 全市收入 =100亿元", " 全市收入增长 =5.4%"]],
    ["生产总值增长6%以上,绿地率提高到60%。", [" 生产总值增长 >=6%", " 绿地率 =60%"]],
    ["光伏装机容量达到80兆瓦。", [" 光伏装机容量 =80兆瓦"]],
  ])("%s", (sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });

  test("a year does not go on into the next sentence unless it opened its own", () => {
    expect(read("加快建设,2024年底前甲占比提高到60%。乙率保持在95%以上。")).toEqual([
      "2024 甲占比 =60%",
      " 乙率 >=95%",
    ]);
    expect(read("到2024年,甲占比提高到60%。乙率保持在95%以上。")).toEqual([
      "2024 甲占比 =60%",
      "2024 乙率 >=95%",
    ]);
  });

  test.each([
    "根据《关于促进3家机构发展的意见》(国发〔2020〕52号)等文件,2022年11月3日印发。",
    "打造“15分钟”服务圈。",
    "面向3岁以下婴幼儿开展第3批试点。",
    "连续4年实施专项行动。",
  ])("no figure is measured in %s", (sentence) => {
    expect(read(sentence)).toEqual([]);
  });
});
