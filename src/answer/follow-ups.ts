import type { Understood } from "../question/understand.ts";
import { understand } from "../question/understand.ts";
import { shortPlaceName } from "../question/vocabulary.ts";
import type { Corpus } from "../retrieval/corpus.ts";
import { type Finding, retrieve } from "../retrieval/retrieve.ts";

const MOST = 3;

/** Up to three questions near the one just asked; each has been tried and is answered by the corpus. */
export function suggestFollowUps(
  parts: readonly Understood[],
  findings: readonly Finding[],
  corpus: Corpus,
): string[] {
  const asked = new Set(parts.map(({ question }) => question));
  const suggestions: string[] = [];
  for (const finding of findings) {
    for (const candidate of candidatesFor(finding, corpus)) {
      if (suggestions.length >= MOST) return suggestions;
      if (
        !asked.has(candidate) &&
        !suggestions.includes(candidate) &&
        isAnswered(candidate, corpus)
      )
        suggestions.push(candidate);
    }
  }
  return suggestions;
}

function isAnswered(question: string, corpus: Corpus): boolean {
  const { parts } = understand(question, [], corpus.vocabulary);
  return parts.every(({ query }) => {
    const { kind } = retrieve(query, corpus);
    return kind !== "missing" && kind !== "clarify" && kind !== "attachment" && kind !== "passages";
  });
}

function candidatesFor(finding: Finding, corpus: Corpus): string[] {
  if (finding.kind === "measures") {
    const [match] = finding.groups.flatMap(({ matches }) => matches);
    if (match === undefined || match.measure.statement !== null) return [];
    const place = shortPlaceName(match.document.place ?? "") ?? "";
    const two = match.values.filter(({ number }) => number !== null).length >= 2;
    return [
      ...(two && finding.query.operation !== "change" ? [`${place}${match.name}提高多少?`] : []),
      ...(finding.query.operation === "compare" ? [] : [`各地${match.name}比较一下`]),
      ...(match.attribute !== null ? [`${place}有哪些${match.attribute}指标?`] : []),
    ];
  }
  if (finding.kind === "tasks" || finding.kind === "duties") {
    const [match] = finding.matches;
    if (match === undefined) return [];
    const { duty, document } = match.known;
    const place = shortPlaceName(document.place ?? "") ?? "";
    const lead = [...duty.lead, ...duty.shared][0]?.name;
    const short = duty.task.length <= 20 ? [`${place}“${duty.task}”由谁负责?`] : [];
    return [
      ...(lead === undefined ? [] : [`${place}${lead}负责哪些任务?`]),
      ...(finding.kind === "duties" ? short : []),
    ];
  }
  if (finding.kind === "table") {
    const { match } = finding;
    const row = match.nameColumn?.text ?? "";
    const column = match.columns[0]?.text ?? "";
    return [
      `${match.document.place ?? ""}哪个${row}${column}最多?`,
      `${match.document.place ?? ""}各${row}${column}合计多少?`,
    ];
  }
  if (finding.kind === "passages") {
    const [best] = finding.matches;
    const clause = best?.clause?.title ?? "";
    if (best === undefined || clause === "" || clause.length > 20 || corpus.documents.length === 0)
      return [];
    return [`${shortPlaceName(best.document.place ?? "") ?? ""}“${clause}”由谁负责?`];
  }
  return [];
}
