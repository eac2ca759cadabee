import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { passageRule } from "./passage-rule.ts";
import { has } from "./rule.ts";
import { tableRule } from "./table-rule.ts";

/** Asks in which places something is: "建在哪几个小区", "分布在哪". Not in which body, or when. */
const SITE =
  /(?:建|修|分|放|布|开|装|铺|划|安排|选址|位|都)(?:在|到|于|给)(?:了|着)?(?:哪(?:几|些)?[个条处座]?(?:地方|小区|街道|乡镇|镇|村|社区|路|位置|片区)|哪[里儿]|什么地方|何处)|(?:名单和分布|分布和名单|分布)(?:具体|都|分别|各)*(?:是|有|在|情况)*(?:哪|什么|怎)/u;

/** "试点的是哪四个镇": several places below are to be named; not those that come first in an order. */
const WHICH_SITES =
  /(?:是|在|有)哪(?:几|[两二三四五六七八九十\d]+)个?(?:县市区|县区|乡镇|镇街|街道|小区|社区|[县区镇乡村])(?=$|[?,。])/u;

/** The words besides the kind of place that is asked for, where there are any. */
function withoutKind(phrase: string): string {
  const runs = phrase.split("|").filter((run) => !KIND.test(run));
  return runs.length > 0 ? runs.join("|") : phrase;
}

const KIND = /^(?:县市区|县区|乡镇|镇街|街道|小区|社区|[县区镇乡村])$/u;

function asksWhichSites(reading: ThreadReading): boolean {
  const ordered = has(reading, "extreme", "rank") || reading.condition !== null;
  return !ordered && WHICH_SITES.test(reading.text);
}

/** Where something is: the row of a table, else a sentence that names a place; how many there are is no answer. */
export function siteRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  if (reading.documents.length !== 1) return null;
  const site = SITE.test(reading.text);
  if (!site && !asksWhichSites(reading)) return null;
  const passage = passageRule({ ...reading, phrase: withoutKind(reading.phrase) });
  const expects = site ? "place" : "text";
  const asPlace = passage.kind === "passage" ? ({ ...passage, expects } as const) : passage;
  return tableRule(reading, vocabulary) ?? asPlace;
}
