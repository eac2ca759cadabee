import { expect, test } from "vitest";
import { parseDocument } from "../../parse/parse-document.ts";
import { explainSign } from "./explain-sign.ts";

const document = parseDocument({
  id: "yunhe",
  file: "yunhe.txt",
  encoding: "utf-8",
  sha256: "",
  text: "云河市绿化方案\n\n一、目标\n建成公园10座。\n说明:“—”表示当年未统计。\n",
});

test("what a sign means is quoted from the note that says so", () => {
  expect(explainSign("—", document)?.quote).toBe("“—”表示当年未统计");
});

test("a sign that no note explains, or no sign, means nothing", () => {
  expect(explainSign("/", document)).toBeNull();
  expect(explainSign("", document)).toBeNull();
});
