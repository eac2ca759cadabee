import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { asFigures } from "../measures/as-figures.ts";
import { retrieveMeasures } from "../measures/retrieve-measures.ts";
import { retrievePassages } from "../passages/retrieve-passages.ts";
import { type DutyMatch, findNumberedTasks, findTasks } from "./find-duties.ts";

/**
 * By when a task is due that the question names: from the list of duties, where running text does not tell it, or where
 * the question speaks of the list ("这项任务的时限"); where there is no such list, the year of an indicator's target. Null
 * where that is not asked.
 */
export function retrieveDeadline(query: QueryOf<"passage">, corpus: Corpus): Finding | null {
  const scope = corpus.vocabulary.deadlines.filter((id) => isAsked(id, query.documents));
  if (query.expects !== "date" || LASTS.test(query.asked)) return null;
  const listed = scope.length > 0 && OF_LIST.test(query.asked);
  const told = listed ? null : retrievePassages(query, corpus);
  if (told !== null && tellsDate(told)) return told;
  if (scope.length === 0) return ofTarget(query, corpus) ?? told;
  const asked = taskQuery(query);
  const matches = tasksOf(asked, corpus).filter(({ known }) => scope.includes(known.document.id));
  if (matches.length === 0) return told;
  const due = matches.filter(({ known }) => known.duty.deadline !== null);
  return due.length > 0
    ? { kind: "tasks", query: asked, matches: due }
    : explainMissing(
        asked,
        `${asked.label === null ? asked.phrase : `第${asked.label}项任务`}|完成时限`,
        corpus,
      );
}

/** "覆盖率什么时候达到": the year that a row or a sentence sets the target for; null where none of that name does. */
function ofTarget(query: QueryOf<"passage">, corpus: Corpus): Finding | null {
  if (query.documents.length !== 1) return null;
  const found = retrieveMeasures(asFigures(query, "value"), corpus);
  if (found.kind !== "measures") return null;
  const dated = found.groups.some(({ matches }) =>
    matches.some(
      ({ fit, measure, values }) =>
        (measure.indicator !== null || measure.statement?.year != null) &&
        fit.coverage >= NAMED &&
        values.some(
          ({ role, year, number }) => role === "target" && year !== null && number !== null,
        ),
    ),
  );
  return dated ? found : null;
}

/** Share of the question's words that the name of the indicator holds. */
const NAMED = 0.8;

/** Words for the column of a list, or for one of its tasks. */
const OF_LIST = /时限|(?:完成|办结|要求)(?:时间|期限|日期)|[项条号]任务|任务(?:几|什么|何)/u;
/** How long something takes is no day by which it is done. */
const LASTS = /多久|多长|(?:几|多少)(?:天|日|个(?:工作日|小时|月))|流程|环节/u;
const DATE = /\d\s*[年月日]|年底|季度|半年/u;

function tellsDate(finding: Finding): boolean {
  if (finding.kind !== "passages") return finding.kind !== "missing";
  const [best] = finding.matches;
  // The row of a list of duties is told as one.
  return best?.sentence.table?.table.kind !== "duty" && DATE.test(best?.evidence.quote ?? "");
}

function tasksOf(query: QueryOf<"duty">, corpus: Corpus): DutyMatch[] {
  const numbered = query.label === null ? [] : findNumberedTasks(query.label, { query, corpus });
  return numbered.length > 0 ? numbered : findTasks(query.phrase, { query, corpus });
}

/** Words that ask for a date and name no task. */
const ASKING =
  /(?:完成|办结|要求)?(?:时限|期限|时间(?:节点)?|日期)|(?:这|那)?[项条]?任务|截止|到期|完成|落地|落实到位|办结|投用|(?<![\p{Script=Han}])月?底前?|第?\d{1,3}[项条号]?/gu;

function taskQuery(query: QueryOf<"passage">): QueryOf<"duty"> {
  const { documents, placesNamed, foreign, asked, hint } = query;
  const [, first, second] = /第(\d{1,3})[项条号]|(\d{1,3})号任务/u.exec(asked) ?? [];
  return {
    kind: "duty",
    documents,
    placesNamed,
    foreign,
    asked,
    hint,
    phrase: query.phrase
      .split("|")
      .map((run) => run.replace(ASKING, ""))
      .filter((run) => run !== "")
      .join("|"),
    department: null,
    others: [],
    label: first ?? second ?? null,
    told: "",
    role: "any",
    leads: null,
    without: false,
    stated: null,
    taking: null,
    operation: "when",
    due: null,
    direction: null,
  };
}
