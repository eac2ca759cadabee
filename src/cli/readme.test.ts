import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import { createProgram } from "./program.ts";

const program = createProgram({ version: "0.0.0", execute: async () => {} });
const shown = program.commands.filter(
  ({ _hidden }: Command & { _hidden?: boolean }) => _hidden !== true,
);

const flagsOf = (command: Command) => command.options.map(({ long, short }) => long ?? short ?? "");

/** The row of the commands' table in a README, its cells trimmed. */
const rowOf = (readme: string, command: string) =>
  readme
    .split("\n")
    .filter((line) => line.startsWith(`| \`wence ${command}`))
    .map((line) => line.split("|").map((cell) => cell.trim()));

describe.each(["README.md", "README.zh-CN.md"])("%s", (file) => {
  const readme = readFileSync(file, "utf8");

  it.each(shown.map((command) => [command.name(), command] as const))(
    "lists exactly the arguments and options of wence %s",
    (name, command) => {
      const rows = rowOf(readme, name);
      expect(rows).toHaveLength(1);
      const [, usage = "", , options = ""] = rows[0] ?? [];
      const args = command.registeredArguments.map((argument) =>
        argument.variadic ? `[${argument.name()}...]` : `[${argument.name()}]`,
      );
      expect(usage).toBe(`\`${["wence", name, ...args].join(" ")}\``);
      expect(options.match(/--?[a-z][a-z-]*/g) ?? []).toEqual(flagsOf(command));
    },
  );

  it("names every common option, and no command or option that does not exist", () => {
    const common = [...flagsOf(program), "--help"];
    for (const flag of common) expect(readme).toContain(`\`${flag}`);
    const known = new Set([...common, ...shown.flatMap(flagsOf)]);
    const flags = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag);
    expect(flags.filter((flag) => !known.has(flag))).toEqual([]);
    const names = [...readme.matchAll(/`(?:npx )?wence ([a-z]+)/g)].map(([, name]) => name);
    expect(names.filter((name) => !shown.some((command) => command.name() === name))).toEqual([]);
  });

  it("opens with the two commands for a fresh machine", () => {
    expect(readme).toMatch(/```sh\nnpm ci && npm start .*\nnpm ci && npm test .*\n```/);
  });
});
