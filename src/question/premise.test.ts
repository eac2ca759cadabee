import { expect, test } from "vitest";
import { isPremise, readPremise } from "./premise.ts";

test("a figure taken for granted is read with the question it answers", () => {
  expect(readPremise("云河现有218家公园")).toEqual({ claim: 218, question: "云河现有多少家公园" });
  expect(readPremise("要建2万张座椅吧")).toMatchObject({ claim: 20_000 });
});

test("conditions and questions take nothing for granted", () => {
  expect(isPremise("要是有30家公园")).toBe(false);
  expect(isPremise("有100张以上座椅的公园")).toBe(false);
  expect(isPremise("有30家公园的是哪个区")).toBe(false);
});
