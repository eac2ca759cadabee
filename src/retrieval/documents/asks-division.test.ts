import { expect, test } from "vitest";
import { asksDivision, tellsDivision } from "./asks-division.ts";

test("how something is divided among the parts of a place", () => {
  expect(asksDivision("各县区的座椅任务怎么分的")).toBe(true);
  expect(asksDivision("各乡镇分到多少盏路灯")).toBe(true);
});

test("what is laid down for each part, and other words with 分, ask for no division", () => {
  expect(asksDivision("各乡镇要建几个公园")).toBe(false);
  expect(asksDivision("各区公园分几类")).toBe(false);
  expect(asksDivision("既然路灯要更换300个,那么各县怎么分解")).toBe(false);
});

test("a sentence divides, or speaks of each part", () => {
  expect(tellsDivision("各县(市、区)合理分解年度任务")).toBe(true);
  expect(tellsDivision("加快公园建设的任务十分艰巨")).toBe(false);
});
