import type { Query } from "../query.ts";
import { asksOfTheSame } from "../read/asks-of-the-same.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { passageRule } from "./passage-rule.ts";
import { bareLength } from "./rule.ts";

/** "为什么要这样定", "还有别的措施吗": what the text says of the subject, whatever was asked of it before. */
export function ofTheSameRule(reading: ThreadReading): Query | null {
  if (reading.before === null || bareLength(reading.phrase) < 2) return null;
  return asksOfTheSame(reading.asked) ? passageRule(reading) : null;
}
