import type { Query } from "../query.ts";
import { stripMetadataWords } from "../read/find-metadata-fields.ts";
import type { Reading } from "../read/read-question.ts";
import { isBare, isShareAlone } from "./is-bare.ts";
import { asksForList } from "./stands-alone.ts";

/**
 * Does a question of a message have a subject of its own, however short, that the question before it adds nothing to but
 * its place? `measures` are the names of those that the documents of the place have; `asks` tells what it asks for alone.
 */
export function standsApart(
  before: Pick<Reading, "phrase">,
  current: Reading,
  { measures, asks }: { measures: () => readonly string[]; asks: () => Query | null },
): boolean {
  if (isAboutDocument(current)) return true;
  return isBare(current)
    ? asksForList(current, asks)
    : namesMeasure(before.phrase, current, measures());
}

/** "这份文件现在还有效吗": a fact about the document; "什么时候" alone may be asked of anything. */
function isAboutDocument({ fields, phrase, text, cues }: Reading): boolean {
  const dated = fields.every((field) => /date/iu.test(field));
  const named = cues.has("document") || /[这那该]份/u.test(text);
  const rest = stripMetadataWords(phrase).replace(/\|/g, "");
  return fields.length > 0 && (named || !dated) && rest.length < 2;
}

/**
 * Does a short question name a measure by itself, so that the one before it adds nothing: "长椅多少" after "路灯完好率",
 * where one of the `measures` is "长椅总数"? Not where a measure has both in its name ("路灯长椅数"), nor by a kind of
 * figure that many things have ("覆盖率").
 */
function namesMeasure(before: string, current: Reading, measures: readonly string[]): boolean {
  const words = current.phrase.replace(/\|/g, "");
  if (words.length < 2 || KIND.test(words) || isShareAlone(current)) return false;
  const named = measures.filter((name) =>
    [name, name.replace(COUNT, "")].some((each) => each.endsWith(words)),
  );
  if (words.endsWith("率")) return named.length === 1;
  const earlier = pairsOf(before).filter((pair) => !words.includes(pair));
  return named.length > 0 && !named.some((name) => earlier.some((pair) => name.includes(pair)));
}

/** What is counted of a thing, at the end of the name of a measure. */
const COUNT = /(?:总?数量?|总量|总?人数|规模|面积|占比|比例|比重)$/u;

/** A kind of figure, which does not say of what. */
const KIND =
  /^(?:总?数量?|总量|总?人数|人口|规模|面积|标准|目标|现状|补贴|补助|奖励|金额|费用|价格|投资|资金|任务|指标|(?:覆盖|达标|完成|合格|使用|普及|满意|完好|建成|配建|增长|利用|参与|通过|合规)率)$/u;

function pairsOf(text: string): string[] {
  return text
    .split("|")
    .flatMap((run) => [...run].map((_, i) => run.slice(i, i + 2)))
    .filter((pair) => pair.length === 2);
}
