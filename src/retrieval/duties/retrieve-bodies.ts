import { fitOf, phraseGrams } from "../../language/grams.ts";
import { segment } from "../../language/segment.ts";
import type { QueryOf } from "../../question/query.ts";
import { asksRecipient } from "../../question/read/asks-recipient.ts";
import { isFiller } from "../../question/read/cues.ts";
import { isLight } from "../../question/read/light-words.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, KnownDuty } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { findPassages, type PassageMatch } from "../passages/find-passages.ts";
import { retrievePassages } from "../passages/retrieve-passages.ts";
import { findBodiesInText } from "./find-bodies-in-text.ts";
import {
  type DutyMatch,
  findIndicatorDuties,
  findNumberedTasks,
  findTasks,
} from "./find-duties.ts";

/** Who is in charge of a task: by the lists of responsibilities, else by a sentence that says so. */
export function retrieveBodies(query: QueryOf<"duty">, corpus: Corpus): Finding {
  const matches = tasksByAnyReading(query, corpus);
  const told = query.department === null ? findBodiesInText(query, corpus) : null;
  const ofTask = Math.max(0, ...matches.map(({ known }) => shareHeld(query.phrase, known, corpus)));
  const inText = asPassage(query, { phrase: query.phrase, expects: "text" });
  // A list of responsibilities is for what it names; a sentence that says clearly more of it knows better.
  // Nor is who is in charge of a task the body before which something is done.
  const before = asksRecipient(query.asked) !== null;
  if (told !== null && (before || told.coverage > ofTask + CLEARLY_MORE))
    return { kind: "passages", query: inText, matches: [told.match] };
  if (matches.length > 0) return { kind: "tasks", query, matches };
  return saidInText(query, inText, corpus) ?? explainMissing(query, query.phrase, corpus);
}

/** Sentences that answer where no list of responsibilities does; who is in charge is told by those alone that name somebody. */
function saidInText(
  query: QueryOf<"duty">,
  inText: QueryOf<"passage">,
  corpus: Corpus,
): Finding | null {
  const more = ASKS_MORE.test(query.asked);
  const inCharge = IN_CHARGE.test(query.asked) && !more;
  const says = inCharge ? TELLS_BODY : /负责|牵头|承担|设在|配合|协调/u;
  const found = findPassages(inText, corpus).filter(({ evidence }) => says.test(evidence.quote));
  if (more || !ASKS_BODY.test(query.asked)) {
    const told = retrievePassages(inText, corpus, query);
    const names = (match: PassageMatch) => !inCharge || TELLS_BODY.test(match.evidence.quote);
    if (told.kind === "passages" && told.matches.some(names)) return told;
  }
  const enough = (found[0]?.coverage ?? 0) >= 0.8;
  return enough ? { kind: "passages", query: inText, matches: found } : null;
}

/** "谁负责", "哪个部门牵头": only somebody in charge answers. */
const IN_CHARGE =
  /(?:谁|哪[\p{Script=Han}]{0,4}|什么(?:部门|单位))(?:来|去)?(?:负责|牵头|主管|主抓|管(?!用|理费)|抓|落实|推进|承担)/u;
/** A sentence that names somebody with a part: "由甲局负责", "甲局牵头", "牵头单位:", "办公室设在". */
const TELLS_BODY = new RegExp(
  [
    "由[^,。;]{2,24}(?:负责|牵头|承担|主管|主办|组织实施|承办|办理|受理|管理|运营)",
    "(?:[局委办部院厅司会联府]|中心|机构|单位|部门|企业|公司|社区|人员)(?:要|应当?|须|具体|统一|共同|分别|按(?:照)?职责(?:分工)?)*(?:负责|牵头|主管|承担|会同|承办)",
    "(?:负责|牵头|主管|承办|责任)(?:单位|部门)[::]|设在",
  ].join("|"),
  "u",
);

/** More is asked than who is in charge. */
const ASKS_MORE = /怎么|如何|怎样|咋|多少|什么时候|哪年/u;

/** Bodies with a role are asked for, and not just whom something is about. */
const ASKS_BODY = /牵头|配合|责任|部门|单位|机关|哪(?:个|些)?(?:局|委)|主管|分管|归口/u;

const CLEARLY_MORE = 0.1;

/** Share of a phrase that a task's own words hold, by what words say inside its document. */
function shareHeld(phrase: string, { document, title, body }: KnownDuty, corpus: Corpus): number {
  const { canonical, known, weight } = corpus.vocabulary;
  const words = new Set([...title, ...body.flatMap((sentence) => [...sentence])]);
  const wanted = phraseGrams(canonical(phrase), known);
  return fitOf(wanted, words, { weight: corpus.weights.get(document.id) ?? weight }).coverage;
}

/** Words that ask for departments, not part of what they do. */
const ASKING =
  /(?:都|该|应)?(?:归|由|是|找|落到?|交给|分给|派给)?(?:谁|哪(?:个|些|几|两)?(?:个|家)?(?:部门|单位|局|委|机关|家)?|什么(?:部门|单位))(?:来|在|去)?(?:负责|牵头|管|抓|办|做|干)?|牵头|配合|负责|责任(?:部门|单位)|呢|吗|啊/gu;

/** Words that name something; "" where all are of talk ("落实" of "谁负责落实"). */
function ofItsOwn(words: string): string {
  const parts = words.split(/[^\p{Script=Han}\w]+/u).flatMap(segment);
  return parts.every((word) => isFiller(word) || isLight(word)) ? "" : words;
}

/** "公园管理": what is done with a thing, behind its name. */
const DOING = /(?<=\p{Script=Han}{3})(?:建设|管理|工作|运营|推进|实施|发展)(?=$|\|)/gu;

/** "第26|" of "第26项任务座椅更换". */
const NUMBERED = /(?:^|(?<=\|))第\d{1,2}(?:\||$)/gu;
/** Characters by which a question names a task beside the subject that it took over. */
const NAMES_TASK = 4;
/** Share of the words beside its number that the task must hold. */
const NAMED = 0.6;

/**
 * The tasks that a question names: by its subject, else by all its own words, else (where it has no
 * subject of its own) by what was just replied.
 */
function tasksByAnyReading(query: QueryOf<"duty">, corpus: Corpus): DutyMatch[] {
  const words = query.label === null ? query.phrase : query.phrase.replace(NUMBERED, "");
  const numbered = query.label === null ? [] : findNumberedTasks(query.label, { query, corpus });
  const unnamed = words.replace(/\P{Script=Han}/gu, "").length < 2;
  const meant = unnamed
    ? numbered
    : numbered.filter(({ known }) => shareHeld(words, known, corpus) >= NAMED);
  if (meant.length > 0) return meant;
  const said = ofItsOwn(query.asked.replace(ASKING, "|"));
  // "谁来种" after a question about parks: what is done names no task by itself.
  const own = unnamed || said.replace(/\P{Script=Han}/gu, "").length >= NAMES_TASK ? said : "";
  for (const phrase of [words, own, words.replace(DOING, ""), query.told]) {
    const matches = phrase === "" ? [] : findTasks(phrase, { query, corpus });
    if (matches.length > 0) return matches;
  }
  return findIndicatorDuties(query.phrase, { query, corpus });
}
