import type { MarkKind } from "./read-number-mark.ts";

/**
 * The heading words a clause begins with, its number already cut off: `"管好公园广场。抓好…"` → `"管好公园广场"`.
 *
 * They end at the first 。 ; or : or at the end of the line. "" where the first sentence is too long for a heading
 * or tells figures, or, in articles and unnumbered paragraphs, where it does not read like one.
 */
export function readTitle(text: string, kind: MarkKind | "paragraph"): string {
  if (kind === "paragraph") return withoutRule(readLead(text));
  if (kind === "article") return readArticleTitle(text);
  const question = kind === "question" ? text : ASKED.exec(text)?.[0];
  if (question !== undefined) return /^[^?]{0,150}\??/.exec(question)?.[0].trimEnd() ?? "";
  const cut = text.search(/[。;]|:(?!\d)|(?<!\d):|!/);
  const sentence = (cut < 0 ? text : text.slice(0, cut)).trimEnd();
  const words = sentence
    .replace(/\s*[(【[](?:牵头|责任|配合|主办|负责)[^。]*$/, "")
    .replace(/\([^()]*负责\)?$/, "");
  const gap = /^(\S{2,20}?)\s{2,}\S{10}/.exec(words);
  const heading = gap?.[1] ?? words;
  if (isHeading(heading)) return heading.trimEnd();
  const plain = heading.replace(/\s*\([^()]*\)$/u, "");
  return plain !== "" && isHeading(plain) ? plain : "";
}

function isHeading(words: string): boolean {
  const long = words.replace(/\s+/g, "").length > LONGEST;
  return !long && !(/[,]/.test(words) && /\d/.test(words));
}

const LONGEST = 45;

/** `"1.问:谁可以申请?"`: the colon ends no heading. */
const ASKED = /^(?:问|Q)\s*:.+/;

/** A short lead phrase closed by 。 with more words behind it: `"公园方面。到2025年…"`, `"公园体系更加完善。  制定…"`. */
const LEAD = /^([^。,;:!?《》\d]{3,18}(?:,[^。,;:!?《》\d]{3,12})?)。\s*(?=.{6})/;

/** Of two halves the first is no longer than a heading's: `"加强领导,落实责任"`, but not `"举办全市公园博览会,每年一届"`. */
function readLead(text: string): string {
  const lead = LEAD.exec(text)?.[1] ?? "";
  const [first = "", second] = lead.split(",");
  return second !== undefined && first.length > second.length + 4 ? "" : lead;
}

/** A sentence that lays something down heads no paragraph: `"公园所需资金由公园全额承担。"`. */
function withoutRule(lead: string): string {
  return /由[^由]{2,}(?:承担|负担|负责|解释|支付|决定|确定|制定|组织|实施)$|不得|不予|应当|必须/u.test(
    lead,
  )
    ? ""
    : lead;
}

/** Articles carry a title only in brackets, before a gap, alone on their line, or as a lead phrase that rules nothing. */
function readArticleTitle(text: string): string {
  const bracket = /^[【([〔]\s*[^】)\]〕。]{2,20}\s*[】)\]〕]/.exec(text);
  if (bracket !== null) return bracket[0];
  const gap = /^([^\s。,;:]{2,14})\s{1,}(?=\S{4})/.exec(text);
  if (gap !== null) return gap[1] ?? "";
  if (/^[^。,;:!?]{2,20}$/.test(text)) return text;
  const lead = /^([^。,;:!?]{2,12})。$/.exec(text)?.[1] ?? readLead(text);
  return lead.includes(",") || RULES.test(lead) ? "" : lead;
}

/** Words of a sentence that says what is, or has to be. */
const RULES = /[本由是为]|(?<!目)的|负责|应|可以|不得|须|不予|适用|施行|[局委办厅府]/u;
