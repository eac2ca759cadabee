import { expect, test } from "vitest";
import { kindTakingPart } from "./kind-taking-part.ts";

test.each([
  ["乡镇要管吗", "乡镇"],
  ["那我们乡镇上要不要管?", "乡镇"],
  ["镇街参不参与", "乡镇"],
  ["各区县也有份吗?", "区县"],
  ["社区用不用配合", "社区"],
])("%s", (text, kind) => expect(kindTakingPart(text)?.kind).toBe(kind));

test.each(["乡镇有多少座椅", "乡镇负责哪些公园", "社区里的公园要修吗"])("not in %s", (text) =>
  expect(kindTakingPart(text)).toBeNull(),
);
