import { describe, expect, it } from "vitest";
import { displayWidth } from "./display-width.ts";

describe("displayWidth", () => {
  it("counts two columns for Chinese and full-width characters, one for others", () => {
    expect(displayWidth("床位占比(%)")).toBe(11);
    expect(displayWidth("１，ab")).toBe(6);
    expect(displayWidth("")).toBe(0);
  });

  it("counts nothing for combining and invisible characters", () => {
    expect(displayWidth("e\u0301\u200b甲")).toBe(3);
    expect(displayWidth("é甲")).toBe(3);
  });

  it("counts characters beyond the basic plane once", () => {
    expect(displayWidth("𠮷")).toBe(2);
  });
});
