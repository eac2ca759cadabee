import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { retrievePassages } from "./retrieve-passages.ts";

/**
 * "对新手园丁有什么照顾": what is done for somebody, where the text grants it without that word; null for other questions, and
 * where nothing is granted.
 */
export function retrieveBenefit(query: QueryOf<"passage">, corpus: Corpus): Finding | null {
  if (query.expects !== "text" || query.documents.length === 0 || !ASKS.test(query.asked))
    return null;
  const told = retrievePassages(query, corpus);
  if (told.kind !== "missing") return told;
  const runs = query.phrase
    .split("|")
    .map((run) => run.replace(GIVEN, ""))
    .filter((run) => run.length > 1);
  const phrase = runs.join("|");
  if (phrase === "" || phrase === query.phrase) return told;
  const found = retrievePassages(
    { ...query, phrase, asked: query.asked.replace(ASKS, "") },
    corpus,
  );
  if (found.kind !== "passages") return told;
  const near = SURELY * (found.matches[0]?.score ?? 0);
  const matches = found.matches.filter(
    ({ evidence: { quote }, score }) =>
      score >= near && GRANTS.test(quote) && !DESCRIBES.test(quote),
  );
  return matches.length === 0 ? told : { ...found, query, matches };
}

/** What counts of a sentence that grants something, against the one that holds most of the words. */
const SURELY = 0.85;

const BENEFIT =
  "(?:照顾|照应|帮助|帮扶|扶助|扶持|支持|优待|优惠|待遇|好处|实惠|福利|关怀|关爱|关照|便利|保障|倾斜|政策|举措|措施)";
/** Of what is done for somebody, that anything of it is asked for. */
const ASKS = new RegExp(
  `(?:都|可以|可|能够?|会|还|给)*(?:有|享受|享有|享|得到|拿到|获得|受到|给予?|提供)(?:到|了|些)?(?:什么|哪些|啥|哪方面|哪几[种项样])(?:样|方面)?的?(?:政策)?(?:上的?)?${BENEFIT}?(?:政策|措施)?(?=的?[吗呢啊呀]?[?。]?$)`,
  "u",
);
/** A word for the benefit, and for having it. */
const GIVEN = new RegExp(
  `(?:[可能]以?)?(?:享受|享有|得到|拿到|获得|受到|给予|提供)(?:到)?$|^(?:${BENEFIT})+$|能$`,
  "u",
);

/** Something is given, done or made easier for those of whom a sentence speaks. */
const GRANTS =
  /补[助贴]|奖[励补]|资助|救助|帮[助扶]|免[费征除收]|减免|优惠|优待|优先|支持|鼓励|给予|提供|享受|发放|实施|安装|改造|保障|照[护料顾]|探[访视]|关[爱怀]|便利|便捷|供养|放宽|简化|倾斜|视同/u;
/** It is told how things are. */
const DESCRIBES = /仅有|仅为|差距|矛盾|不足|短缺|截至|达标率|覆盖率/u;
