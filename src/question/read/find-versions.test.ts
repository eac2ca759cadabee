import { expect, it } from "vitest";
import { findVersions } from "./find-versions.ts";

it.each([
  ["备案的机构,一处说24个一处说5个,怎么回事", [24, 5]],
  ["到底改100户还是50户", [100, 50]],
  ["正文写的60%跟表里的数是不是一个数", [60]],
  ["2.6万张和表里对得上吗,正文怎么写", [26_000]],
  ["每年户数,正文和附件2的分工表怎么不一样", []],
  ["是所有乡镇都要办,还是一半乡镇就行", []],
])("knows a question about what stands in several places: %s", (question, figures) => {
  expect(findVersions(question)).toEqual(figures);
});

it("leaves years, dates and plain questions alone", () => {
  expect(findVersions("从2020年到2025年提高多少个百分点")).toBeNull();
  expect(findVersions("我查到9月8日和9月16日,一处说8日一处说16日")).toBeNull();
  expect(findVersions("护理型床位占比是多少")).toBeNull();
});
