import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../../language/grams.ts";
import { gramsRelated } from "../../language/related-words.ts";
import type { Query } from "../../question/query.ts";
import { subjectPhrase } from "../../question/read/subject-phrase.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus, Sentence } from "../corpus.ts";
import { sentenceEvidence } from "../evidence.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { relatedIn } from "../related-in.ts";

const NOUN =
  "(?:问题(?![上里中])|毛病|短板|不足(?!额)|缺陷|缺点|弱项|弱点|困难(?!老|家|群|户|人|的)|难题|难点|难处|痛点|矛盾|短处|软肋)";
const WHICH = "(?:哪(?:些|几|方面)|什么|啥)(?:[个种大样项]|方面|样)?的?(?:突出|主要|明显)?的?";

/** "存在哪些问题", "有什么短板", "毛病出在哪": what is wrong with the subject is asked. */
const ASKED = [
  new RegExp(`(?:还|都|现在|目前)?(?:存在|有|面临|遇到)(?:着|的)?${WHICH}${NOUN}`, "u"),
  new RegExp(`(?:存在|面临)着?的(?:突出|主要|明显)?${NOUN}`, "u"),
  new RegExp(
    `的?(?:突出|主要|明显)?${NOUN}(?:都|主要|具体)*(?:是|有|在|出在)(?:哪(?:[些里儿]|几|方面)*[个种项条样点]?|什么|啥)`,
    "u",
  ),
];

/** How sentences say that something falls short. */
const FALLS_SHORT =
  /[较偏过][少低弱差](?!的)|标准[较偏过]高|不(?:太)?(?:规范|稳定|均衡|充分|平衡|健全|到位|匹配)|(?:率|水平|质量|程度)(?:还|仍|普遍)?不高|(?:总量|供给|发展|数量|能力|设施|人才|队伍)不[足活优]|短缺|薄弱|滞后|缺口|缺乏|矛盾(?:较为|比较|日益)?突出|差距较?大|不能满足|诸多(?:矛盾|问题|困难)|问题(?:依然|仍然|仍)?(?:存在|突出)/u;
/** What is done about it is another thing. */
const REMEDY =
  /(?<![有亟尚急]待|[亟急]需)(?:解决|补齐|破解|缓解|消除|弥补|加强|改善)|支持|对[^,，。]{0,12}的,|应当?|鼓励/u;

/** Who says so, and where: no part of the subject. */
const TALK =
  /觉得|认为|自认|承认|坦承|直言|指出|提到|总结|列出|本地|当地|自己|自身|文件|方案|材料|(?:还|仍)?(?:没|未|待)有?(?:补[上齐]|解决)|主要/gu;

/** Words by which a text announces what falls short: "主要短板:", "群众反映集中的问题有:"; at the end of a heading, too. */
const ANNOUNCES = new RegExp(`${NOUN}(?:主要)?(?:[是有为]|包括|表现在|体现在)?[:：]`, "u");
const HEADS = new RegExp(
  `(?:^|存在|主要|突出|面临)的?(?:主要|突出)?${NOUN}(?:[和与及、]${NOUN})*$`,
  "u",
);
/** As many pieces as a sentence counts for that stands under such words. */
const ANNOUNCED = 4;

/** Share of the subject's words that a sentence and its headings hold. */
const ABOUT = 0.6;
const MOST = 3;
/** What each piece counts that says where it falls short, beside a share of 0–1. */
const PIECE = 0.05;

/** The words by which a question asks for shortcomings, and what is left of it; null for other questions. */
export function asksShortcoming(
  question: string,
): { readonly expression: string; readonly rest: string } | null {
  const asked = fold(question);
  const expression = ASKED.map((pattern) => pattern.exec(asked)?.[0]).find(Boolean);
  return expression === undefined
    ? null
    : { expression, rest: asked.replace(expression, "|◇|").replace(TALK, "|") };
}

/** Where the expression stood. */
const EXPRESSED = /◇/u;

/**
 * The sentences that say where an asked subject falls short ("存在哪些问题"), in running text of one document; missing
 * where none does. Null for other questions.
 */
export function findShortcomings(query: Query, corpus: Corpus): Finding | null {
  const asked = asksShortcoming(query.asked);
  if (query.documents.length !== 1 || query.kind === "metadata" || asked === null) return null;
  const subjects = [asked.rest, clauseOf(asked.rest)].map((words) =>
    subjectPhrase(words, corpus.vocabulary),
  );
  const [phrase = ""] = subjects;
  // "家里人多,公园有哪些毛病": what stands before the clause that asks may be no part of the subject.
  const found =
    [...new Set(subjects)]
      .map((each) => toldOf(each, query, corpus))
      .find(({ length }) => length > 0) ?? [];
  if (found.length === 0) {
    const [noun = ""] = new RegExp(NOUN, "u").exec(asked.expression) ?? [];
    const what = phrase === "" ? asked.expression : `${phrase}|${noun}`;
    // What other places say of themselves is no answer here.
    const missing = explainMissing({ ...query, placesNamed: false }, phrase, corpus);
    return { ...missing, what, reason: phrase === "" ? "not_stated" : missing.reason };
  }
  return {
    kind: "passages",
    query: asPassage(query, { phrase, expects: "text" }),
    matches: found.map(({ sentence, coverage }, i) => ({
      document: sentence.document,
      clause: sentence.clause,
      sentence,
      evidence: sentenceEvidence(sentence),
      coverage,
      band: 0,
      whole: coverage,
      score: 1 - i / 100,
      timely: true,
      fulfils: true,
    })),
  };
}

/** The clause that the expression stood in, where it has words of its own. */
function clauseOf(rest: string): string {
  const clause = rest.split(/[,。?]/u).find((each) => EXPRESSED.test(each)) ?? "";
  return clause.replace(/[^\p{Script=Han}]/gu, "").length > 1 ? clause : rest;
}

/** Sentences of the asked document that say where a subject falls short, the best first. */
function toldOf(phrase: string, { documents }: Query, corpus: Corpus) {
  const { canonical, known, weight } = corpus.vocabulary;
  const wanted = phraseGrams(canonical(phrase), known);
  return corpus.documents
    .filter(({ id }) => documents.includes(id))
    .flatMap((document) => {
      const related = relatedIn(document, { phrase }, corpus);
      return corpus.of(document).sentences.map((sentence) => {
        const akin = gramsRelated(related, (gram) => sentence.grams.has(gram));
        const context = new Set([...sentence.heading, ...openingOf(sentence), ...akin]);
        const { coverage } = fitOf(wanted, sentence.grams, { weight, context });
        const told = shortcomingsIn(sentence) + (isAnnounced(sentence) ? ANNOUNCED : 0);
        return { sentence, told, coverage: wanted.size === 0 ? 1 : coverage };
      });
    })
    .filter(({ told, coverage }) => told > 0 && coverage >= ABOUT)
    .sort((a, b) => b.coverage + PIECE * b.told - a.coverage - PIECE * a.told)
    .slice(0, MOST);
}

/** The words of what its paragraph begins with, up to the first stop: "步道方面,全市…" speaks of it to its end. */
function openingOf({ clause, document }: Sentence): Iterable<string> {
  if (clause === null || clause.title !== "") return [];
  const body = document.text.slice(clause.span.start, clause.span.end).trimStart();
  return gramsOf(fold(/^[^,，。;；\n]{2,16}(?=[,，])/u.exec(body)?.[0] ?? ""));
}

/** Is a sentence set under words for shortcomings, by itself or its heading? */
function isAnnounced({ document, span, clause, table }: Sentence): boolean {
  if (table !== null) return false;
  const words = fold(document.text.slice(span.start, span.end)).replace(/\s/gu, "");
  return ANNOUNCES.test(words) || HEADS.test(fold(clause?.title ?? "").replace(/\s/gu, ""));
}

/** Does a sentence of running text say that something falls short, and not what is done about it? */
export function fallsShort(sentence: Sentence): boolean {
  return shortcomingsIn(sentence) > 0;
}

/** How many of a sentence's pieces say that something falls short, and not what is done about it. */
function shortcomingsIn({ document, pieces, table }: Sentence): number {
  if (table !== null) return 0;
  return pieces.filter(({ start, end }) => {
    const words = document.text.slice(start, end).replace(/\s/gu, "");
    return FALLS_SHORT.test(words) && !REMEDY.test(words);
  }).length;
}
