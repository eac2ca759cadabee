import type { Reading } from "../read/read-question.ts";
import { SHARE } from "./is-bare.ts";
import { withoutRepeats } from "./rows-spoken-of.ts";
import { pointsToBoth } from "./spoken-places.ts";

/** The rows of the question before, and those that the conversation was about, the latest last. */
interface Before extends Pick<Reading, "rows"> {
  readonly rowsSpokenOf: Reading["rows"];
}

/** "再加上丙县呢". */
const JOINS = /(?:再|还|也)?(?:加|算|带)(?:上|进来)/u;

/** The rows that a question of a conversation is about: a row once named is meant until another place, row or department is. */
export function rowsMeant(previous: Before, current: Reading): Reading["rows"] {
  if (current.rows.length > 0) return withThoseBefore(previous, current);
  if (isOfWhole(current)) return [];
  if (pointsToBoth(current.text) && previous.rowsSpokenOf.length >= 2)
    return previous.rowsSpokenOf.slice(-2);
  // Another end or place of an order, or more of it: the row that the reply named is not what is asked about.
  const ordered = current.nth !== null || current.limit !== null || current.cues.has("extreme");
  if (ordered && (!current.toEnd || current.direction === "both")) return [];
  return current.documents.length === 0 && current.department === null ? previous.rows : [];
}

function withThoseBefore(previous: Before, current: Reading): Reading["rows"] {
  if (JOINS.test(current.text)) return withoutRepeats([...previous.rows, ...current.rows]);
  // "那乙县呢,差多少": from the one just spoken of.
  const apart = current.cues.has("difference") || current.cues.has("change");
  return apart && !current.toEnd && current.rows.length === 1 && previous.rows.length === 1
    ? withoutRepeats([...current.rows, ...previous.rows])
    : current.rows;
}

/** "全市一共多少" after some of its rows: of all of them; "占全市多少" is asked of those. */
export function isOfWhole({ text }: Reading): boolean {
  return OF_WHOLE.test(text) && !SHARE.test(text) && !text.includes("占");
}

const OF_WHOLE = /全[市县区州省](?:的|一?共|总共|合计|总计|加|有|是|[?]|$)/u;
