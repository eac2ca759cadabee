import { expect, it } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { fakeAnswer, fakeCitation } from "../fake-assistant.ts";
import { fakeWorld } from "./fake-context.ts";
import { printAnswer } from "./print-answer.ts";
import { renderAnswer } from "./render-answer.ts";

const ANSWER = fakeAnswer({
  answer: "第一句[1]。\n\n第二句[1]。",
  citations: [fakeCitation()],
  followUps: ["然后呢?"],
});

/** Prints an answer whose sentences are told before it; what was on stdout when it was complete, and after. */
async function print(sentences: readonly string[], { answer = ANSWER, json = false } = {}) {
  const world = fakeWorld();
  let before = "";
  const ask = async ({
    onSentence,
  }: {
    onSentence?: (sentence: string) => void;
  }): Promise<Answer> => {
    for (const sentence of sentences) onSentence?.(sentence);
    await new Promise((resolve) => setImmediate(resolve));
    before = world.stdout();
    return answer;
  };
  await printAnswer(ask, { json }, world.context);
  await new Promise((resolve) => setImmediate(resolve));
  return { before, stdout: world.stdout(), whole: renderAnswer(answer, world.context.terminal) };
}

it("prints each sentence as it comes, then what belongs to them, and nothing twice", async () => {
  const { before, stdout, whole } = await print(["第一句[1]。", "第二句[1]。"]);
  expect(before).toBe("第一句[1]。\n第二句[1]。\n");
  expect(stdout.split("第二句")).toHaveLength(2);
  expect(stdout.replace(/\n+/g, "\n")).toBe(`${whole}\n`.replace(/\n+/g, "\n"));
});

it("prints what was not told behind what was", async () => {
  const { stdout, whole } = await print(["第一句[1]。"]);
  expect(stdout.replace(/\n+/g, "\n")).toBe(`${whole}\n`.replace(/\n+/g, "\n"));
});

it("prints the whole answer where something else was told", async () => {
  const { stdout, whole } = await print(["别的[1]。"]);
  expect(stdout).toBe(`别的[1]。\n\n${whole}\n`);
});

it("prints an answer that was not told as it is", async () => {
  const answer = fakeAnswer({ status: "not_found", reason: "not_stated", answer: "没有。" });
  const { before, stdout } = await print([], { answer });
  expect([before, stdout]).toEqual(["", "○ 未找到(文件未载明)\n没有。\n"]);
});

it("prints one JSON object and nothing before it", async () => {
  const { before, stdout } = await print(["第一句[1]。"], { json: true });
  expect(before).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({ answer: ANSWER.answer });
});
