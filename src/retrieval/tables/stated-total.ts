import { fitOf, gramsOf } from "../../language/grams.ts";
import type { Column, PolicyDocument } from "../../policy.ts";
import type { Corpus } from "../corpus.ts";
import { type MeasureMatch, matchOf, multiplier } from "../measures/measure-match.ts";

const ALIKE = 0.55;
const FARTHEST = 2;

/**
 * The figure of running text that stands for the total of a table's column: of the same year and unit, with
 * the column's words, and no more than twice or less than half the sum. Null where the text has none.
 */
export function statedTotal(
  column: Column,
  { document, sum, corpus }: { document: PolicyDocument; sum: number; corpus: Corpus },
): MeasureMatch | null {
  const { canonical, weight } = corpus.vocabulary;
  const unit = column.unit?.replace(/^[万亿]/u, "") ?? null;
  if (unit === null || sum === 0) return null;
  const wanted = gramsOf(canonical(column.text.replace(/\([^()]*\)|20\d\d年/gu, "")));
  const scale = multiplier(column.unit);
  const [best] = corpus.measures
    .flatMap((measure) => {
      const { statement } = measure;
      if (statement === null || measure.document !== document) return [];
      const ratio = (statement.number * multiplier(statement.unit)) / (sum * scale);
      const fits =
        statement.unit.replace(/^[万亿]/u, "") === unit &&
        (column.year === null || statement.year === column.year) &&
        ratio <= FARTHEST &&
        ratio >= 1 / FARTHEST;
      const fit = fitOf(wanted, measure.grams, { weight });
      return fits && fit.coverage >= ALIKE ? [{ measure, fit }] : [];
    })
    .sort((a, b) => b.fit.score - a.fit.score);
  return best === undefined ? null : matchOf(best.measure, { fit: best.fit, corpus });
}
