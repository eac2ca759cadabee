import { expect, test } from "vitest";
import { asksForWords } from "./asks-for-words.ts";

test.each([
  "把那句话原封不动念给我听",
  "原话怎么说的?我要引用",
  "原文发我一下",
  "请把这段话一字不差地抄给我",
  "烦请摘录文件中的相应原文。",
  "别转述,我要引用,一个字都别改抄给我",
  "这话出在文件哪一部分?",
  "上述内容见于哪一章节",
  "这个数据出自哪里",
  "这是哪一段里的",
  "搁哪一章里写的",
  "这句话是哪一块的",
])("%s", (asked) => expect(asksForWords(asked)).toBe(true));

test.each([
  "公园出现在哪一部分",
  "哪一部分说得最多",
  "原文里步道修多少公里",
  "公园面积多少",
  "这是哪个公园的座椅",
  "那句话里的座椅有几张",
])("not: %s", (asked) => expect(asksForWords(asked)).toBe(false));
