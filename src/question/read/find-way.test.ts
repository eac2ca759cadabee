import { expect, test } from "vitest";
import { findWay } from "./find-way.ts";

test.each([
  ["绿地率从40%提高到60%", 40, 60, "绿地率|"],
  ["座椅要由6.7万张减少到2.6万张吧", 67_000, 26_000, "座椅|吧"],
  ["公园从|的12个增加到|的20个", 12, 20, "公园|"],
  ["绿地率从|的12%提高|的20%", 12, 20, "绿地率|"],
  ["步道从300降到120公里", 300, 120, "步道|公里"],
])("%s", (text, from, to, rest) => expect(findWay(text)).toEqual({ way: { from, to }, rest }));

test.each(["从40%的公园里挑", "3到6岁", "从公园到车站有300米"])("no way in %s", (text) =>
  expect(findWay(text)).toEqual({ way: null, rest: text }),
);
