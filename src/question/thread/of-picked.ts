import { ADDS_UP } from "../read/adds-up.ts";
import type { Reading } from "../read/read-question.ts";
import type { NamedRow } from "../vocabulary.ts";
import { isBare } from "./is-bare.ts";
import { isOfWhole } from "./rows-meant.ts";
import type { ThreadReading } from "./thread-reading.ts";

/** "它们", "这几个县", "那三家", "其中": several that were just told. */
const POINTS =
  /[它他]们|(?:[这那]|上述|以上)(?:些|几|[二两三四五六七八九十\d]+)?[个家]?(?!指标|任务|工作|部门|单位|文件|方案|数)(?<=[些几二两三四五六七八九十\d个家])|其中|^(?:那么?)?[二两三四五六七八九十\d]+[个家](?:\p{Script=Han}{0,3}?)(?=[合总加共占]|一共|平均|各|分别)/u;

/** Asks of several at once; of which is not said: "一共多少", "各是多少". */
export function asksOfSeveral({ text }: Pick<Reading, "text">): boolean {
  return (
    ADDS_UP.test(text) ||
    /平均|均值|各自?(?=[是有为占要]|多少|几)|分别(?=[是有为占要]|多少|几)/u.test(text)
  );
}

/** "占全市多少": a share of all, of the one just told or of several. */
const OF_ALL = /占(?:了|到)?(?:全[市县区州省部]|总[数量]|合计|整个|所有)/u;

/**
 * A question about the rows of a table that the one before it picked ("超过五千的有哪些?它们加起来多少?"), with those named.
 * What is asked of several in the same message without saying of which, is about those, too. `picked` tells the rows.
 */
export function ofPicked(
  previous: ThreadReading | null,
  current: Reading,
  { sameMessage, picked }: { sameMessage: boolean; picked: () => readonly NamedRow[] },
): Reading {
  if (previous === null || current.rows.length + current.foreign.length > 0) return current;
  const elsewhere = current.documents.some((id) => !previous.documents.includes(id));
  if (elsewhere || isOfWhole(current)) return current;
  const share = sameMessage && OF_ALL.test(current.text) && isBare(current);
  const points = POINTS.test(current.text) || (sameMessage && asksOfSeveral(current));
  if (!share && !points) return current;
  const rows = picked();
  if (rows.length < (share ? 1 : 2)) return current;
  return {
    ...current,
    rows,
    documents: rows.slice(0, 1).map(({ document }) => document),
    all: false,
  };
}
