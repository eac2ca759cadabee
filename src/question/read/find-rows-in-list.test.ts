import { expect, test } from "vitest";
import type { NamedRow } from "../vocabulary.ts";
import { findRowsInList } from "./find-rows-in-list.ts";

const row = (name: string): NamedRow => ({
  name,
  surfaces: [name],
  document: "parks",
  table: "t1",
});
const rows = ["清河中央公园区", "湖滨旅游新区", "环城绿化带区", "东山县", "座椅更新"].map(row);
const found = (rest: string, named: readonly NamedRow[] = []) =>
  findRowsInList(rest, named, rows).map((each) => each.row.name);

test.each([
  [
    "三个功能区(中央公园、湖滨新区、绿化带)座椅合计",
    ["清河中央公园区", "湖滨旅游新区", "环城绿化带区"],
  ],
  ["公园区、湖滨区那两家座椅", ["清河中央公园区", "湖滨旅游新区"]],
  ["公园区、湖滨区、绿化带这三片", ["清河中央公园区", "湖滨旅游新区", "环城绿化带区"]],
  ["公园区和湖滨区的座椅", ["清河中央公园区", "湖滨旅游新区"]],
])("%s", (rest, names) => {
  expect(found(rest)).toEqual(names);
});

test("beside a row named in full one more is enough", () => {
  expect(found("|、湖滨区的座椅", [row("东山县")])).toEqual(["湖滨旅游新区"]);
});

test.each([
  "座椅、长凳一共多少", // no names of rows
  "公园区的座椅", // no list
  "公园、路灯合计", // one of them fits nothing
  "甲区、公园区",
])("none in %s", (rest) => {
  expect(found(rest)).toEqual([]);
});
