import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { createLog } from "./log.ts";

it("writes JSON lines to stderr and nothing to stdout", () => {
  const script = `import { createLog } from "./src/log.ts";
    const log = createLog("info");
    log.info("建立索引", { files: 5 });
    log.debug("不写");`;
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "-e", script],
    { encoding: "utf8" },
  );
  expect(run.stdout).toBe("");
  const lines = run.stderr.trim().split("\n");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 30, files: 5, msg: "建立索引" });
}, 20_000);

it("writes nothing at level silent", () => {
  const log = createLog("silent");
  expect(() => log.error("x", { err: new Error("y") })).not.toThrow();
});
