import { expect, test } from "vitest";
import { maskIndefinite } from "./mask-indefinite.ts";

test("几 of a wish told before the question counts nothing", () => {
  expect(maskIndefinite("家里人想歇几天,有什么服务")).toBe("家里人想歇数天,有什么服务");
  expect(maskIndefinite("病了好几年,能补贴吗")).toBe("病了好数年,能补贴吗");
});

test("几 that asks stays", () => {
  expect(maskIndefinite("公园要建几个,谁牵头")).toBe("公园要建几个,谁牵头");
  expect(maskIndefinite("想建几个公园")).toBe("想建几个公园");
});
