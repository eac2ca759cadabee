import { remembered, rememberedFor } from "../language/remembered.ts";
import type { PolicyDocument } from "../policy.ts";
import { shortPlaceName } from "../question/read/short-place-name.ts";
import { type Understood, understand } from "../question/understand.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import type { Finding } from "../retrieval/finding.ts";
import { retrieve } from "../retrieval/retrieve.ts";
import { changeEnds } from "./measures/change-ends.ts";

const MOST = 3;

/** Longer names of tasks and clauses make no readable question. */
const LONGEST_NAME = 20;

const UNANSWERED: ReadonlySet<Finding["kind"]> = new Set([
  "missing",
  "clarify",
  "attachment",
  "passages",
]);

/** Up to three questions near the one just asked; each has been tried and is answered by the corpus. */
export function suggestFollowUps(
  parts: readonly Understood[],
  findings: readonly Finding[],
  corpus: Corpus,
): string[] {
  const asked = new Set(parts.map(({ question }) => question));
  const isAnswered = answererOf(corpus);
  const suggestions: string[] = [];
  for (const finding of findings) {
    for (const candidate of candidatesFor(finding)) {
      if (suggestions.length >= MOST) return suggestions;
      if (!asked.has(candidate) && !suggestions.includes(candidate) && isAnswered(candidate))
        suggestions.push(candidate);
    }
  }
  return suggestions;
}

/** Does the corpus answer a question? Neighbouring questions suggest the same ones, so what was found is remembered. */
const answererOf = rememberedFor((corpus: Corpus) =>
  remembered((question): boolean => {
    const { parts } = understand(question, [], corpus.vocabulary);
    return parts.every(({ query }) => !UNANSWERED.has(retrieve(query, corpus).kind));
  }),
);

function candidatesFor(finding: Finding): string[] {
  switch (finding.kind) {
    case "measures":
      return measureQuestions(finding);
    case "tasks":
    case "duties":
      return dutyQuestions(finding);
    case "table":
      return tableQuestions(finding);
    case "passages":
      return clauseQuestions(finding);
    default:
      return [];
  }
}

type FindingOf<Kind extends Finding["kind"]> = Extract<Finding, { kind: Kind }>;

function measureQuestions({ groups, query }: FindingOf<"measures">): string[] {
  const [match] = groups.flatMap(({ matches }) => matches);
  if (match === undefined || match.measure.statement !== null) return [];
  const place = shortPlaceOf(match.document);
  // Figures of two bodies for one year tell no change.
  const two = changeEnds(match) !== null;
  return [
    ...(two && query.operation !== "change" ? [`${place}${match.name}提高多少?`] : []),
    ...(query.operation === "compare" ? [] : [`各地${match.name}比较一下`]),
    ...(match.attribute === null ? [] : [`${place}有哪些${match.attribute}指标?`]),
  ];
}

function dutyQuestions({ kind, matches }: FindingOf<"tasks"> | FindingOf<"duties">): string[] {
  const [match] = matches;
  if (match === undefined) return [];
  const { duty, document } = match.known;
  const place = shortPlaceOf(document);
  const [lead] = [...duty.lead, ...duty.shared];
  return [
    ...(lead === undefined ? [] : [`${place}${lead.name}负责哪些任务?`]),
    ...(kind === "duties" && duty.task.length <= LONGEST_NAME
      ? [`${place}“${duty.task}”由谁负责?`]
      : []),
  ];
}

function tableQuestions({ match }: FindingOf<"table">): string[] {
  const place = match.document.place ?? "";
  const row = match.nameColumn?.text ?? "";
  const column = match.columns[0]?.text ?? "";
  return [`${place}哪个${row}${column}最多?`, `${place}各${row}${column}合计多少?`];
}

function clauseQuestions({ matches: [best] }: FindingOf<"passages">): string[] {
  const title = best?.clause?.title ?? "";
  if (best === undefined || title === "" || title.length > LONGEST_NAME) return [];
  return [`${shortPlaceOf(best.document)}“${title}”由谁负责?`];
}

function shortPlaceOf({ place }: PolicyDocument): string {
  return shortPlaceName(place ?? "") ?? "";
}
