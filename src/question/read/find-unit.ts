/** The unit by which a question picks indicators, and what is left of the question. */
export interface UnitFound {
  /** "%", "张"; "" for indicators printed without a unit; null where none is named. */
  readonly unit: string | null;
  /** The question with the words about the unit replaced by "|". */
  readonly rest: string;
}

const NONE =
  /(?:没有?|未|无|缺|漏)(?:标|印|写|注|填|给|列)?(?:明|出|上)?(?:的)?(?:计量)?单位(?!部门)/u;
const PERCENT =
  /(?:以|按|用|拿)(?:百分[比率数]|%)(?:来)?(?:为(?:计量)?单位|计(?:算|量)?|算|数|表示|衡量)?(?:的)?|(?<!\d)(?:百分[比率数]|%)(?:类|型)?的?(?=指标|目标|\p{Script=Han}?项)|(?:百分[比率数]|比例|比率|率)[类型]的?/u;
const NAMED =
  /(?:以|按|用|拿)["“”']?([\p{Script=Han}]{1,3}?)["“”']?(?:来|作|为|当|做)?(?:计量单位|计(?:算|量|数)?|算|数|单位|统计|衡量)(?:的)?|单位(?:是|为|用|写)["“”']?([\p{Script=Han}]{1,2})["“”']?的/u;

/**
 * Finds the unit in a folded question about indicators: "以张计的指标" → 张, "百分比类指标" → %, "没标单位的" → "".
 * A word is a unit where some indicator of the corpus is counted in it (`units`).
 */
export function findUnit(folded: string, units: readonly string[]): UnitFound {
  const found = (unit: string, match: RegExpExecArray): UnitFound => ({
    unit,
    rest: folded.replace(match[0], "|"),
  });
  const none = NONE.exec(folded);
  if (none !== null) return found("", none);
  const named = NAMED.exec(folded);
  const unit = named?.[1] ?? named?.[2];
  if (named !== null && unit !== undefined && units.includes(unit)) return found(unit, named);
  const percent = PERCENT.exec(folded);
  return percent === null ? { unit: null, rest: folded } : found("%", percent);
}
