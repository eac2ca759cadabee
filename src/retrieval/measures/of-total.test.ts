import { expect, it, vi } from "vitest";
import type { MeasureMatch } from "./measure-match.ts";
import { ofTotal } from "./of-total.ts";

const match = (precision: number) => ({ fit: { precision } }) as MeasureMatch;

it("looks for what a total counts, and leaves out figures of a part of it", () => {
  const [whole, part] = [match(0.7), match(0.3)];
  const named = vi.fn(() => [whole, part]);
  expect(ofTotal("全市公园座椅总数", named)).toEqual([whole]);
  expect(named).toHaveBeenCalledWith("公园座椅");
});

it("finds nothing for a phrase that names no total", () => {
  expect(ofTotal("公园座椅", () => [match(1)])).toEqual([]);
});
