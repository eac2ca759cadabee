import { findVersions } from "../find-versions.ts";
import type { ThreadReading } from "../inherit.ts";
import type { Query } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { indicatorBase } from "./indicator-rule.ts";
import { bareLength } from "./rule.ts";
import { tableRule } from "./table-rule.ts";

/** Figures with their units, and words for places in a document: no part of what is measured. */
const NO_SUBJECT =
  /\d+(?:\.\d+)?(?:万|亿)?(?!\d|周?岁|分钟)(?:%|[张个户人家所处名条次元])?|[一几两]处|正文|前文|前面|后面|文中|表格?里?|附件|附表|分工表?|口径|打架|矛盾|为准|版本|说法|数字|怎么|讲|写|说|一半|过半|半数|所有|每个|全部/gu;

/** What a document says in several places about one thing: all of it, and whether it agrees. */
export function versionsRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const versions = findVersions(reading.text);
  if (
    reading.way !== null ||
    versions === null ||
    reading.documents.length > 1 ||
    reading.department !== null
  )
    return null;
  const about = reading.fields.filter((field) => field !== "attachments");
  if (about.length > 0 || /题目|名称|标题|叫什么|全称|看[得不][到见]|收录/u.test(reading.text))
    return null;
  const phrase = reading.phrase
    .replace(NO_SUBJECT, "|")
    .replace(/\|+/g, "|")
    .replace(/^\||\|$/g, "");
  const own = bareLength(phrase) >= 2 ? phrase : reading.hint;
  if (bareLength(own) < 2 || tableRule(reading, vocabulary) !== null) return null;
  return {
    ...indicatorBase(reading, vocabulary),
    phrases: [own],
    operation: "value",
    claim: null,
    versions: [...versions],
  };
}
