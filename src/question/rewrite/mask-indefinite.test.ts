import { expect, test } from "vitest";
import { maskIndefinite } from "./mask-indefinite.ts";

test("几 of a wish told before the question counts nothing", () => {
  expect(maskIndefinite("家里人想歇几天,有什么服务")).toBe("家里人想歇数天,有什么服务");
  expect(maskIndefinite("病了好几年,能补贴吗")).toBe("病了好数年,能补贴吗");
  expect(maskIndefinite("招了几个残疾人,能拿什么补贴")).toBe("招了数个残疾人,能拿什么补贴");
  expect(maskIndefinite("想找人顶几天")).toBe("想找人顶数天");
});

test("几 of several that do something together counts nothing", () => {
  expect(maskIndefinite("几家凑一起盖凉亭,最少多大")).toBe("数家凑一起盖凉亭,最少多大");
  expect(maskIndefinite("几个摊位合用一间仓库")).toBe("数个摊位合用一间仓库");
  expect(maskIndefinite("一起来了几家")).toBe("一起来了几家");
});

test("几 that asks stays", () => {
  expect(maskIndefinite("公园要建几个,谁牵头")).toBe("公园要建几个,谁牵头");
  expect(maskIndefinite("想建几个公园")).toBe("想建几个公园");
  expect(maskIndefinite("建了几个公园,怎么管")).toBe("建了几个公园,怎么管");
  expect(maskIndefinite("要等几天")).toBe("要等几天");
});
