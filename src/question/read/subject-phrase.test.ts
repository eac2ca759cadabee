import { expect, test } from "vitest";
import { parseLexicon } from "../../language/lexicon.ts";
import { buildVocabulary } from "../vocabulary.ts";
import { findCues } from "./cues.ts";
import { withoutClaim } from "./find-condition.ts";
import { subjectPhrase } from "./subject-phrase.ts";

const vocabulary = buildVocabulary([], parseLexicon(""));

test("what brackets name for a choice is no part of the subject", () => {
  expect(subjectPhrase("打造公园(或公园花坛)圈", vocabulary)).toBe("打造公园圈");
  expect(subjectPhrase("座椅(及长椅)维修", vocabulary)).toBe("座椅维修");
  expect(subjectPhrase("行走(不便)游客", vocabulary)).toContain("不便");
});

test("where and what is done ask, and name nothing", () => {
  expect(subjectPhrase("长椅在什么地方试摆", vocabulary)).toBe("长椅|试摆");
  expect(subjectPhrase("花坛管护有啥做法", vocabulary)).toBe("花坛管护");
});

test("a share that is claimed is asked for by its name", () => {
  const yesno = findCues("是不是");
  expect(withoutClaim("木制座椅|占70%", yesno)).toBe("木制座椅占比");
  expect(withoutClaim("木制座椅占70%", yesno)).toBe("木制座椅占比");
  expect(withoutClaim("木制座椅占70%", findCues("多少"))).toBe("木制座椅占70%");
});

test("who is in charge is asked by the verb, not by the person's title", () => {
  expect(findCues("座椅主管部门").has("who")).toBe(true);
  expect(findCues("园丁和他的主管受什么处理").has("who")).toBe(false);
  expect(findCues("园丁的主管受什么处理").has("who")).toBe(false);
});

test("how far something goes at most asks for none of several", () => {
  const extreme = (text: string) => findCues(text).has("extreme");
  expect(extreme("长椅改造补助最高多少")).toBe(false);
  expect(extreme("一张长椅最多补多少钱")).toBe(false);
  expect(extreme("每月最多能收多少租金")).toBe(false);
  expect(extreme("哪个园补助最高")).toBe(true);
  expect(extreme("长椅最多的是哪个园")).toBe(true);
  expect(extreme("各园谁最多领多少")).toBe(true);
});
