import { expect, it } from "vitest";
import { fakeAssistant } from "../../fake-assistant.ts";
import { fakeWorld } from "../fake-context.ts";
import { buildIndex } from "./build-index.ts";

it("says that nothing changed, with counts, and lists what was skipped and why", async () => {
  const skipped = [{ file: "b.txt", code: "file_empty", message: "b.txt 是空的。" }];
  const world = fakeWorld({ assistant: fakeAssistant({ skipped, notices: ["词表已更新。"] }) });
  expect(await buildIndex({}, world.context)).toBe(0);
  expect(world.stdout()).toBe(
    "✓ 无变化:2 份文件,30 个段落,4 项指标,5 条责任分工,30 个向量(256 维)\n⚠ 未收录 b.txt:b.txt 是空的。\n",
  );
  expect(world.stderr()).toBe("提示:词表已更新。\n");
});

it("says so when it built, and passes --force on", async () => {
  const world = fakeWorld();
  let forced: boolean | undefined;
  const context: typeof world.context = {
    ...world.context,
    createAssistant: async ({ force, onProgress }) => {
      forced = force;
      onProgress?.({ phase: "parse", done: 1, total: 1 });
      return fakeAssistant();
    },
  };
  await buildIndex({ force: true }, context);
  expect(forced).toBe(true);
  expect(world.stdout()).toMatch(/^✓ 已建立索引\(\d+\.\d\d 秒\):2 份文件/);
});
