import type { ThreadReading } from "../inherit.ts";
import type { Query } from "../query.ts";
import { bareLength, has, scopeOf } from "./rule.ts";

const GENERIC =
  /^(?:目标|数量|数|比例|占比|多少|率|覆盖率|比率|任务|工作|政策|措施|时间|日期|结果|规模|总数|总量|达标率|补贴|钱|资金)?$/u;

/** Nothing says what the question is about. */
export function clarifyRule(reading: ThreadReading): Query | null {
  const subject = reading.phrase.replace(/\|/g, "");
  const asksForLists =
    has(reading, "list", "count", "extreme", "mentions") ||
    reading.attribute !== null ||
    reading.condition !== null;
  if (subject === "" && asksForLists && /指标/u.test(reading.text)) return null;
  if (subject === "" && reading.attribute !== null) return null;
  if (bareLength(subject) >= 2 && !GENERIC.test(subject)) return null;
  return { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase: subject };
}
