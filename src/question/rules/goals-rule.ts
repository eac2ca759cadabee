import { asksForGoals } from "../asks-for-goals.ts";
import type { ThreadReading } from "../inherit.ts";
import { ALL_ROWS, type Query } from "../query.ts";
import { indicatorBase } from "./indicator-rule.ts";
import { bareLength, type Rule } from "./rule.ts";

/** "主要目标是什么", of one document as a whole: all that it aims at, where no section of it says so. */
export const goalsRule: Rule = (reading, vocabulary): Query | null =>
  reading.documents.length === 1 && asksForGoals(reading.asked) && !goesOn(reading)
    ? {
        ...indicatorBase(reading, vocabulary),
        phrases: [],
        operation: "list",
        filter: ALL_ROWS,
      }
    : null;

/** In a conversation about something, "目标呢" is the goal of that; "总体目标", "方案的目标" is the document's. */
function goesOn({ subjects, asked }: ThreadReading): boolean {
  const spokenOf = subjects.some((subject) => bareLength(subject) > 0);
  return spokenOf && !/[体要展作]目标|方案|文件|规划|意见|办法|计划/u.test(asked);
}
