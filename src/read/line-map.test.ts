import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineMap } from "./line-map.ts";

describe("createLineMap", () => {
  it("counts \\n, \\r\\n and \\r as one break each", () => {
    const lines = createLineMap("一\n二\r\n三\r四");
    expect(lines.lineCount).toBe(4);
    expect([1, 2, 3, 4].map(lines.lineStart)).toEqual([0, 2, 5, 7]);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map(lines.lineOf)).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4]);
  });

  it("gives an empty text one line", () => {
    const lines = createLineMap("");
    expect([lines.lineCount, lines.lineStart(1), lines.lineOf(0)]).toEqual([1, 0, 1]);
  });

  it("opens an empty line after a final break", () => {
    const lines = createLineMap("一\n");
    expect([lines.lineCount, lines.lineStart(2), lines.lineOf(2)]).toEqual([2, 2, 2]);
  });

  it("takes no other character for a line break", () => {
    expect(createLineMap("一\u2028二\f三\u0085四").lineCount).toBe(1);
  });

  it("refuses what the text does not have", () => {
    const lines = createLineMap("一\n二");
    expect(() => lines.lineOf(4)).toThrow(RangeError);
    expect(() => lines.lineOf(-1)).toThrow(RangeError);
    expect(() => lines.lineOf(Number.NaN)).toThrow(RangeError);
    expect(() => lines.lineStart(0)).toThrow(RangeError);
    expect(() => lines.lineStart(3)).toThrow(RangeError);
  });

  it("agrees with splitting the text up to the offset", () => {
    const texts = fc.string({ unit: fc.constantFrom("一", "a", "\n", "\r") });
    fc.assert(
      fc.property(texts, (text) => {
        const lines = createLineMap(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (text[offset - 1] === "\r" && text[offset] === "\n") continue; // inside a break
          expect(lines.lineOf(offset)).toBe(text.slice(0, offset).split(/\r\n|\n|\r/).length);
        }
      }),
    );
  });
});
