import { fold } from "../../language/fold.ts";
import { fitOf, gramsOf, type Phrase, phraseGrams } from "../../language/grams.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";
import { type Aspect, aspectIn, besideAspect } from "../../question/read/aspects.ts";
import { stripFillers } from "../../question/read/cues.ts";
import type { Corpus, Sentence } from "../corpus.ts";

/** Sentences that tell one side of something. */
export interface AspectMatch {
  /** The question names something besides the side that it asks for. */
  readonly beside: boolean;
  readonly aspect: Aspect;
  readonly sentences: readonly Sentence[];
}

/** Sentences told of one clause at most. */
const MOST = 3;

/**
 * What the clause of a sentence says of the side of it that a question asks for, which names nothing else, or what the clause
 * speaks of ("有什么条件", "钱谁出", "业主能拿多少"); without sentences where the clause does not say what is asked of it alone;
 * null for other questions.
 */
export function aspectOfClause(focus: Sentence, asked: string, corpus: Corpus): AspectMatch | null {
  const folded = fold(asked);
  const found = aspectIn(folded);
  if (found === null || focus.clause === null) return null;
  const body = bodyOf(focus.document, focus.clause, corpus);
  const told = saying(found.aspect, body);
  const beside = besideAspect(folded, found.words);
  if (beside === "") return told ?? { aspect: found.aspect, beside: false, sentences: [] };
  const wanted = subjectOf(beside, corpus);
  const held = (sentences: readonly Sentence[]) =>
    fitOf(wanted, new Set(sentences.flatMap(({ grams }) => [...grams])), corpus.vocabulary)
      .coverage;
  if (told === null || wanted.size === 0 || held(body) < NAMED) return null;
  const best = Math.max(...told.sentences.map((each) => held([each])));
  return {
    ...told,
    beside: true,
    sentences: told.sentences.filter((each) => held([each]) >= best - TIE),
  };
}

/** By how much of a subject's words sentences may differ that tell of it alike. */
const TIE = 0.05;

/** Share of a subject's words that the heading of a clause, with what the clause says, must hold. */
const NAMED = 0.85;
/** Share of them that the heading itself must hold, and share of its own words that the subject must. */
const HEADED = 0.75;
const PRECISE = 0.5;

/**
 * What a clause says of the side that a question asks for, where its heading names the subject ("座椅补贴谁能领" under "发放座椅补贴"); null
 * for other questions, and where no heading does, or several.
 */
export function aspectUnderHeading(
  asked: string,
  documents: readonly string[],
  corpus: Corpus,
): AspectMatch | null {
  const folded = fold(asked);
  const found = aspectIn(folded);
  if (found === null) return null;
  const wanted = subjectOf(folded.replace(found.words, "|"), corpus);
  const told = headedBy(wanted, documents, corpus).flatMap(
    ({ body }) => saying(found.aspect, body) ?? [],
  );
  const [only] = told;
  return only !== undefined && told.length === 1 ? only : null;
}

/** The one clause with text whose heading names a subject in the reader's words; null where none does, or several. */
export function clauseHeadedBy(
  phrase: string,
  documents: readonly string[],
  corpus: Corpus,
): { readonly document: PolicyDocument; readonly clause: Clause } | null {
  const headed = headedBy(subjectOf(phrase, corpus), documents, corpus);
  const [only] = headed.filter(({ body }) => body.length > 0);
  return only !== undefined && headed.length === 1 ? only : null;
}

/** The clauses whose headings name most of a subject, and which with their text hold nearly all of it. */
function headedBy(wanted: Phrase, documents: readonly string[], corpus: Corpus) {
  const { vocabulary } = corpus;
  if (wanted.size === 0 || documents.length !== 1) return [];
  return corpus.documents
    .filter(({ id }) => documents.includes(id))
    .flatMap((document) => document.clauses.map((clause) => ({ document, clause })))
    .filter(({ clause }) => {
      if (clause.title === "") return false;
      const core = gramsOf(vocabulary.canonical(coreOf(clause.title)));
      const { coverage, precision } = fitOf(wanted, core, vocabulary);
      return coverage >= HEADED && precision >= PRECISE;
    })
    .map(({ document, clause }) => ({ document, clause, body: bodyOf(document, clause, corpus) }))
    .filter(({ body }) => {
      const grams = new Set(body.flatMap((each) => [...each.grams, ...each.heading]));
      return fitOf(wanted, grams, vocabulary).coverage >= NAMED;
    });
}

function subjectOf(words: string, { vocabulary }: Corpus): Phrase {
  return phraseGrams(
    vocabulary.canonical(stripFillers(words, vocabulary.inTerm)),
    vocabulary.known,
  );
}

/** A heading without the verb that begins it and the noun that says what is done. */
function coreOf(title: string): string {
  return fold(title).replace(
    /^(?:发放|落实|支持|推进|推动|建设|建立|完善|健全|发展|提升|强化|加强|实施|开展|优化|做好|办好|扩大|引导|鼓励|增加|给予)(?:和)?/u,
    "",
  );
}

function bodyOf(document: PolicyDocument, clause: Clause, corpus: Corpus): readonly Sentence[] {
  return corpus
    .of(document)
    .sentences.filter(({ clause: own, table }) => table === null && own === clause);
}

function saying(aspect: Aspect, sentences: readonly Sentence[]): AspectMatch | null {
  const told = sentences.filter((each) => tells(aspect, each));
  return told.length === 0 ? null : { aspect, beside: false, sentences: told.slice(0, MOST) };
}

/** Does a sentence say one side of something? */
export function tells({ said }: Aspect, { document, span }: Sentence): boolean {
  return said.test(document.text.slice(span.start, span.end).replace(/\s/gu, ""));
}
