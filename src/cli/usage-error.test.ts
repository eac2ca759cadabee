import { CommanderError } from "commander";
import { expect, it } from "vitest";
import { createProgram } from "./program.ts";
import { usageError } from "./usage-error.ts";

const faultOf = async (...args: string[]) => {
  const program = createProgram({ version: "0.0.0", execute: async () => {} });
  try {
    await program.parseAsync(args, { from: "user" });
    return "none";
  } catch (error) {
    return error instanceof CommanderError ? usageError(error) : String(error);
  }
};

it.each([
  [["akk"], "没有 akk 这个命令。您是不是要找 ask?"],
  [["ask", "--jsn", "甲"], "没有 --jsn 这个选项。您是不是要找 --json?"],
  [["ask", "--input"], "选项 --input <FILE> 后面缺少值。请用 wence --help 查看用法。"],
  [
    ["search", "-k", "0", "甲"],
    '选项 -k <N> 的值 "0" 无效:应为 1 到 1000 之间的整数。请用 wence --help 查看用法。',
  ],
  [
    ["eval", "--split", "x"],
    '选项 --split <PART> 的值 "x" 无效:可选 all, dev, held。请用 wence --help 查看用法。',
  ],
  [["index", "甲"], "参数太多。请用 wence --help 查看用法。"],
  [
    ["doctor", "--quiet", "--verbose"],
    "选项 --quiet 与 --verbose 不能同时使用。请用 wence --help 查看用法。",
  ],
])("says what is wrong with wence %j", async (args, message) => {
  expect(await faultOf(...args)).toBe(message);
});

it("finds nothing wrong with common options before and after a command", async () => {
  expect(await faultOf("--quiet", "ask", "甲", "--corpus", "x", "--offline")).toBe("none");
});
