import { expect, test } from "vitest";
import { joinVerbs } from "./join-verbs.ts";

const known = (pair: string) => ["备案", "签约", "案例", "通案", "通过", "提高"].includes(pair);
const inTerm = (pair: string) => pair === "签约";

test("a verb that a particle parts is one word again", () => {
  expect(joinVerbs("备过案的公园", { known, inTerm })).toBe("备案的公园");
  expect(joinVerbs("签了约没有", { known, inTerm })).toBe("签约没有");
});

test("a particle that is part of a word stays, and so do words no text holds", () => {
  expect(joinVerbs("通过案例", { known, inTerm })).toBe("通过案例");
  expect(joinVerbs("离了婚", { known, inTerm })).toBe("离了婚");
  expect(joinVerbs("提高了多少", { known, inTerm })).toBe("提高了多少");
});
