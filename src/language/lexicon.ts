import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { WenceError } from "../errors.ts";
import { LEXICON_FILE, lexiconPath } from "./lexicon-path.ts";

/** What staff have written down about the words of their field; any part may be empty. */
export interface Lexicon {
  /** Usual name of a department, without its level (市, 县), and its other names. */
  readonly departments: Readonly<Record<string, readonly string[]>>;
  /** Groups of words with one meaning; the first of each stands for the group. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words of readers, joined by "、", and those by which documents speak of the same sort of thing. */
  readonly related: Readonly<Record<string, readonly string[]>>;
  /** Names of a field of work, joined by "、", and words of what belongs to it. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** Groups of kinds of which one is never the other; several words for one kind are joined by "、". */
  readonly contrasts: readonly (readonly string[])[];
  /** Words of everyday language that are names of counties as well: a question that holds one need not name a place. */
  readonly everyday: readonly string[];
  /** Full name of a place and its other names. */
  readonly places: Readonly<Record<string, readonly string[]>>;
  /** Value of an indicator's attribute as printed, and what people call it. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  /** English phrase, lower case, and its Chinese. */
  readonly english: Readonly<Record<string, string>>;
  /** What `wordForms` makes of the synonyms, where somebody has kept it; no part of the file. */
  readonly forms?: readonly (readonly [string, string])[];
}

/**
 * Reads `lexicon.yaml` of a corpus folder, or the one that comes with the program.
 *
 * Throws `config_invalid` where it cannot be read or {@link parseLexicon} refuses it.
 */
export async function loadLexicon(dir: string): Promise<Lexicon> {
  const path = lexiconPath(dir);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw invalid(path, 1, "文件无法读取,请检查它的权限", error);
  });
  return parseLexicon(text, path);
}

/**
 * Reads the text of a lexicon; `file` is for messages.
 *
 *     departments:
 *       园林局: [园林处, 园林部门]
 *     synonyms:
 *       - [比例, 占比]
 *     english:
 *       lead department: 牵头单位
 *
 * Throws `config_invalid`, naming the line and what to do, for what is not YAML or has another shape.
 */
export function parseLexicon(text: string, file: string = LEXICON_FILE): Lexicon {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\ufeff/, ""), { lineCounter: lines });
  const error = document.errors[0];
  if (error) {
    throw invalid(file, lines.linePos(error.pos[0]).line, "不是有效的 YAML", error);
  }
  const parsed = SHAPE.safeParse(document.toJS() ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  const offset = offsetOf(document, [...(issue?.path ?? []), ...unknown]);
  throw invalid(file, lines.linePos(offset).line, issue?.message ?? "", parsed.error);
}

const word = z.string("应为文字;数字和 yes、no 要加引号").trim().min(1, "有空白的词");
const words = z.array(word, "应为方括号里用逗号隔开的词,如 [词一, 词二]").nonempty("词表是空的");
const groups = z
  .array(words.min(2, "一组至少要有两个词"), "应为“- [词一, 词二]”的列表")
  .nullish()
  .transform((value) => value ?? []);
const aliases = z
  .record(z.string(), words, "应为“名称: [别名, 别名]”的列表")
  .nullish()
  .transform((value) => value ?? {});
const SHAPE = z.strictObject(
  {
    departments: aliases,
    synonyms: groups,
    related: aliases,
    fields: aliases,
    contrasts: groups,
    everyday: z
      .array(word, "应为方括号里用逗号隔开的词,如 [词一, 词二]")
      .nullish()
      .transform((value) => value ?? []),
    places: aliases,
    attributes: aliases,
    english: z
      .record(z.string(), word, "应为“英文: 中文”的列表")
      .nullish()
      .transform(lowerCaseKeys),
  },
  {
    error: ({ code, keys }) =>
      code === "unrecognized_keys"
        ? `没有“${String(keys)}”这一栏;可用的是 departments、synonyms、related、fields、contrasts、everyday、places、attributes、english`
        : "应由 departments、synonyms、related、fields、contrasts、everyday、places、attributes、english 几栏组成",
  },
);

function lowerCaseKeys(entries: Readonly<Record<string, string>> | null | undefined) {
  return Object.fromEntries(
    Object.entries(entries ?? {}).map(([phrase, chinese]) => [phrase.toLowerCase(), chinese]),
  );
}

/** Offset of the innermost node that the path of an issue leads to. */
function offsetOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return 0;
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function invalid(file: string, line: number, problem: string, cause: unknown): WenceError {
  const message = `词表 ${file} 第 ${line} 行有误:${problem}。请改正后重试,或删去这一行。`;
  return new WenceError("config_invalid", message, { cause });
}
