import { expect, it } from "vitest";
import { BODY_ENDING } from "./body-ending.ts";

const endsLikeBody = (name: string) => new RegExp(`(?:${BODY_ENDING})$`).test(name);

it("ends the names of departments, commissions, offices and associations", () => {
  const names = "市甲局 县乙委 市委丙部 街道办 甲区政府 乙中心 县妇联 丙协会 市丁支队";
  expect(names.split(" ").filter((name) => !endsLikeBody(name))).toEqual([]);
});

it("ends no words that only look like one", () => {
  const words = "全部 内部 干部 有关部门 座谈会 互联 人大常委会议";
  expect(words.split(" ").filter(endsLikeBody)).toEqual([]);
});
