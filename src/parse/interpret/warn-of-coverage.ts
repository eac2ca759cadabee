import type { DocumentWarning, Indicator, Span } from "../../policy.ts";
import type { Unwarned } from "./unwarned.ts";

/** "各乡镇至少建有1座公园": every one of a kind of place is to have something. */
const EACH_HAS =
  /(?:各|每个?|所有|全部)(?<place>\p{Script=Han}{1,6}?)(?:都|均|要|应|须)?(?:至少)?(?:建有|建成|建设|设有|设立|办有|开办|配有|拥有|有)(?:并运营|并投用)?(?:至少)?(?:\d+|一)[所个家处座支](?:以上)?(?:的)?(?<thing>\p{Script=Han}{2,20})/gu;
const SHARE = /占比|比例|比重|覆盖率|覆盖面|建成率|建有率|率$/u;

/** Clauses by which every place is to have something, against rows by which only a share of them is to. */
export function warnOfCoverage({ text, indicators, clauses }: Unwarned): DocumentWarning[] {
  const shares = indicators.filter(isPartial);
  if (shares.length === 0) return [];
  return [...text.matchAll(EACH_HAS)].flatMap((match): DocumentWarning[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    const { place = "", thing = "" } = match.groups ?? {};
    if (!clauses.some((clause) => holds(clause.span, span))) return [];
    return shares
      .filter(({ name }) => name.includes(place) && name.includes(thing))
      .map((indicator) => ({
        code: "prose-table-conflict",
        message: `正文写作“${match[0]}”，指标表“${indicator.name}”写作${targetOf(indicator)?.raw ?? ""}，两处不一致。`,
        spans: [span, ...indicator.spans],
      }));
  });
}

/** A row whose last figure is a share below the whole. */
function isPartial(indicator: Indicator): boolean {
  const target = targetOf(indicator);
  if (target?.number == null || !SHARE.test(indicator.name)) return false;
  return (target.unit ?? indicator.unit) === "%" && target.number < 100;
}

function targetOf({ values }: Indicator) {
  return values.findLast(({ role, number }) => role === "target" && number !== null);
}

function holds(whole: Span, part: Span): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}
