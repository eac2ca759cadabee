import { expect, test } from "vitest";
import { asksSeveral } from "./asks-several.ts";

test.each(["座椅多少张、灯多少盏", "两处分别是多少", "各有多少", "谁负责,什么时候完成,做什么"])(
  "%s asks for several things",
  (question) => {
    expect(asksSeveral(question)).toBe(true);
  },
);

test.each(["座椅多少张", "每几年评估一次", "各区座椅多少张", ""])("%s asks for one", (question) => {
  expect(asksSeveral(question)).toBe(false);
});
