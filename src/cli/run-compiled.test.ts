import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";

const RUN_COMPILED = new URL("./run-compiled.ts", import.meta.url).href;
const PROGRAM = `const { basename } = require("node:path");
const late = (name) => "你好, " + name;
console.log(late(basename(__filename)), module.exports !== undefined);`;
const SAID = "你好, program.cjs true\n";

describe("running a file from compiled code", () => {
  let folder: string;
  let cacheFile: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "compiled-"));
    cacheFile = join(folder, "program.compiled");
    writeFileSync(join(folder, "program.cjs"), PROGRAM);
  });

  /** Runs the program in a process of its own and tells whether V8 took the compiled code. */
  function run(): { said: string; errors: string; taken: boolean } {
    const before = readIfThere(cacheFile);
    const code = `import { runCompiled } from ${JSON.stringify(RUN_COMPILED)};
      runCompiled(${JSON.stringify(join(folder, "program.cjs"))}, ${JSON.stringify(cacheFile)});`;
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", code],
      { encoding: "utf8" },
    );
    const after = readIfThere(cacheFile);
    return {
      said: stdout,
      errors: stderr,
      taken: before !== null && after?.equals(before) === true,
    };
  }

  it("keeps what the first run compiled for those after it", () => {
    expect(run()).toEqual({ said: SAID, errors: "", taken: false });
    expect(readdirSync(folder).sort()).toEqual(["program.cjs", "program.compiled"]);
    expect(run()).toEqual({ said: SAID, errors: "", taken: true });
  });

  it.each([
    ["empty", () => Buffer.alloc(0)],
    ["cut short", (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ["changed in the middle", flipped],
    ["something else", () => Buffer.from("not compiled code at all")],
  ])("compiles again and mends the kept code when it is %s", (_, damage) => {
    run();
    const whole = readFileSync(cacheFile);
    writeFileSync(cacheFile, damage(whole));
    expect(run()).toEqual({ said: SAID, errors: "", taken: false });
    expect(readFileSync(cacheFile)).not.toEqual(damage(whole));
    expect(run()).toEqual({ said: SAID, errors: "", taken: true });
  });

  it("runs where nothing can be kept", () => {
    cacheFile = join(folder, "missing", "program.compiled");
    expect(run()).toEqual({ said: SAID, errors: "", taken: false });
    expect(run()).toEqual({ said: SAID, errors: "", taken: false });
  });
});

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

function flipped(whole: Buffer): Buffer {
  const changed = Buffer.from(whole);
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 0xff;
  return changed;
}
