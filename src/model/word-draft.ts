import { setTimeout as wait } from "node:timers/promises";
import type { Draft, DraftLine } from "../answer/draft.ts";
import type { GroundContext } from "../answer/grounding/ground.ts";
import type { Language } from "../question/rewrite/language-of.ts";
import { type CallContext, type ChatService, streamSentences } from "./chat-service.ts";
import { type JudgeContext, judgeSentence, type Verdict } from "./judge-sentence.ts";
import { type LineSheet, prepareSheet, type SheetLine } from "./line-sheet.ts";
import { createSentenceOutlet, type SentenceOutlet } from "./sentence-outlet.ts";
import type { ModelSentence } from "./sentence-scanner.ts";
import { failureOf, type ServiceFailure } from "./service-failure.ts";

/** A draft in the model's words, as far as they hold. */
export interface WordedDraft {
  readonly draft: Draft;
  readonly worded: number;
  readonly repaired: number;
  /** Lines put before the model that stay as drafted. */
  readonly kept: number;
  /** What the model said that was not let through, and why. */
  readonly refused: readonly string[];
  /** What kept the service from saying all; null where it did. */
  readonly failure: ServiceFailure | null;
}

/** What is worded, for whom. */
export interface WordingTask {
  readonly question: string;
  readonly language: Language;
  readonly draft: Draft;
  readonly grounding: GroundContext;
  readonly rowNames: readonly string[];
  readonly onSentence?: ((sentence: string) => void) | undefined;
}

/** A second round is worth its while only with this much time left. */
const REPAIR_MS = 1_500;

/**
 * Lets the model word a draft's lines, sentence by sentence. Each sentence is judged before it is told;
 * those that fail are mended in one second round or stay as drafted. Never throws: what the service does
 * not deliver stays as drafted, too.
 */
export async function wordDraft(
  task: WordingTask,
  service: ChatService,
  call: CallContext,
): Promise<WordedDraft> {
  const { draft, grounding, language, rowNames } = task;
  const sheet = prepareSheet(draft);
  const outlet = createSentenceOutlet(draft, {
    awaited: new Set(sheet.lines.map(({ index }) => index)),
    grounding,
    tell: task.onSentence,
  });
  const round: Round = {
    context: { draft, sheet, grounding, language, rowNames },
    outlet,
    open: new Set(sheet.lines),
    failed: new Map(),
    refused: [],
    worded: 0,
  };
  const failure =
    sheet.lines.length === 0
      ? null
      : await take(
          (stop) => streamSentences(service, "draft", draftInput(task, sheet), { ...call, stop }),
          round,
        );
  const first = round.worded;
  const worthwhile = failure === null && round.failed.size > 0 && call.budget.left() > REPAIR_MS;
  const second = worthwhile
    ? await take(
        (stop) => streamSentences(service, "repair", repairInput(task, round), { ...call, stop }),
        round,
      )
    : null;
  return {
    draft: { ...draft, lines: outlet.finish() },
    worded: round.worded,
    repaired: round.worded - first,
    kept: round.open.size,
    refused: round.refused,
    failure: failure ?? second,
  };
}

/** What has been decided so far. */
interface Round {
  readonly context: JudgeContext;
  readonly outlet: SentenceOutlet;
  /** Lines without an accepted sentence. */
  readonly open: Set<SheetLine>;
  /** The last sentence that failed for a line, and why. */
  readonly failed: Map<SheetLine, { readonly text: string; readonly problem: string }>;
  readonly refused: string[];
  worded: number;
}

/** Judges sentences as they come; resolves to what ended them early, or null. */
async function take(
  stream: (stop: AbortSignal) => AsyncGenerator<ModelSentence>,
  round: Round,
): Promise<ServiceFailure | null> {
  const stop = new AbortController();
  const sentences = stream(stop.signal);
  try {
    for (;;) {
      const next = await nextOf(sentences, round.open.size === 0);
      if (next === null) return null;
      settle(next, judgeSentence(next, round.context), round);
    }
  } catch (error) {
    return failureOf(error);
  } finally {
    stop.abort();
  }
}

/** Time for a stream to end by itself, and to say what it cost, once nothing more is wanted of it. */
const GRACE_MS = 200;

/** The next sentence; null at the end, or where nothing more is wanted and the stream goes on. */
async function nextOf(
  sentences: AsyncGenerator<ModelSentence>,
  isEnough: boolean,
): Promise<ModelSentence | null> {
  const next = sentences.next();
  if (!isEnough) {
    const { done, value } = await next;
    return done ? null : value;
  }
  const ended = next.then(
    ({ done }) => done === true,
    () => true,
  );
  await Promise.race([ended, wait(GRACE_MS, undefined, { ref: false })]);
  return null;
}

function settle(sentence: ModelSentence, verdict: Verdict, round: Round): void {
  if (verdict.lines.some((line) => !round.open.has(line))) return; // a second wording of the same line
  if (verdict.kind === "refused") {
    round.refused.push(`模型:${sentence.text.slice(0, 80)} —— ${verdict.problem}`);
    for (const line of verdict.lines)
      round.failed.set(line, { text: sentence.text, problem: verdict.problem });
    return;
  }
  round.worded += verdict.lines.length;
  for (const [i, line] of verdict.lines.entries()) {
    round.open.delete(line);
    round.failed.delete(line);
    round.outlet.decide(line.index, i === 0 ? linesFor(line, verdict.line) : []);
  }
}

/** An excerpt stays, behind the sentence that sums it up; a record's line gives way. */
function linesFor({ kind, line }: SheetLine, worded: DraftLine): readonly DraftLine[] {
  return kind === "quote" ? [worded, line] : [worded];
}

const LANGUAGES: Readonly<Record<Language, string>> = {
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
  en: "English(专有名称保留中文原文)",
};

function draftInput({ question, language }: WordingTask, { lines, evidence }: LineSheet) {
  const shown = lines.map(({ id, kind, text }) => ({ line: id, kind, text }));
  return {
    system: { language: LANGUAGES[language] },
    input: { question: [question], lines: shown, evidence },
  };
}

function repairInput({ language }: WordingTask, { failed, context }: Round) {
  const sentences = [...failed].map(([line, { text, problem }]) => ({
    line: line.id,
    draft: line.text,
    sentence: text,
    problem,
  }));
  return {
    system: { language: LANGUAGES[language] },
    input: { sentences, evidence: context.sheet.evidence },
  };
}
