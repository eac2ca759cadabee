import type { Query } from "../query.ts";
import { findVersions } from "../read/find-versions.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { indicatorFit } from "./indicator-fit.ts";
import { indicatorBase } from "./indicator-rule.ts";
import { bareLength } from "./rule.ts";
import { tableRule } from "./table-rule.ts";

/** Figures with their units, and words for places in a document: no part of what is measured. */
const NO_SUBJECT =
  /\d+(?:\.\d+)?(?:万|亿)?(?!\d|周?岁|分钟)(?:%|[张个户人家所处名条次元])?|[一几两]处|正文|前文|前面|后面|文中|表格?里?|附件|附表|(?:分解|分配|任务|明细|一览|汇总)表|分工表?|文字|条文|存在|出入|理解|解释|采信|相符|不符|吻合|所列|载明|口径|打架|矛盾|为准|版本|说法|数字|怎么|讲|写|说|一半|过半|半数|所有|每个|全部/gu;

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
  const total = totalOfTable({ ...reading, phrase: own }, vocabulary);
  if (total !== null) return total;
  return {
    ...indicatorBase(reading, vocabulary),
    phrases: [own],
    operation: "value",
    claim: null,
    versions: [...versions],
  };
}

/** "正文和分解表的座椅数一样吗": the total of a column, which is held against the text's figure; null for an indicator. */
function totalOfTable(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (!/表/u.test(reading.text) || reading.rows.length > 0) return null;
  if (indicatorFit(reading.phrase, vocabulary) >= INDICATOR) return null;
  return tableRule({ ...reading, cues: new Set([...reading.cues, "sum"]) }, vocabulary);
}

/** How well a phrase must fit the name of an indicator to mean it. */
const INDICATOR = 0.6;
