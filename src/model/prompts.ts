import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { WenceError } from "../errors.ts";

/** Each prompt file and the slots it must have, no more and no fewer. */
const SLOTS = {
  draft: ["language"],
  "draft-input": ["question", "lines", "evidence"],
  repair: ["language"],
  "repair-input": ["sentences", "evidence"],
  understand: [],
  "understand-input": ["question", "history", "documents", "passages", "draft"],
  "understand-again": ["problem"],
  judge: [],
  "judge-input": ["question", "answer"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PromptName = keyof typeof SLOTS;
/** A value for each slot of a prompt. */
export type SlotValues<Name extends PromptName> = Readonly<
  Record<(typeof SLOTS)[Name][number], unknown>
>;

/** The instructions for the model. */
export interface Prompts {
  /** The prompt with its slots filled: strings as they are, anything else as JSON. */
  render<Name extends PromptName>(name: Name, values: SlotValues<Name>): string;
  /** SHA-256 over all prompts, lower-case hex: another wording, another hash. */
  readonly hash: string;
}

/** Both in the sources and in the bundle, two folders up. */
const FOLDER = new URL("../../prompts/", import.meta.url);

/**
 * Reads all prompts of a folder (the package's own unless told).
 *
 * Throws `prompt_invalid` where one is missing, empty, lacks a slot or has one that nobody fills.
 */
export function loadPrompts(folder: URL = FOLDER): Prompts {
  const hash = createHash("sha256");
  const texts = new Map<string, string>();
  for (const [name, slots] of Object.entries(SLOTS)) {
    const text = readPrompt(new URL(`${name}.md`, folder));
    checkSlots(name, text, slots);
    texts.set(name, text);
    hash.update(`${name}\n${text}\n`);
  }
  return {
    hash: hash.digest("hex"),
    render: (name, values) =>
      (texts.get(name) ?? "").replace(SLOT, (_, slot: string) =>
        filled(name, slot, (values as Readonly<Record<string, unknown>>)[slot]),
      ),
  };
}

const SLOT = /\{\{\s*([\w-]+)\s*\}\}/g;

function readPrompt(file: URL): string {
  const text = readText(file).trim();
  if (text === "") {
    throw new WenceError("prompt_invalid", `提示词 ${file.pathname} 是空的。请恢复它的内容。`);
  }
  return text;
}

function readText(file: URL): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: URL, cause: unknown): WenceError {
  const message = `读不了提示词 ${file.pathname}。请恢复这个文件。`;
  return new WenceError("prompt_invalid", message, { cause });
}

function checkSlots(name: string, text: string, wanted: readonly string[]): void {
  const found = new Set([...text.matchAll(SLOT)].map(([, slot = ""]) => slot));
  const missing = wanted.filter((slot) => !found.has(slot));
  const unknown = [...found].filter((slot) => !wanted.includes(slot));
  if (missing.length + unknown.length === 0) return;
  const problems = [
    ...missing.map((slot) => `缺少 {{${slot}}}`),
    ...unknown.map((slot) => `{{${slot}}} 无人填写`),
  ];
  throw new WenceError(
    "prompt_invalid",
    `提示词 prompts/${name}.md 的空位不对:${problems.join(",")}。请改正这个文件。`,
  );
}

function filled(name: string, slot: string, value: unknown): string {
  if (value === undefined || value === null) {
    throw new WenceError("prompt_invalid", `提示词 ${name} 的 {{${slot}}} 没有填写。`);
  }
  return typeof value === "string" ? value : asData(value);
}

/** JSON that cannot be taken for markup or for another slot. */
function asData(value: unknown): string {
  return JSON.stringify(value, null, 1)
    .replace(/[<>]/g, (sign) => (sign === "<" ? "\\u003c" : "\\u003e"))
    .replace(/\{\{/g, "{\\u007b")
    .replace(/\u2028|\u2029/g, " ");
}
