import type { MeasureMatch } from "./measure-match.ts";

/** What a total is called beside the name of what it counts. */
const TOTAL =
  /^全[市县区省](?=\p{Script=Han}{3})|(?<=\p{Script=Han}{2})(?:总数量?|总量|总规模|总计)(?=$|\|)/gu;
/** Share of a figure's own name that the asked one has at least; less is a part of the total. */
const WHOLE = 0.4;

/** "座椅总数": the figures of what the document may call just so ("座椅"), and not those of a part of it; none for other phrases. */
export function ofTotal(
  phrase: string,
  named: (phrase: string) => readonly MeasureMatch[],
): readonly MeasureMatch[] {
  const bare = phrase.replace(TOTAL, "");
  return bare === phrase ? [] : named(bare).filter(({ fit }) => fit.precision >= WHOLE);
}
