import type { Query } from "./query.ts";
import { attachmentRule } from "./rules/attachment-rule.ts";
import {
  clarifyRule,
  ownDepartmentRule,
  ownPlaceRule,
  pointsNowhereRule,
  withdrawnRule,
} from "./rules/clarify-rule.ts";
import { dueListRule } from "./rules/due-list-rule.ts";
import { dutyRule } from "./rules/duty-rule.ts";
import { figureRule } from "./rules/figure-rule.ts";
import { goalsRule } from "./rules/goals-rule.ts";
import { indicatorListRule } from "./rules/indicator-list-rule.ts";
import { indicatorRule } from "./rules/indicator-rule.ts";
import {
  mentionsRule,
  placesByFigureRule,
  saidElsewhereRule,
  saidWhereRule,
} from "./rules/mentions-rule.ts";
import { metadataRule } from "./rules/metadata-rule.ts";
import { ofTheSameRule } from "./rules/of-the-same-rule.ts";
import { outsideRule } from "./rules/outside-rule.ts";
import { passageRule } from "./rules/passage-rule.ts";
import { personRule } from "./rules/person-rule.ts";
import type { Rule } from "./rules/rule.ts";
import { siteRule } from "./rules/site-rule.ts";
import { figuresOfDepartmentRule, tableRule } from "./rules/table-rule.ts";
import { versionsRule } from "./rules/versions-rule.ts";
import type { ThreadReading } from "./thread/thread-reading.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The kinds of questions, most special first; running text is what is left. */
const RULES: readonly Rule[] = [
  withdrawnRule,
  outsideRule,
  ownPlaceRule,
  ownDepartmentRule,
  pointsNowhereRule,
  ofTheSameRule,
  saidElsewhereRule,
  attachmentRule,
  versionsRule,
  metadataRule,
  goalsRule,
  personRule,
  placesByFigureRule,
  saidWhereRule,
  figuresOfDepartmentRule,
  siteRule,
  dutyRule,
  tableRule,
  figureRule,
  dueListRule,
  indicatorListRule,
  clarifyRule,
  mentionsRule,
  indicatorRule,
];

/** Decides what kind of question a reading is: the first rule that applies writes the query. */
export function toQuery(reading: ThreadReading, vocabulary: Vocabulary): Query {
  for (const rule of RULES) {
    const query = rule(reading, vocabulary);
    if (query !== null) return query;
  }
  return passageRule(reading);
}
