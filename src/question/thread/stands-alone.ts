import type { Query, QueryOf } from "../query.ts";
import { asksForGoals, namesWhole } from "../read/asks-for-goals.ts";
import { asksForStructure } from "../read/asks-for-structure.ts";
import type { Reading } from "../read/read-question.ts";
import { isBare, POINTS_TO_BODY } from "./is-bare.ts";

/** What begins or ends so goes on from what was said before. */
const GOES_ON =
  /^(?:那(?!个|些|家|份|里)|换|改成|还(?!是)|再|同样|另外|以及|至于|如果|要是|只看|也)|^(?:和|跟|与|比)(?![^,。?]*比[,|])|呢[?!]*$/u;

/** Points at what was said before, whatever else is named. */
const POINTS_BACK =
  /上述|刚才|前面|前者|后者|前述|此项|[这那]两|它(?!们)|(?:这|那|该)(?:一?项|件)(?:任务|工作|事)/u;

/** Asks for all or the first of several: "哪几条", "什么", "全列出来", "谁最多". */
const ASKS_FOR_ALL =
  /哪|谁|什么|啥|几[项件条个]|多少[项件条个]|多少任务|列|全部|所有|共|条目|清单/u;

/**
 * Is a question that names its place complete in itself, so that nothing of an earlier one belongs to it? It has a subject
 * of its own, at which its pronouns point ("甲市那个领导小组"), or asks for a list that its own words pick: all tasks of a
 * department it names, the rows of the indicator table that meet a condition.
 *
 * `asAlone` is what the question asks for where nothing was said before.
 */
export function standsAlone(current: Reading, asAlone: () => Query | null): boolean {
  const { text, documents } = current;
  if (documents.length === 0 || GOES_ON.test(text) || POINTS_BACK.test(text)) return false;
  if (asksForStructure(text)) return true;
  if (!isBare(current)) return current.phrase.replace(/\|/g, "").length >= 4;
  return asksForList(current, asAlone);
}

/** Does a question without a subject ask for a list that its own words pick? */
export function asksForList(current: Reading, asAlone: () => Query | null): boolean {
  const { text, department } = current;
  if (GOES_ON.test(text) || POINTS_BACK.test(text)) return false;
  const pointed = department === null && POINTS_TO_BODY.test(text);
  if (pointed || !ASKS_FOR_ALL.test(text)) return false;
  return picksByItself(asAlone(), current);
}

/** "那25项分工里": whose tasks are counted is no department's. */
const OF_TASKS = /任务|分工|事项/u;

function ofAll({ operation, taking }: QueryOf<"duty">, text: string): boolean {
  if (operation === "count") return OF_TASKS.test(text);
  // "责任单位有哪些" after a task: its own.
  if (operation === "bodies") return taking !== null || OF_DOCUMENT.test(text);
  return OF_ALL.has(operation);
}

/** "方案涉及几个部门", "这些任务的责任单位": of the whole document. */
const OF_DOCUMENT = /方案|文件|规划|意见|全[市县区]|(?<![这那该此]项)任务(?!的)/u;

const OF_ALL: ReadonlySet<QueryOf<"duty">["operation"]> = new Set([
  "most",
  "widest",
  "without-support",
  "due",
] as const);

function picksByItself(query: Query | null, { department, text }: Reading): boolean {
  switch (query?.kind) {
    case "duty":
      return department !== null || ofAll(query, text);
    case "indicator":
      // The goals of what was spoken of may be meant.
      if (asksForGoals(query.asked) && !namesWhole(query.asked)) return false;
      return query.phrases.length === 0 && query.operation !== "value";
    case "table":
      return query.where.length > 0;
    default:
      return false;
  }
}
