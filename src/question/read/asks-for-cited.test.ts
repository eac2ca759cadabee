import { expect, test } from "vitest";
import { asksForCited } from "./asks-for-cited.ts";

test.each([
  "方案是照省里哪份文件写的",
  "之前出过哪几份配套文件",
  "依据的国务院意见是几号文",
  "照着省里哪个文来的",
  "制定凭据的省级文件是哪一份",
])("a document that is cited is asked for: %s", (question) => {
  expect(asksForCited(question)).toBe(true);
});

test.each([
  "方案的文号是多少",
  "落实方案几号文",
  "哪些文件里提到座椅",
  "公园的文件是哪个部门牵头落实的",
])("the asked document itself is meant: %s", (question) => {
  expect(asksForCited(question)).toBe(false);
});
