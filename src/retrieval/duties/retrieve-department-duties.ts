import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import type { PolicyDocument } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, KnownDuty } from "../corpus.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "../passages/find-passages.ts";
import { dueInText } from "./due-in-text.ts";
import { dutiesInScope } from "./duties-in-scope.ts";
import { asDutyMatch, type DutyMatch, findDutiesOf, hasLeads } from "./find-duties.ts";

/** The duties of the departments that a query names, or those of others; else sentences that name them. */
export function retrieveDepartmentDuties(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const named = [...(query.department === null ? [] : [query.department]), ...query.others];
  const names = named.flatMap((each) => each.names);
  if (query.without && names.length > 0) return dutiesOfOthers(names, query, corpus);
  const wanted = phraseGrams(corpus.vocabulary.canonical(query.phrase), corpus.vocabulary.known);
  const onTopic = ({ known }: DutyMatch) =>
    besideTitle(wanted, known.document, corpus).size < 4 ||
    fitOf(
      wanted,
      new Set([...known.title, ...known.body.flatMap((s) => [...s])]),
      corpus.vocabulary,
    ).coverage >= 0.9;
  const naming = findDutiesOf(names, { query, corpus });
  const apart = rolesApart(named, query.asked);
  const alike = query.leads === 0 || ALL_LEAD.test(query.asked) ? takesLead : takesPart;
  const takes = (names: readonly string[], known: KnownDuty) =>
    (apart.get(names) ?? alike)(names, known);
  const same = naming.every(({ known }) => named.every((each) => takes(each.names, known)));
  const together =
    named.length > 1 &&
    (same || apart.size > 0 || TOGETHER.test(query.asked) || ALL_LEAD.test(query.asked));
  const all = naming.filter(
    (match) =>
      (!together || named.every((each) => takes(each.names, match.known))) &&
      hasLeads(match, query),
  );
  const matches = all.filter(onTopic);
  // Words that fit none of the department's tasks are talk about the question, not a topic.
  const role = apart.size > 0 ? ("any" as const) : query.role;
  const listed = together ? { ...query, role, department: merged(named), others: [] } : query;
  if (all.length > 0) {
    const found = matches.length > 0 ? matches : all;
    const due = query.due === null ? found : dueInText(found, query.due);
    return { kind: "duties", query: listed, matches: due };
  }
  return saidOfDepartment(names, query, corpus);
}

/** Sentences that name a department without duties; else where it has some. */
function saidOfDepartment(
  names: readonly string[],
  query: QueryOf<"duty">,
  corpus: Corpus,
): Finding {
  const mentioned = sentencesNaming(query.department?.asked ?? "", query, corpus);
  if (mentioned.length > 0)
    return {
      kind: "passages",
      query: asPassage(query, { phrase: query.phrase, expects: "text" }),
      matches: mentioned,
    };
  const anywhere = findDutiesOf(names, { query: { ...query, documents: [] }, corpus });
  const elsewhere = [...new Set(anywhere.map(({ known }) => known.document))].filter(
    ({ id }) => !query.documents.includes(id),
  );
  const reason = elsewhere.length > 0 ? "other_place" : "not_stated";
  return {
    kind: "missing",
    query,
    reason,
    what: query.department?.asked ?? query.phrase,
    elsewhere,
    nearest: null,
  };
}

/** The duties in which some bodies have no part; `"不是某局牵头的"`: those that it supports are among them. */
function dutiesOfOthers(names: readonly string[], query: QueryOf<"duty">, corpus: Corpus): Finding {
  const isTheirs = ({ role }: DutyMatch) => query.role !== "lead" || role === "lead";
  const naming = findDutiesOf(names, { query, corpus }).filter(isTheirs);
  const theirs = new Set(naming.map(({ known }) => known));
  const rest = dutiesInScope(query, corpus).filter((known) => !theirs.has(known));
  return {
    kind: "duties",
    query,
    matches: rest.map((known) => asDutyMatch(known, { role: "shared" })),
  };
}

/** Several departments are asked for in the same tasks, not each in its own: "两局都挂名的任务", "在哪几项里都有份". */
const TOGETHER =
  /联合|同时|都(?:有|参|在|出|要)|共同|一起|一块儿?|一道|搭档|一并|均|都[^,。?哪什几多]{1,8}的|(?:哪|几|什么)[^,。?]*\|[^,。?|]{0,2}都\p{Script=Han}/u;

function takesPart(names: readonly string[], { duty }: KnownDuty): boolean {
  return [...duty.lead, ...duty.support, ...duty.shared].some(({ name }) => names.includes(name));
}

/** "都牵头": each of the departments leads. */
const ALL_LEAD = /(?:都|均|同)(?:是|为)?牵头/u;

type Takes = (names: readonly string[], known: KnownDuty) => boolean;

/** "甲局牵头、乙局配合的任务": what part each of the departments has to take; empty where they are not told apart. */
function rolesApart(
  named: readonly NonNullable<QueryOf<"duty">["department"]>[],
  asked: string,
): ReadonlyMap<readonly string[], Takes> {
  const [first, second] = named;
  if (named.length === 2 && first && second && helps(first.asked, second.asked, asked))
    return new Map([
      [first.names, takesOther],
      [second.names, takesLead],
    ]);
  const roles = named.flatMap(({ asked: name, names }) => {
    const at = asked.indexOf(name);
    const role = at < 0 ? null : ROLE_BEHIND.exec(asked.slice(at + name.length));
    return role === null ? [] : [{ names, lead: role[1] !== undefined }];
  });
  const differ = roles.some(({ lead }) => lead) && roles.some(({ lead }) => !lead);
  if (!differ || roles.length < named.length) return new Map();
  return new Map(roles.map(({ names, lead }) => [names, lead ? takesLead : takesOther]));
}

/** "甲局要配合乙局做什么": the one that is named first has part in what the other leads. */
function helps(first: string, second: string, asked: string): boolean {
  const at = asked.indexOf(first);
  const between = asked.slice(at + first.length, asked.indexOf(second));
  return (
    at >= 0 && /^[要得须需该应都在]*(?:配合|协助|协同|支持|帮)[着助]?[|市县区]?$/u.test(between)
  );
}

const ROLE_BEHIND =
  /^(?:来|是|为|做|当|负责|任)?(?:(牵头|主办|主导|打头)|配合|协办|协助|参与|参加|责任(?:单位|部门)|打下手)/u;

/** Has part in a task and does not lead it. */
function takesOther(names: readonly string[], { duty }: KnownDuty): boolean {
  return [...duty.support, ...duty.shared].some(({ name }) => names.includes(name));
}

function takesLead(names: readonly string[], { duty }: KnownDuty): boolean {
  return duty.lead.some(({ name }) => names.includes(name));
}

/** Departments that are asked for together, as one. */
function merged(named: readonly NonNullable<QueryOf<"duty">["department"]>[]) {
  return {
    asked: named.map(({ asked }) => asked).join("、"),
    names: named.flatMap(({ names }) => names),
    claim: null,
  };
}

/** Words of a phrase that the document's title does not hold: what the whole document is about is no topic in it. */
function besideTitle(wanted: Phrase, { title }: PolicyDocument, corpus: Corpus): Phrase {
  const held = gramsOf(corpus.vocabulary.canonical(title));
  return new Map([...wanted].filter(([gram]) => !held.has(gram)));
}

/** Sentences of the asked documents that name a department which no duty of theirs names. */
function sentencesNaming(asked: string, query: QueryOf<"duty">, corpus: Corpus): PassageMatch[] {
  const name = asked.replace(/^[省市县区](?=[\p{Script=Han}]{2})/u, "");
  if (name.length < 3) return [];
  const found = findPassages(
    {
      phrase: `${asked}|${query.phrase}`,
      hint: "",
      documents: query.documents,
      expects: "text",
      years: [],
    },
    corpus,
  );
  return found.filter(({ evidence }) => evidence.quote.replace(/\s/g, "").includes(name));
}
