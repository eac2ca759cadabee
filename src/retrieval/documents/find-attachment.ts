import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import type { Attachment, PolicyDocument } from "../../policy.ts";
import type { Query, QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import { subjectsOf } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import { asksDivision, tellsDivision } from "./asks-division.ts";

/** An attachment that is named and not included. */
export interface AttachmentMatch {
  readonly document: PolicyDocument;
  readonly attachment: Attachment;
  /** How well its title fits, 0–1. */
  readonly score: number;
}

/** "…改革事项清单里第一条": the end of an attachment's title, its kind of paper included. */
function callsByTitle(asked: string, title: string): boolean {
  const words = fold(title).replace(/\s|\([^()]*\)|\.[a-z]+$/gu, "");
  const kind = /(?:清单|目录|名单|[一览分工登记]表|汇总表|台账|图)$/u.exec(words)?.[0];
  if (kind === undefined) return false;
  const question = fold(asked).replace(/[\s,、的那]/gu, "");
  return question.includes(words.slice(-kind.length - LEAST));
}

/** Characters before its kind by which an attachment is called. */
const LEAST = 3;

/** A paper that is to be filled in. */
const FORM =
  /(?:(?:申请|申报|登记|审批|审核|备案|报名|推荐|评审|汇总)[表书单]|承诺书|样[式表本]|格式|模板)(?:$|[（(.])/u;

/** Does an attachment only have blanks that a question does not ask for? How something is applied for stands in the text. */
function isBlank({ title }: Attachment, asked: string): boolean {
  return (
    FORM.test(fold(title).trim()) &&
    !/表(?![示现明达彰])|样[式本]|格式|模板|[承申]\p{Script=Han}?书|附件/u.test(asked)
  );
}

/** An attachment that is named but not included, and whose title the phrase names. */
export function findAttachment(query: QueryOf<"passage">, corpus: Corpus): AttachmentMatch | null {
  const asked = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const pointed = asked.flatMap((document) =>
    document.attachments
      .filter(({ number, included }) => !included && (number ?? "") === query.attachment)
      .map((attachment) => ({ document, attachment, score: 1 })),
  );
  if (pointed[0] !== undefined) return pointed[0];
  const { vocabulary } = corpus;
  const listed = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) =>
      document.attachments
        .filter(({ included, title }) => !included && callsByTitle(query.asked, title))
        .map((attachment) => ({ document, attachment, score: 1 })),
    );
  if (listed[0] !== undefined) return listed[0];
  const named = [query.phrase, ...query.phrase.split("|").filter((run) => run.length >= 4)].map(
    (words) => phraseGrams(vocabulary.canonical(words), vocabulary.known),
  );
  const fitTo = (title: string) => {
    const fits = named.map((wanted) =>
      fitOf(wanted, gramsOf(vocabulary.canonical(title)), vocabulary),
    );
    const best = fits.reduce((top, fit) => (fit.score > top.score ? fit : top));
    return { ...best, whole: fits[0]?.coverage ?? 0 };
  };
  const candidates = asked
    .flatMap((document) =>
      document.attachments
        .filter((each) => !each.included && !isBlank(each, query.asked))
        .map((attachment) => ({
          document,
          attachment,
          fit: fitTo(attachment.title),
        })),
    )
    .filter(({ fit }) => fit.coverage >= 0.7 && fit.precision >= 0.4)
    .sort((a, b) => b.fit.score - a.fit.score);
  const [best] = candidates;
  return best === undefined
    ? null
    : { document: best.document, attachment: best.attachment, score: best.fit.whole };
}

/** Words that ask for what lists and tables in attachments hold. */
const DETAILS =
  /名单|清单|明细|分布|分别|哪几|哪些|哪(?:个|条|里|儿)|各(?:县|市|区|乡|镇|街道|地|单位|部门|项目)|具体|分到|分解|分配|细则|标准是|格式|表格/u;
const MOSTLY = 0.6;

/**
 * The attachment that would say what is asked and the text does not: in detail, where most of its title's words are
 * asked for or the question asks for the things it lists; or a figure of one of these things, which the text (`nearest`)
 * only names.
 */
export function findListingAttachment(
  query: Query,
  { corpus, nearest, elsewhere }: { corpus: Corpus; nearest: string; elsewhere: boolean },
): AttachmentMatch | null {
  const { asked } = query;
  if (query.documents.length !== 1) return null;
  const hint = "hint" in query ? query.hint : "";
  const { canonical, weight, known } = corpus.vocabulary;
  const words = gramsOf(canonical([asked, ...subjectsOf(query), hint].join("|")));
  const wanted = phraseGrams(canonical(subjectsOf(query).join("|")), known);
  const score = (title: string, thing: string | null) => {
    const held = gramsOf(canonical(title));
    if (!DETAILS.test(asked))
      return thing !== null && isOneOf(thing, { query, quote: nearest }) ? 1 : 0;
    if (isLine(title, nearest)) return 1;
    if (
      listsAsked(title, thing, { asked, wanted }) &&
      fitOf(wanted, held, { weight }).coverage >= MOST_ASKED
    )
      return 1;
    return elsewhere ? 0 : fitOf(held, words, { weight }).coverage;
  };
  const [best] = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) =>
      document.attachments
        .filter((each) => !each.included && !isBlank(each, asked))
        .map((attachment) => {
          const title = attachment.title.replace(document.place ?? "", "").replace(YEARS, "");
          return { document, attachment, score: score(title, thingListed(title)) };
        }),
    )
    .filter(({ score }) => score >= MOSTLY)
    .sort((a, b) => b.score - a.score);
  return best ?? null;
}

/** Is the thing asked for that an attachment lists, or how something is divided that it divides? */
function listsAsked(
  title: string,
  thing: string | null,
  { asked, wanted }: { asked: string; wanted: Phrase },
): boolean {
  if (asksDivision(asked) && tellsDivision(title)) return true;
  return thing !== null && wanted.size > 1 && fold(asked).includes(thing);
}

/** Is the attachment's own line in the list of attachments all that comes near? */
function isLine(title: string, nearest: string): boolean {
  const [line, name] = [nearest, title].map((words) => fold(words));
  return line !== undefined && name !== undefined && name.length >= NAME && line.endsWith(name);
}

const YEARS = /(?:19|20)\d{2}(?:[—-]+(?:19|20)\d{2})?年?/gu;
/** Share of a question's subject that the title of a list of such things holds. */
const MOST_ASKED = 0.6;

/** What a list lists: "重点项目清单(….docx" → "项目"; null for other titles. */
function thingListed(title: string): string | null {
  const words = fold(title).replace(/\s|\([^()]*\)|\.[a-z]+$/gu, "");
  return /(\p{Script=Han}{2})(?:清单|目录|名单|一览表|汇总表|台账)$/u.exec(words)?.[1] ?? null;
}

const FIGURE = /多少|几|多大|何时|什么时候|哪年|投资|规模|面积|进度|工期/u;
const NAME = 6;

/** Is a figure asked of something that the quote only names among such things: "推进甲中心、乙中心等项目"? */
function isOneOf(thing: string, { query, quote }: { query: Query; quote: string }): boolean {
  if (!FIGURE.test(query.asked)) return false;
  const named = fold(quote);
  const asked = fold(query.asked);
  for (let from = 0; from + NAME <= asked.length; from += 1) {
    const at = named.indexOf(asked.slice(from, from + NAME));
    if (at >= 0 && new RegExp(`^[^,。;]{0,60}等[^,。;]{0,4}${thing}`, "u").test(named.slice(at)))
      return true;
  }
  return false;
}
