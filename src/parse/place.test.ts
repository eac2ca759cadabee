import { expect, test } from "vitest";
import { parseDocument } from "./parse-document.ts";

const parse = (text: string) =>
  parseDocument({ id: "park-rules", file: "a.txt", encoding: "utf-8", sha256: "", text });
const titled = (title: string) => parse(`${title}\n一、目标\n到2025年建成公园10座。\n`);

test.each([
  ["云河市云山区石桥镇人民政府关于加强绿化工作的意见", "石桥镇"],
  ["云河市云山区石桥街道办事处关于加强绿化工作的意见", "石桥街道"],
  ["石桥镇公园管理办法", "石桥镇"],
  ["云河市城镇绿化管理办法", "云河市"],
  ["云河市乡镇公园管理办法", "云河市"],
  ["云镇市公园管理办法", "云镇市"],
  ["云河市特色小镇建设方案", "云河市"],
  ["云河市绿化和市容管理局关于加强绿化工作的意见", "云河市"],
  ["云河市文化和市场管理局关于加强绿化工作的意见", "云河市"],
  ["云河市和山区公园管理办法", "和山区"],
  ["云山县县域公园布局规划", "云山县"],
  ["云山新片区公园管理办法", "云山新片区"],
  ["中国（云河）自由贸易试验区云山新片区公园管理办法", "云山新片区"],
])("the place of %s is %s", (title, place) => {
  expect(titled(title).place).toBe(place);
});

test("the district of a town is known where the issuer tells it", () => {
  const text =
    "云河市云山区石桥镇人民政府关于印发《石桥镇公园管理办法》的通知\n各单位:\n现印发给你们。\n石桥镇公园管理办法\n第一条 公园免费开放。\n";
  expect(parse(text)).toMatchObject({ place: "石桥镇", district: "云山区" });
  expect(titled("云河市云山区公园管理办法")).not.toHaveProperty("district");
});

test("a text without title and issuer holds where its words say, and is called as its file is", () => {
  const text =
    "第一章 总则\n第一条 根据《云河市财政条例》和《云州省票据条例》,结合我省实际,制定本办法。\n第二条 票据名称为《云州省医疗票据》。省级财政部门负责全省票据,列入云州省目录。\n";
  expect(parse(text)).toMatchObject({ title: "park-rules", place: "云州省", titleSpan: null });
  expect(parse(text.replaceAll(/我省|全省/g, "本地")).place).toBeNull();
});
