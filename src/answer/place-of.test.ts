import { expect, test } from "vitest";
import { placeOf } from "./place-of.ts";

test("a title that stands for an unknown place is marked as one", () => {
  expect(placeOf({ place: "云河市", title: "云河市绿化办法" })).toBe("云河市");
  expect(placeOf({ place: null, title: "绿化办法" })).toBe("《绿化办法》");
});
