import { expect, test } from "vitest";
import { daysBetween, SHOWN_DATE_SPAN } from "./date-span.ts";

test.each([
  ["2022-09-08", "2022-09-16", 8],
  ["2022-12-29", "2022-11-03", 56],
  ["2024-02-28", "2024-03-01", 2],
  ["2022-11-03", "2022-11-03", 0],
])("from %s to %s it is %d days", (from, to, days) => expect(daysBetween(from, to)).toBe(days));

test("what is no date is no number of days", () =>
  expect(daysBetween("2022-09-08", "2022年")).toBeNaN());

test("a shown span is found with its days and dates", () => {
  const [match] = "相隔8天(2022-09-08→2022-09-16)".matchAll(SHOWN_DATE_SPAN);
  expect(match?.slice(1)).toEqual(["8", "2022-09-08", "2022-09-16"]);
});
