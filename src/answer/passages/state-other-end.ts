import { fold } from "../../language/fold.ts";
import { literal } from "../../language/literal.ts";
import type { PolicyDocument, Span, Statement } from "../../policy.ts";
import { CUES } from "../../question/read/cues.ts";
import { clauseEvidence, type Evidence } from "../../retrieval/evidence.ts";
import type { DraftBuilder } from "../draft.ts";
import { formatNumber } from "../format-value.ts";
import type { Say } from "../wording.ts";

/** "…2650人,比2024年减少210人", "…23.5%,高于全省1.7个百分点": behind a figure, whose it is held against and how far apart they are. */
const HELD_AGAINST =
  /^(?:左右|以上)?[,，、(（]?(?:(?:同)?比|较|与)?(?<way>高于|低于|多于|少于)?(?<whom>[^,，;；。:：]{1,14}?)(?:相比)?(?<verb>[增多提上高减少下降低]\p{Script=Han}{0,2}?)?[了出]?(?<gap>\d[\d,]*(?:\.\d+)?)(?<unit>%|个?百分点|[万亿]?\p{Script=Han}{1,2}?)(?=$|[,，;；。、)）])/u;
const FEWER = /^(?:低|少|减|下|降)/u;
const COMPARES = /^(?:左右|以上)?[,，、(（]?(?:同?比|较|与|高于|低于|多于|少于)/u;

/**
 * The figure that a sentence gives by how far another one lies from it, where the question asks for it: "2024年多少" is
 * 2860 of the example above. Says nothing for other questions.
 */
export function stateOtherEnd(
  { document, sentence }: { readonly document: PolicyDocument; readonly sentence: Span },
  { asked, years }: { readonly asked: string; readonly years: readonly number[] },
  { draft, say, quoted }: { draft: DraftBuilder; say: Say; quoted: Evidence },
): void {
  const words = fold(asked);
  if (CUES.change.test(words) || CUES.difference.test(words)) return;
  for (const own of document.statements) {
    const other = own.sentence.start === sentence.start ? heldAgainst(own, document) : null;
    if (other === null || !isMeant(other.whom, own, { words, years })) continue;
    const { whom, direction, gap, unit } = other;
    const apart = Number(gap.replaceAll(",", ""));
    const { result, steps } = reckon(own, apart, { fewer: FEWER.test(direction), unit });
    const clause = document.clauses.find(({ id }) => id === own.clause);
    const span = { start: own.span.start, end: endOf(gap + unit, own, document) };
    const held = quoted.span.start <= own.valueSpan.start && span.end <= quoted.span.end;
    const mark = draft.cite(held ? quoted : clauseEvidence(document, clause, span));
    draft.fact(say`${whom}:${result}${own.unit}(${steps})${mark}。`);
    return;
  }
}

/** What a figure is held against right behind it; null where it is not. */
function heldAgainst(own: Statement, { text }: PolicyDocument) {
  const behind = text.slice(own.valueSpan.end, own.sentence.end).replace(/\s/gu, "");
  const {
    way,
    whom = "",
    verb,
    gap = "",
    unit = "",
  } = (COMPARES.test(behind) ? HELD_AGAINST.exec(behind)?.groups : null) ?? {};
  const direction = way ?? verb;
  return direction === undefined || !isSameUnit(own.unit, unit)
    ? null
    : { whom, direction, gap, unit };
}

/** A gap in per cent is one of the other figure itself: "1.34亿人次,比2019年下降28%". */
function reckon(
  { number }: Statement,
  gap: number,
  { fewer, unit }: { fewer: boolean; unit: string },
): { readonly result: string; readonly steps: string } {
  if (unit === "%") {
    const rest = formatNumber(fewer ? 100 - gap : 100 + gap, gap);
    const result = formatNumber((number * 100) / Number(rest), number, 0.01);
    const sign = fewer ? "−" : "+";
    return { result, steps: `100 ${sign} ${gap} = ${rest};${number} × 100 ÷ ${rest} ≈ ${result}` };
  }
  const result = formatNumber(fewer ? number + gap : number - gap, number, gap);
  return { result, steps: `${number} ${fewer ? "+" : "−"} ${gap} = ${result}` };
}

/** Where the words of the gap end in the document, whatever white space tears them. */
function endOf(gap: string, { valueSpan, sentence }: Statement, { text }: PolicyDocument): number {
  const torn = new RegExp([...gap].map(literal).join("\\s*"), "u");
  const found = torn.exec(text.slice(valueSpan.end, sentence.end));
  return found === null ? sentence.end : valueSpan.end + found.index + found[0].length;
}

function isSameUnit(own: string, gap: string): boolean {
  return own === "%" ? gap.endsWith("百分点") : gap === own || gap === "%";
}

/** Is it that year, or that body, that the question asks for? */
function isMeant(
  whom: string,
  { year }: Statement,
  { words, years }: { words: string; years: readonly number[] },
): boolean {
  const named = /20\d\d/u.exec(whom)?.[0];
  if (named !== undefined) return years.includes(Number(named)) && years.length === 1;
  if (/^(?:上年|去年|前一年|上一年)/u.test(whom)) return year !== null && years.includes(year - 1);
  const body = /^(?:全[国省市州县]|省|国家|世界|[同全].{0,3}平均)/u.exec(fold(whom))?.[0];
  return body !== undefined && words.includes(body);
}
