import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { Corpus } from "../corpus.ts";

/** "各县区的任务怎么分的", "各乡镇分到多少": how something is divided among the parts of a place. */
const DIVISION =
  /各个?(?:[县市区镇乡旗]|街道|地){1,3}[^,，。?？]{0,14}?(?:分(?![别类级散布工明清几为成])(?:配|到|得|了|解|摊|下|的)*|摊)/u;
/** A sentence that divides it, or lays something down for each part. */
const DIVIDES =
  /分(?:配|解|摊|到)|各\s*(?:[县市区镇乡旗]|街道|[(（])|每个?\s*(?:[县市区镇乡旗]|街道)/u;
/** Words of the dividing, and of those it is divided among. */
const WORDS =
  /各个?(?:[县市区镇乡旗]|街道|地){1,3}的?|任务|分(?:配|到|得|了|解|摊|下)?|怎么|如何/gu;
const PARTS = /[县市区镇乡旗]|街道/u;
const NAMED = 0.6;

/** A figure told before the question, which the text may give otherwise. */
const TOLD = /\d[\d.]*\s*(?:%|[万亿]?[张个家所处户名])[^,，]*[,，]/u;

/** Does a question ask how something is divided among the parts of a place, and take no figure of it for granted? */
export function asksDivision(asked: string): boolean {
  const at = DIVISION.exec(asked)?.index;
  return at !== undefined && !TOLD.test(asked.slice(0, at));
}

/** Does a text divide anything, or lay it down for each part? */
export function tellsDivision(text: string): boolean {
  return DIVIDES.test(text);
}

/** Has a document a table with a row for each part of its place, and a column for what is divided? */
export function tabulatesDivision(
  { id }: PolicyDocument,
  what: string,
  { vocabulary }: Corpus,
): boolean {
  const { canonical, known, tables } = vocabulary;
  const wanted = phraseGrams(canonical(what.replace(WORDS, "|")), known);
  return tables.some(
    ({ document, rowClasses, columns }) =>
      document === id &&
      rowClasses.some((each) => PARTS.test(each)) &&
      columns.some(
        (column) => fitOf(wanted, gramsOf(canonical(column)), vocabulary).coverage >= NAMED,
      ),
  );
}
