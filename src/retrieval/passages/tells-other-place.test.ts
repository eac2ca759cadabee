import { expect, it } from "vitest";
import { tellsOtherPlace } from "./tells-other-place.ts";

it("tells what is said of another county", () => {
  expect(tellsOtherPlace("海淀区有几个公园", "与朝阳区7个公园签约。", null)).toBe(true);
  expect(tellsOtherPlace("海淀区有几个公园", "与朝 阳区7个公园签约。", "北京市")).toBe(true);
});

it("lets pass what is said of the asked one, of all, and of the document's own place", () => {
  expect(tellsOtherPlace("海淀区有几个公园", "与朝阳区、海淀区7个公园签约。", null)).toBe(false);
  expect(tellsOtherPlace("海淀区有几个公园", "全市7个公园。", null)).toBe(false);
  expect(tellsOtherPlace("有几个公园", "与朝阳区7个公园签约。", null)).toBe(false);
  expect(tellsOtherPlace("海淀区有几个公园", "密云区7个公园。", "密云区")).toBe(false);
});
