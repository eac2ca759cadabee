import { describe, expect, test } from "vitest";
import { findListedPlaces, listedPlaceNames, shortCountyAt } from "./gazetteer.ts";

const found = (text: string) => findListedPlaces(text).map(({ name, level }) => [name, level]);

describe("a place of the national list is found", () => {
  test.each([
    ["济南市有什么政策", "济南市", "city"],
    ["济南有什么政策", "济南市", "city"],
    ["山东省的目标", "山东省", "province"],
    ["太康县的托位", "太康县", "county"],
  ])("%s", (text, name, level) => expect(found(text)).toEqual([[name, level]]));

  test("every one of a question", () =>
    expect(
      found("济南和青岛")
        .map(([name]) => name)
        .sort(),
    ).toEqual(["济南市", "青岛市"].sort()));
});

describe("ordinary words are no places", () => {
  test.each(["护理型床位占比", "太康的托位", "", "jinan"])("%j", (text) =>
    expect(found(text)).toEqual([]),
  );
});

test("the list holds provinces and cities, no counties", () => {
  const names = listedPlaceNames();
  expect(names).toContain("山东省");
  expect(names).toContain("济南市");
  expect(names).not.toContain("太康县");
});

test.each([
  ["太康的托位", 0, "太康县"],
  ["在石河子市", 1, "石河子市"],
  ["太康的托位", 1, undefined],
  ["太康县的托位", 2, undefined],
])("a county's short name in %s at %i", (text, at, name) =>
  expect(shortCountyAt(text, at)?.place.name).toBe(name),
);
