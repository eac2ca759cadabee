import type { Draft, DraftLine } from "../answer/draft.ts";
import { type GroundContext, ground } from "../answer/grounding/ground.ts";
import type { Language } from "../question/rewrite/language-of.ts";
import { checkWording } from "./check-wording.ts";
import type { LineSheet, SheetLine } from "./line-sheet.ts";
import { matchScript } from "./match-script.ts";
import type { ModelSentence } from "./sentence-scanner.ts";

/** What becomes of a sentence of the model. */
export type Verdict =
  /** These drafted lines are worded so; the first gives way to `line`, the others are told by it. */
  | { readonly kind: "accepted"; readonly lines: readonly SheetLine[]; readonly line: DraftLine }
  /** Not said; `problem` tells why, in Chinese. */
  | { readonly kind: "refused"; readonly lines: readonly SheetLine[]; readonly problem: string };

/** What a sentence is judged by. */
export interface JudgeContext {
  readonly draft: Draft;
  readonly sheet: LineSheet;
  readonly grounding: GroundContext;
  readonly language: Language;
  /** Names of rows of the corpus's tables: counties, projects. */
  readonly rowNames: readonly string[];
}

/** Holds a sentence against the drafted lines it stands for, and against the evidence it cites. */
export function judgeSentence(sentence: ModelSentence, context: JudgeContext): Verdict {
  const { draft, sheet, grounding, language, rowNames } = context;
  const lines = sentence.lines.flatMap((id) => sheet.lines.find((line) => line.id === id) ?? []);
  const refused = (problem: string): Verdict => ({ kind: "refused", lines, problem });
  const [first] = lines;
  if (first === undefined || lines.length < sentence.lines.length)
    return refused("没有这样的草稿行");
  if (!areNeighbours(lines)) return refused("只有相邻的同类草稿行才能合并");
  const marked = sheet.unmark(sentence.text.replace(/\s*\n\s*/g, " "));
  if (marked === null) return refused("引用了不存在的依据编号");
  const kind = first.kind === "quote" ? "quote" : "record";
  const drafted = lines.map(({ line }) => line.text).join("");
  const text = matchScript(
    tidy(marked, first.kind),
    `${drafted}\n${supportOf(marked, draft)}`,
    language,
  );
  const problem = checkWording(
    { sentence: text, drafted, kind, quotes: citedIn(marked, draft) },
    { departments: grounding.departments, places: [...grounding.places, ...rowNames], language },
  );
  if (problem !== null) return refused(problem);
  const line: DraftLine = { ...first.line, text };
  const { refused: unsupported } = ground({ ...draft, lines: [line], notes: [] }, grounding);
  const [reason] = unsupported;
  if (reason !== undefined) return refused(reason.split(" —— ").at(-1) ?? reason);
  return { kind: "accepted", lines, line };
}

function areNeighbours(lines: readonly SheetLine[]): boolean {
  if (new Set(lines).size < lines.length) return false;
  if (lines.length > 1 && lines.some(({ kind }) => kind !== "record")) return false;
  return lines.every(({ index }, i) => i === 0 || index === (lines[i - 1]?.index ?? index) + 1);
}

/** Marks before the closing mark; the colon that a list hangs on. */
function tidy(text: string, kind: SheetLine["kind"]): string {
  const trimmed = text.trim().replace(/([。.!?！？;；::])((?:⟦[^⟧]*⟧)+)$/u, "$2$1");
  if (kind !== "list") return trimmed;
  return `${trimmed.replace(/[。.;；:：,，]+$/u, "")}:`;
}

function citedIn(text: string, draft: Draft): Draft["evidence"] {
  return draft.evidence.filter(({ id }) => text.includes(`⟦${id}⟧`));
}

/** The quotes that a text cites, with their headers and headings. */
function supportOf(text: string, draft: Draft): string {
  return citedIn(text, draft)
    .map(({ quote, context, locator }) => `${quote} ${context} ${locator}`)
    .join(" ");
}
