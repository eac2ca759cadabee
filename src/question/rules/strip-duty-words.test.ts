import { expect, test } from "vitest";
import { findCues } from "../read/cues.ts";
import { stripDutyWords, withoutAreas } from "./strip-duty-words.ts";

const inTerm = (words: string) =>
  ["的活动", "县里", "步道照明"].some((term) => term.includes(words));

test.each([
  ["更换座椅|名单", "更换座椅"],
  ["步道照明|市级负责部门", "步道照明"],
  ["各县|步道照明", "步道照明"],
  ["各区建花香步道", "建花香步道"],
  ["座椅的活", "座椅的"],
])("%s", (phrase, stripped) => expect(withoutAreas(stripDutyWords(phrase, inTerm))).toBe(stripped));

test.each(["各县制定的方案", "市级步道"])("and %s stays", (phrase) =>
  expect(withoutAreas(stripDutyWords(phrase, inTerm))).toBe(phrase),
);

test.each(["任务落到了谁头上", "这活压在谁肩上", "座椅归口落在哪个部门"])("%s asks who", (text) =>
  expect(findCues(text).has("who")).toBe(true),
);
