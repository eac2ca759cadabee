import { expect, test } from "vitest";
import { createSoundIndex } from "./sound-index.ts";

test("finds a word by its sound", () => {
  expect(createSoundIndex("护理型床位和护理员")("hu li xing")).toBe("护理型");
});

test("of words that sound alike the most frequent wins, of equally frequent ones the first", () => {
  expect(createSoundIndex("公式。公示。公示")("gong shi")).toBe("公示");
  expect(createSoundIndex("公式。公示")("gong shi")).toBe("公式");
});

test("a character counts by its reading in the word, not by any it may have", () => {
  const bySound = createSoundIndex("重庆");
  expect(bySound("chong qing")).toBe("重庆");
  expect(bySound("zhong qing")).toBeUndefined();
});

test("finds nothing where nothing sounds like it", () => {
  expect(createSoundIndex("护理")("wo men")).toBeUndefined();
  expect(createSoundIndex("")("hu li")).toBeUndefined();
});
