import type { Feedback } from "../../store/feedback-log.ts";
import type { CommandContext } from "../command-context.ts";
import { openOutput } from "../open-output.ts";

/** A candidate for the test set, as `eval/questions.jsonl` has them; a person fills in what must be said. */
export interface Candidate {
  readonly id: string;
  readonly question: string;
  readonly type: "feedback";
  readonly docs: readonly string[];
  readonly status: Feedback["status"];
  readonly reason?: "not_stated";
  readonly must: readonly never[];
  readonly must_not: readonly never[];
  readonly evidence: readonly { readonly doc: string; readonly text: string }[];
  readonly evidence_mode: "all";
  readonly note: string;
}

/** Writes what Slack readers judged as candidate lines for the test set, one for each answer judged. */
export async function feedback(
  { output }: { output?: string },
  { setup, terminal }: CommandContext,
): Promise<number> {
  const { readFeedback } = await import("../../slack/main.ts");
  const candidates = toCandidates(await readFeedback(setup.dataDir));
  const toStdout = output === undefined || output === "-";
  const file = await openOutput(toStdout ? null : output, terminal.stdout);
  try {
    for (const candidate of candidates) await file.write(`${JSON.stringify(candidate)}\n`);
    await file.commit();
  } catch (error) {
    await file.discard();
    throw error;
  }
  if (!setup.quiet) terminal.note(`已导出 ${candidates.length} 个被评价的回答。`);
  return 0;
}

/**
 * Turns judgements into candidates: a good answer with the words it rested on, a bad one with the reasons
 * that readers gave and without evidence, which was not right.
 */
export function toCandidates(judgements: readonly Feedback[]): Candidate[] {
  const byAnswer = new Map<string, Feedback[]>();
  for (const each of judgements) byAnswer.set(each.ref, [...(byAnswer.get(each.ref) ?? []), each]);
  return [...byAnswer].flatMap(([ref, given]) => {
    const [first] = given;
    if (first === undefined) return [];
    const against = given.filter(({ vote }) => vote === "down");
    const evidence = against.length > 0 ? [] : first.evidence.map(squeezed);
    const status = against.length > 0 ? "answered" : first.status;
    return [
      {
        id: `slack-${ref.toLowerCase()}`,
        question: first.question,
        type: "feedback",
        docs: [...new Set(evidence.map(({ doc }) => doc))],
        status,
        ...(status === "not_found" ? { reason: "not_stated" as const } : {}),
        must: [],
        must_not: [],
        evidence,
        evidence_mode: "all",
        note: noteOf(given),
      },
    ];
  });
}

/** The test set compares evidence without white space. */
function squeezed({ doc, text }: { doc: string; text: string }) {
  return { doc, text: text.replace(/\s+/g, "") };
}

function noteOf(given: readonly Feedback[]): string {
  const votes = (vote: Feedback["vote"]) => given.filter((each) => each.vote === vote).length;
  const reasons = given.flatMap(({ reason, comment }) =>
    [reason, comment].filter((part) => part !== null && part !== ""),
  );
  return [`Slack 反馈:有用 ${votes("up")},没用 ${votes("down")}`, ...reasons].join(";");
}
