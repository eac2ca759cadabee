import type { CommanderError } from "commander";

/**
 * Says in one Chinese line what is wrong with a command line, which word, and what to do.
 *
 *     error: unknown command 'akk'\n(Did you mean ask?)  →  没有 akk 这个命令。您是不是要找 ask?
 */
export function usageError({ code, message }: Pick<CommanderError, "code" | "message">): string {
  const value = /'([^']*)'/.exec(message)?.[1] ?? "";
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(message)?.[1];
  const advice = meant === undefined ? "请用 wence --help 查看用法。" : `您是不是要找 ${meant}?`;
  const fault =
    FAULTS[code]?.(value, message) ?? `${message.replace(/^error: /, "").split("\n")[0]}。`;
  return fault + advice;
}

const FAULTS: Readonly<Record<string, (value: string, message: string) => string>> = {
  "commander.unknownCommand": (value) => `没有 ${value} 这个命令。`,
  "commander.unknownOption": (value) => `没有 ${value} 这个选项。`,
  "commander.missingArgument": (value) => `缺少参数 ${value}。`,
  "commander.optionMissingArgument": (value) => `选项 ${value} 后面缺少值。`,
  "commander.excessArguments": () => "参数太多。",
  "commander.conflictingOption": (_, message) => {
    const [one, other] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1]);
    return `选项 ${one} 与 ${other} 不能同时使用。`;
  },
  "commander.invalidArgument": (value, message) => {
    const given = /argument '([^']*)' is invalid/.exec(message)?.[1] ?? "";
    const choices = /Allowed choices are (.+)\./.exec(message)?.[1];
    const rule =
      choices === undefined ? /is invalid\. (.+)$/s.exec(message)?.[1] : `可选 ${choices}`;
    return `选项 ${value} 的值 "${given}" 无效:${rule ?? ""}。`;
  },
};
