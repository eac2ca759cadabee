import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { passageRule } from "./passage-rule.ts";
import { tableRule } from "./table-rule.ts";

/** Asks in which places something is: "建在哪几个小区", "分布在哪". Not in which body, or when. */
const SITE =
  /(?:建|修|分|放|布|开|装|铺|划|安排|选址|位|都)(?:在|到|于|给)(?:了|着)?(?:哪(?:几|些)?[个条处座]?(?:地方|小区|街道|乡镇|镇|村|社区|路|位置|片区)|什么地方)|(?:名单和分布|分布和名单|分布)(?:具体|都|分别|各)*(?:是|有|在|情况)*(?:哪|什么|怎)/u;

/** Where something is: the row of a table, else a sentence that names a place; how many there are is no answer. */
export function siteRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (!SITE.test(reading.text) || reading.documents.length !== 1) return null;
  const passage = passageRule(reading);
  const asPlace = passage.kind === "passage" ? { ...passage, expects: "place" as const } : passage;
  return tableRule(reading, vocabulary) ?? asPlace;
}
