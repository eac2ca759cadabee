import { fold } from "../language/fold.ts";
import { fitOf, gramsOf, phraseGrams } from "../language/grams.ts";
import type { Attachment, PolicyDocument } from "../policy.ts";
import { isAsked } from "../question/is-asked.ts";
import type { Query, QueryOf } from "../question/query.ts";
import { subjectsOf } from "./as-passage.ts";
import type { Corpus } from "./corpus.ts";

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
  const question = fold(asked).replace(/\s/g, "");
  return question.includes(words.slice(-kind.length - LEAST));
}

/** Characters before its kind by which an attachment is called. */
const LEAST = 3;

/** An attachment that is named but not included, and whose title the phrase names. */
export function findAttachment(query: QueryOf<"passage">, corpus: Corpus): AttachmentMatch | null {
  const asked = corpus.documents.filter(({ id }) => isAsked(id, query.documents));
  const pointed = asked.flatMap((document) =>
    document.attachments
      .filter(({ number, included }) => !included && number !== null && number === query.attachment)
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
  const fitTo = (title: string) =>
    named
      .map((wanted) => fitOf(wanted, gramsOf(vocabulary.canonical(title)), vocabulary))
      .reduce((best, fit) => (fit.score > best.score ? fit : best));
  const candidates = asked
    .flatMap((document) =>
      document.attachments
        .filter(({ included }) => !included)
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
    : { document: best.document, attachment: best.attachment, score: best.fit.coverage };
}

/** Words that ask for what lists and tables in attachments hold. */
const DETAILS =
  /名单|清单|明细|分布|分别|哪几|哪些|哪(?:个|条|里|儿)|各(?:县|市|区|乡|镇|街道|地|单位|部门|项目)|具体|分到|分解|分配|细则|标准是|格式|表格/u;
const MOSTLY = 0.6;

/** The attachment that would list what is asked in detail and the text does not say: most of its title's words are asked for. */
export function findListingAttachment(query: Query, corpus: Corpus): AttachmentMatch | null {
  const { asked } = query;
  if (!DETAILS.test(asked) || query.documents.length !== 1) return null;
  const hint = "hint" in query ? query.hint : "";
  const { canonical, weight } = corpus.vocabulary;
  const words = gramsOf(canonical([asked, ...subjectsOf(query), hint].join("|")));
  const [best] = corpus.documents
    .filter(({ id }) => isAsked(id, query.documents))
    .flatMap((document) =>
      document.attachments
        .filter(({ included }) => !included)
        .map((attachment) => {
          const title = canonical(
            attachment.title.replace(document.place ?? "", "").replace(YEARS, ""),
          );
          const { coverage: score } = fitOf(gramsOf(title), words, { weight });
          return { document, attachment, score };
        }),
    )
    .filter(({ score }) => score >= MOSTLY)
    .sort((a, b) => b.score - a.score);
  return best ?? null;
}

const YEARS = /(?:19|20)\d{2}(?:[—-]+(?:19|20)\d{2})?年?/gu;
