import { fitOf, phraseGrams } from "../../language/grams.ts";
import type { QueryOf } from "../../question/query.ts";
import type { Corpus } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { titleGrams } from "../title-grams.ts";
import { asksForContent, contentOfTask, premised } from "./content-of-task.ts";
import { dueInText, isDue, isDueBy } from "./due-in-text.ts";
import { dutiesInScope } from "./duties-in-scope.ts";
import { asDutyMatch, type DutyMatch, findDutiesOf, hasLeads } from "./find-duties.ts";
import { monthOf } from "./month-of.ts";
import { retrieveBodies } from "./retrieve-bodies.ts";
import { retrieveDepartmentDuties } from "./retrieve-department-duties.ts";
import { toldInText } from "./told-in-text.ts";

/** Duties by deadline, by department or all of them; else who is in charge of the task that is named. */
export function retrieveDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const finding = findDuties(query, corpus);
  return finding.kind === "tasks"
    ? { ...finding, content: contentOfTask(query, finding.matches, corpus) }
    : finding;
}

function findDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const { operation, phrase, department } = query;
  if (operation === "due") return dueDuties(query, corpus);
  const unnamed = phrase === "" && department === null && operation !== "who";
  if (OF_ALL.has(operation) || unnamed) return allDuties(query, corpus);
  if (department !== null && (operation === "tasks" || operation === "count"))
    return (
      toldInText(query, corpus) ??
      ofTakenForGranted(query, corpus) ??
      aboutOneTask(query, corpus) ??
      retrieveDepartmentDuties(query, corpus)
    );
  return retrieveBodies(query, corpus);
}

/** What is asked of all tasks, or of those of one department. */
const OF_ALL: ReadonlySet<QueryOf<"duty">["operation"]> = new Set([
  "without-support",
  "most",
  "bodies",
  "widest",
] as const);

/** The duties of the asked documents, with bodies in the asked role and as many leading as asked, if that is asked. */
function allDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const counted = query.operation === "tasks" || query.operation === "count";
  const led = ({ known: { duty } }: DutyMatch) =>
    !counted || query.role === "any" || duty[query.role].length > 0 !== query.without;
  const names = query.department?.names ?? corpus.vocabulary.departments.map(({ name }) => name);
  const fits = (match: DutyMatch) =>
    query.operation === "without-support"
      ? isUnaided(match, query)
      : led(match) && hasLeads(match, query);
  const all = findDutiesOf(names, { query, corpus });
  const matches = all.filter(fits);
  const ofBody = query.department !== null && all.length > 0;
  return matches.length === 0 && !ofBody
    ? explainMissing(query, query.without ? "没有牵头单位的任务" : "责任分工", corpus)
    : { kind: "duties", query, matches };
}

/** Do those who lead a task, or a single body that is responsible, have nobody to support them? */
function isUnaided({ known: { duty } }: DutyMatch, { leads }: QueryOf<"duty">): boolean {
  const { lead, support, shared } = duty;
  if (support.length > 0) return false;
  return lead.length + shared.length === 1 || (leads === null && lead.length > 0);
}

/** Tasks by their deadline: those of a month, or the first or last of all. */
function dueDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const matches =
    query.department === null
      ? dutiesInScope(query, corpus).map((known) => asDutyMatch(known, { role: "shared" }))
      : findDutiesOf(query.department.names, { query, corpus });
  const timed = query.due === null ? atEnd(matches, query) : dueIn(matches, query.due, query.asked);
  const inText = timed.length === 0 && query.due !== null && query.due.year !== null;
  const chosen = inText && query.due !== null ? dueInText(matches, query.due) : timed;
  return chosen.length === 0
    ? explainMissing(query, "完成时限", corpus)
    : { kind: "duties", query, matches: chosen };
}

function dueIn(
  matches: readonly DutyMatch[],
  due: NonNullable<QueryOf<"duty">["due"]>,
  asked: string,
) {
  const open = due.year === null && due.month === null;
  const [word = ""] = GOES_ON.exec(asked) ?? [];
  const isMeant = UP_TO.test(asked) ? isDueBy : isDue;
  const printed = PRINTED.test(asked);
  return matches.filter(({ known: { duty, document } }) => {
    const month = monthOf(duty.deadline, document);
    if (!open) return isMeant(month, due) && !(printed && DAY.test(duty.deadline ?? ""));
    const listed = duty.deadline !== null || duty.table !== null;
    return month === null && listed && (duty.deadline ?? "").includes(word);
  });
}

/** "2024年6月底之前(含6月)": what is due earlier is meant, too. */
const UP_TO =
  /[月年][底末]?(?:及|或)?(?:之前|以前)|含(?:\d{1,2}|当|本)月|(?:截至|截止到?|不晚于|不迟于)20\d\d年/u;
/** "时限写“6月底前”的": as it is printed; 6月15日前 is another time. */
const PRINTED = /["“写标填印列](?:[的着了]|是|为|成)*["“]?(?:20\d\d年)?\d{1,2}月[底末]/u;
const DAY = /\d日/u;

/** A time without an end, as deadlines print it. */
const GOES_ON = /持续|每年|长期|常年/u;

/** Those with the first deadline, or the last. */
function atEnd(matches: readonly DutyMatch[], { direction }: QueryOf<"duty">) {
  const dated = matches.flatMap((match) => {
    const month = monthOf(match.known.duty.deadline, match.known.document);
    return month === null ? [] : [{ match, month }];
  });
  const months = dated.map(({ month }) => month);
  const end = direction === "highest" ? Math.max(...months) : Math.min(...months);
  return dated.filter(({ month }) => month === end).map(({ match }) => match);
}

/** "照明由某局牵头,要做什么": the task that is named, though the department may have no part in it. */
function ofTakenForGranted(query: QueryOf<"duty">, corpus: Corpus): Finding | null {
  const phrase = asksForContent(query) ? premised(query) : "";
  if (phrase === "") return null;
  const found = retrieveBodies({ ...query, phrase, operation: "confirm" }, corpus);
  return found.kind === "tasks" ? { ...found, query: { ...query, operation: "confirm" } } : null;
}

/** "公园照明是某局牵头吗": the question names a task besides the department, and is about that task. */
function aboutOneTask(query: QueryOf<"duty">, corpus: Corpus): Finding | null {
  const { vocabulary } = corpus;
  const runs = query.phrase
    .split("|")
    .map((run) => phraseGrams(vocabulary.canonical(run), vocabulary.known))
    .filter(({ size }) => size >= 3);
  const named = dutiesInScope(query, corpus).filter(({ document, title }) =>
    runs.some((wanted) => {
      // What the whole document is about names none of its tasks.
      if (fitOf(wanted, titleGrams(document, vocabulary), vocabulary).coverage >= 0.8) return false;
      const { coverage, precision } = fitOf(wanted, title, vocabulary);
      return coverage >= 0.8 && precision >= (wanted.size < 5 ? 0.15 : 0.22);
    }),
  );
  const documents = new Set(named.map(({ document }) => document));
  if (named.length === 0 || named.length > 2 * documents.size) return null;
  const matches = named.map((known) => asDutyMatch(known, { role: null }));
  return { kind: "tasks", query: { ...query, operation: "confirm" }, matches };
}
