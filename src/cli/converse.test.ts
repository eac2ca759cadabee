import { describe, expect, it } from "vitest";
import { fakeAnswer, fakeAssistant, fakeCitation } from "../fake-assistant.ts";
import { converse } from "./converse.ts";
import { fakeWorld } from "./fake-context.ts";

const talk = async (input: string, assistant = fakeAssistant()) => {
  const world = fakeWorld({ input, assistant });
  await converse(assistant, world.context);
  return { stdout: world.stdout(), stderr: world.stderr() };
};

describe("converse", () => {
  it("answers each line with the turns before it, and ends with the input", async () => {
    expect(await talk("甲\n\n乙")).toEqual({
      stdout: "问> 甲\n\n答:甲(0)\n\n问> 乙\n\n答:乙(2)\n\n",
      stderr: "",
    });
  });

  it("forgets with /new and stops at /quit", async () => {
    const { stdout } = await talk("甲\n/new\n乙\n/quit\n丙\n");
    expect(stdout).toBe("问> 甲\n\n答:甲(0)\n\n已重新开始。\n问> 乙\n\n答:乙(0)\n\n");
  });

  it("remembers ten questions at most", async () => {
    const { stdout } = await talk("甲\n".repeat(12));
    expect(stdout).toContain("答:甲(20)");
    expect(stdout).not.toContain("答:甲(22)");
  });

  it("reports a question that fails and goes on", async () => {
    const { stdout, stderr } = await talk("坏\n甲\n");
    expect(stderr).toBe("错误:问题太长。\n");
    expect(stdout).toContain("答:甲(0)");
  });

  it("shows the quotes in full with /sources", async () => {
    const quote = "长".repeat(300);
    const ask = async () => fakeAnswer({ answer: "有[1]", citations: [fakeCitation({ quote })] });
    const { stdout } = await talk("/sources\n甲\n/sources\n", fakeAssistant({ ask }));
    expect(stdout).toContain("还没有回答过问题。");
    expect(stdout.split(quote)).toHaveLength(2);
  });

  it("suggests the command that was meant", async () => {
    expect((await talk("/halp\n")).stderr).toBe("没有 /halp 这个命令。您是不是要找 /help?\n");
  });
});
