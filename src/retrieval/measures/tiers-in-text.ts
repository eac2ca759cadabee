import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, Measure } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findPassages } from "../passages/find-passages.ts";
import type { MeasureMatch } from "./measure-match.ts";

/**
 * "管理费标准是多少": the whole sentence where the figure found is one of several that it lays down for one case each ("座椅不足10张的,…2万元;
 * 超过10张的,每增加1张,…0.2万元"). Null where the figure stands alone, or no passage that is found holds the sentence.
 */
export function tiersInText(
  groups: readonly { readonly matches: readonly MeasureMatch[] }[],
  { query, phrase, corpus }: { query: QueryOf<"indicator">; phrase: string; corpus: Corpus },
): Finding | null {
  const [match, ...others] = groups.flatMap(({ matches }) => matches);
  const sentence = match?.measure.statement?.sentence;
  if (match === undefined || sentence === undefined || query.operation !== "value") return null;
  if (others.some(({ document, measure }) => document !== match.document || !measure.statement))
    return null;
  if (!isTier(match.measure)) return null;
  const inText = asPassage(query, { phrase, expects: "number" });
  const told = findPassages({ ...inText, documents: [match.document.id] }, corpus).filter(
    ({ evidence: { span } }) =>
      span.start <= sentence.start + SLACK && span.end >= sentence.end - SLACK,
  );
  return told.length === 0 ? null : { kind: "passages", query: inText, matches: told.slice(0, 1) };
}

/** Marks at the ends of a sentence. */
const SLACK = 2;

/** Is a figure laid down for one of several cases of its sentence, each with an amount of the same kind? */
function isTier({ document, statement }: Measure): boolean {
  if (statement === null) return false;
  const { sentence, unit } = statement;
  const cases = document.text
    .slice(sentence.start, sentence.end)
    .split(/[;；]/u)
    .map((words) => words.replace(/\s/gu, ""));
  const kind = unit.replace(/^[十百千万亿]+/u, "");
  return cases.filter((words) => CASE.test(words) && words.includes(kind)).length > 1;
}

/** What an amount is laid down for: "…10张的,", "每增加1张", "达到一级的". */
const CASE =
  /\d[^,，。]{0,12}的[,，:：]|每(?:增加|新增|多|超)|[一二三四五甲乙丙]级[^,，。]{0,6}的?[,，:：]/u;
