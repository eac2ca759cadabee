import type { Clause, Span } from "../../policy.ts";
import { BODIES, BODY } from "./body-words.ts";
import { draftClauseDuty } from "./draft-clause-duty.ts";
import type { DutyDraft } from "./duty-draft.ts";
import { readMatchedParties } from "./read-matched-parties.ts";
import { readParties } from "./read-parties.ts";
import { trimSpan } from "./trim-span.ts";

/** Those of any task, who are no department. */
const ANYBODY = "各(?:级|地|单位|部门|责任|牵头|成员|有关|相关|考核|承办|主办)";
const WHATEVER = /(?:各|有关|相关)(?:部门|单位)$/u;
/** A step of a process ("应在10日内作出决定") is no task of its own. */
const STEP = "(?:[在自于][^,;]{0,20}?)?\\d+个?(?:工作日|日|天|小时)内";
/** What is to be done, or done again and again; reports of what was done say neither. */
const DOES = [
  `(?:要|应当|应(?!当)|须)(?![求用急付收得该]|${STEP})`,
  `(?=会同${BODY}\\S{4})`,
  "(?=(?:每(?:年|半年|季度|月|学期)|定期|依法)\\S{4})",
].join("|");
/** Nothing else is as much a duty as what a body is put in charge of. */
const IN_CHARGE = `(?=主管(?!部门|单位|领导)\\S{4})|牵头,(?!${BODY})`;

const forms = (does: string) => new RegExp(`^(?!${ANYBODY})(${BODIES})(?:${does})(?=\\S{4})`, "u");
const ACTING = forms(DOES);
const CHARGED = forms(IN_CHARGE);

/**
 * The duty of a sentence that a body opens with what it has to do: `"市甲局要在6月底前编好规划"`, `"市甲局会同市乙局每季度抽查"`
 * (the first leads, the second supports), `"市丙局每年对资金开展审计"`; null for other sentences.
 */
export function readActing(text: string, clause: Clause, sentence: Span): DutyDraft | null {
  return read(ACTING, { text, clause, sentence });
}

/** The duty of a sentence that puts a body in charge: `"市甲局主管公园,负责养护"`, `"市甲局牵头,编好规划"`; null for other sentences. */
export function readCharged(text: string, clause: Clause, sentence: Span): DutyDraft | null {
  return read(CHARGED, { text, clause, sentence });
}

interface Told {
  readonly text: string;
  readonly clause: Clause;
  readonly sentence: Span;
}

function read(form: RegExp, { text, clause, sentence }: Told): DutyDraft | null {
  const words = text.slice(sentence.start, sentence.end);
  const match = form.exec(words);
  const bodies = match?.[1];
  if (match === null || bodies === undefined || WHATEVER.test(bodies)) return null;
  const from = sentence.start + match[0].indexOf(bodies);
  const own = readParties(text, { start: from, end: from + bodies.length });
  const named = [...own.lead, ...own.shared, ...own.support];
  if (named.length === 0) return null;
  const behind = sentence.start + match[0].length;
  const joint = new RegExp(`^会同(${BODIES})(?:等(?:有关|相关)?(?:部门|单位))?`).exec(
    text.slice(behind, sentence.end),
  );
  const leads = joint !== null || match[0].endsWith("牵头,");
  return draftClauseDuty(text, clause, {
    lead: leads ? named : [],
    support: joint === null ? [] : readMatchedParties(text, behind, joint),
    shared: leads ? [] : named,
    task: trimSpan(text, { start: behind + (joint?.[0].length ?? 0), end: sentence.end }),
    span: sentence,
  });
}
