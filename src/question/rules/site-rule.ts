import type { ThreadReading } from "../inherit.ts";
import type { Query } from "../query.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { passageRule } from "./passage-rule.ts";
import { tableRule } from "./table-rule.ts";

/** Asks where something is, or for the list of the places: "建在哪几个小区", "点位名单". Not in which body, or when. */
const SITE =
  /(?:建|修|分|放|布|开|装|铺|划|安排|选址|位)(?:在|到|于|给)(?:了|着)?(?:哪(?!\p{Script=Han}{0,3}(?:部门|单位|局|委|机构|家|年|月|天))|什么地方)|都在哪(?:些|几)|(?:名单|分布|点位)(?:和(?:名单|分布|点位))?(?:具体|都|分别|各)*(?:是|有|在|情况)*(?:哪|什么|怎)/u;

/** Where something is: the row of a table, else a sentence that names a place; how many there are is no answer. */
export function siteRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (!SITE.test(reading.text) || reading.documents.length !== 1) return null;
  const passage = passageRule(reading);
  const asPlace = passage.kind === "passage" ? { ...passage, expects: "place" as const } : passage;
  return tableRule(reading, vocabulary) ?? asPlace;
}
