import { expect, test } from "vitest";
import { asksWhich } from "./asks-which.ts";

test.each(["是哪几个", "具体是哪几个县市的?", "都有哪些单位", "哪三家", "那是哪几所学校呢"])(
  "%s",
  (asked) => expect(asksWhich(asked)).toBe(true),
);

test.each(["是哪几个部门负责", "哪个最多", "哪几个公园有长椅", "是谁"])("not: %s", (asked) =>
  expect(asksWhich(asked)).toBe(false),
);
