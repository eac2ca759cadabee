import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("the same text is worked out once", () => {
  let calls = 0;
  const length = remembered((text) => {
    calls += 1;
    return text.length;
  });
  expect([length("一二"), length("一二"), length("三")]).toEqual([2, 2, 1]);
  expect(calls).toBe(2);
});

test("forgets everything when it is full, and keeps no long text", () => {
  const asked: string[] = [];
  const work = remembered((text) => asked.push(text), 2);
  for (const text of ["a", "b", "c", "a"]) work(text);
  expect(asked).toEqual(["a", "b", "c", "a"]);
  const long = "长".repeat(1001);
  work(long);
  work(long);
  expect(asked.length).toBe(6);
});
