import type { Query } from "../query.ts";
import { asksForGoals, namesWhole } from "../read/asks-for-goals.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { listOfAll } from "./indicator-rule.ts";
import { bareLength, type Rule } from "./rule.ts";

/** "主要目标是什么", of one document as a whole: all that it aims at, where no section of it says so. */
export const goalsRule: Rule = (reading, vocabulary): Query | null =>
  reading.documents.length === 1 && asksForGoals(reading.asked) && !goesOn(reading)
    ? listOfAll(reading, vocabulary)
    : null;

/** In a conversation about something, "目标呢" is the goal of that. */
function goesOn({ subjects, asked }: ThreadReading): boolean {
  const spokenOf = subjects.some((subject) => bareLength(subject.replace(OF_ALL, "")) > 0);
  return spokenOf && !namesWhole(asked);
}

/** What is left of a question for what a document says in short. */
const OF_ALL = /主要|大致|大概|总体|内容|[讲说写些了]/gu;
