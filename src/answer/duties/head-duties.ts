import type { QueryOf } from "../../question/query.ts";
import { shortPlaceName } from "../../question/read/short-place-name.ts";
import type { DutyMatch } from "../../retrieval/duties/find-duties.ts";
import { placeOf } from "../place-of.ts";
import type { Say } from "../wording.ts";

/** The line above a list of duties: whose, in which role, and how many. */
export function headDuties(chosen: readonly DutyMatch[], query: QueryOf<"duty">, say: Say): string {
  const count = chosen.length;
  const places = new Set(chosen.map(({ known }) => placeOf(known.document)));
  const place = places.size === 1 ? ([...places][0] ?? "") : "";
  if (query.operation === "due" && query.department === null)
    return say`${place}符合时限的任务共${count}项:`;
  if (query.department === null) return ofPlace(place, { count, query, say });
  const subject = ofPlaceAndBody(place, namesOf(query.department.names, chosen));
  const [rows] = chosen.map(({ known }) => known.duty.rows);
  if (rows !== undefined && chosen.every(({ known }) => known.duty.rows === rows))
    return ofRows(subject, rows, { count, say });
  if (query.due !== null || query.operation === "due")
    return say`${subject}的任务中,写明这一时限的共${count}项:`;
  if (query.operation === "without-support")
    return say`${subject}负责、没有列其他责任(配合)单位的任务共${count}项:`;
  if (query.role === "lead") return say`${subject}牵头或负责的任务共${count}项:`;
  if (query.role === "support") return say`${subject}作为责任(配合)单位的任务共${count}项:`;
  const lead = chosen.filter(({ role }) => role === "lead").length;
  if (lead > 0 && lead < count) return say`${subject}参与的任务共${count}项,牵头的在前:`;
  return say`${subject}承担的任务共${count}项:`;
}

/** The same for rows of a table that are no tasks. */
function ofRows(
  subject: string,
  rows: NonNullable<DutyMatch["known"]["duty"]["rows"]>,
  { count, say }: { count: number; say: Say },
): string {
  if (rows === "indicator") return say`${subject}负责的指标共${count}项:`;
  if (rows === "project") return say`${subject}负责的项目共${count}项:`;
  return say`${subject}负责的服务事项共${count}项:`;
}

/** The same where no department is asked for. */
function ofPlace(
  place: string,
  { count, query, say }: { count: number; query: QueryOf<"duty">; say: Say },
): string {
  if (query.operation === "without-support")
    return say`${place}没有列责任(配合)单位的任务共${count}项:`;
  if (query.role === "lead" && query.without) return say`${place}没有写牵头单位的任务共${count}项:`;
  if (query.role === "lead") return say`${place}写明牵头单位的任务共${count}项:`;
  if (query.role === "support") return say`${place}列出责任(配合)单位的任务共${count}项:`;
  return say`${place}列明责任分工的任务共${count}项:`;
}

/** Those of a department's names that the duties print. */
function namesOf(names: readonly string[], chosen: readonly DutyMatch[]): string {
  const printed = chosen.flatMap(({ known: { duty } }) =>
    [...duty.lead, ...duty.support, ...duty.shared].map(({ name }) => name),
  );
  return [...new Set(printed)].filter((name) => names.includes(name)).join("、");
}

/** "某市" and "市甲局" → "某市甲局"; a name that holds the place stands alone. */
export function ofPlaceAndBody(place: string, names: string): string {
  if (place === "" || names.includes(shortPlaceName(place) ?? place)) return names;
  return names.startsWith(place.slice(-1)) ? place.slice(0, -1) + names : place + names;
}
