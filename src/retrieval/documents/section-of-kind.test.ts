import { describe, expect, test } from "vitest";
import type { PolicyDocument } from "../../policy.ts";
import { sectionOfKind } from "./section-of-kind.ts";

const parks = (...titles: string[]) =>
  ({ clauses: titles.map((title) => ({ title })) }) as unknown as PolicyDocument;
const found = (asked: string, ...titles: string[]) =>
  sectionOfKind(asked, parks(...titles)).map(({ section }) => section.title);

describe("a chapter by another usual name", () => {
  test.each([
    ["有哪些保障措施", "组织实施"],
    ["组织保障是什么", "保障措施"],
    ["重点任务有哪些", "主要行动和任务"],
    ["主要工作任务有哪些", "重点工作"],
    ["组织实施有几条", "组织领导和保障措施"],
  ])("%s: %s", (asked, title) =>
    expect(found(asked, "建设目标", title, "更换座椅")).toEqual([title]),
  );

  test("is none where several are of the kind, or the heading says more", () => {
    expect(found("保障措施有哪些", "组织保障", "政策保障")).toEqual([]);
    expect(found("保障措施有哪些", "保障座椅供应")).toEqual([]);
    expect(found("座椅有哪些", "组织实施")).toEqual([]);
  });
});
