import { expect, it } from "vitest";
import { unifyRadicals } from "./unify-radicals.ts";

it("makes characters of the radicals that browsers print, and of no other sign", () => {
  expect(unifyRadicals("⼈⺠政府各部⻔,⻓期补⻬⻅⻛⻋⻘⻚")).toBe(
    "人民政府各部门,长期补齐见风车青页",
  );
  expect(unifyRadicals("戶〇々①Ａ民")).toBe("戶〇々①Ａ民");
});

it("never changes the length", () => {
  const all = Array.from({ length: 0x2fe0 - 0x2e80 }, (_, i) => String.fromCharCode(0x2e80 + i));
  for (const sign of all)
    expect(unifyRadicals(sign), sign.codePointAt(0)?.toString(16)).toHaveLength(1);
});
