import { WenceError } from "../errors.ts";

/** Throws `usage` unless exactly one of the command line's text and `--input` is given. */
export function requireOneSource(given: {
  readonly text: string;
  readonly command: string;
  readonly input?: string;
  readonly output?: string;
}): void {
  const { text, command, input, output } = given;
  if (input !== undefined && text !== "") {
    throw new WenceError("usage", `"${text}" 和 --input ${input} 只能给一个。请去掉其中一个。`);
  }
  if (input === undefined && output !== undefined) {
    throw new WenceError(
      "usage",
      `--output ${output} 要与 --input 一起用。单个问题请用 --json 并重定向。`,
    );
  }
  if (input === undefined && text.trim() === "") {
    throw new WenceError(
      "usage",
      `没有给出问题。请写 wence ${command} "问题",或用 --input 指定文件。`,
    );
  }
}
