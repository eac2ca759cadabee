import { expect, test } from "vitest";
import { spellOtherPlaces } from "./spell-other-places.ts";

const place = (name: string, id: string) => ({
  name,
  documents: [id],
  surfaces: [name, name.slice(0, -1)],
});
const PLACES = [
  place("云河市", "a"),
  place("青山市", "b"),
  place("白石县", "c"),
  place("东岭市", "d"),
];

test.each([
  ["其他地方呢?", ["a"], "青山市、白石县、东岭市呢?"],
  ["那另外几个市也是这个比例吗", ["c"], "那云河市、青山市、东岭市也是这个比例吗"],
  ["别的几个城市呢", ["a", "b"], "白石县、东岭市呢"],
  ["剩下的三个呢?", ["b"], "云河市、白石县、东岭市呢?"],
  ["青山和其他几个市比一下", [], "青山和云河市、东岭市比一下"],
])("%s", (message, spokenOf, spelled) =>
  expect(spellOtherPlaces(message, spokenOf, PLACES)).toBe(spelled),
);

test.each([
  ["其他市级部门呢", ["a"]],
  ["别的地方有没有提到", ["a"]],
  ["剩下的五个呢", ["a"]],
  ["其他县呢", ["c"]],
  ["其他地方呢", []],
])("not: %s", (message, spokenOf) =>
  expect(spellOtherPlaces(message, spokenOf, PLACES)).toBe(message),
);
