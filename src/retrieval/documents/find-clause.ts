import { fold } from "../../language/fold.ts";
import { parseNumeral } from "../../language/numerals.ts";
import type { Clause, PolicyDocument } from "../../policy.ts";
import type { Query } from "../../question/query.ts";
import { CLAUSE_NUMBER, CLAUSE_WORDS } from "../../question/read/asks-for-structure.ts";
import type { Corpus } from "../corpus.ts";
import { asksNoMore } from "./asks-no-more.ts";
import { numberOf } from "./clause-number.ts";
import { sectionOfKind } from "./section-of-kind.ts";

/** A clause by its number, and those of a document that bear it. */
export interface NumberedClauses {
  readonly document: PolicyDocument;
  readonly clauses: readonly Clause[];
}

/**
 * The clauses that a question names by their number and asks nothing more of ("第12项讲的是什么", "保障措施第二条", "第三部分"): one, or
 * several of different chapters where none is named; null for other questions. One document must be asked.
 */
export function findClause(query: Query, corpus: Corpus): NumberedClauses | null {
  const asked = fold(query.asked);
  const numbers = [...asked.matchAll(NUMBERS)];
  const named = numbers.at(-1);
  const number = named?.[1] === undefined ? null : parseNumeral(named[1]);
  if (named === undefined || number === null || query.documents.length !== 1) return null;
  // "第6项任务什么时候完成": more is asked than the clause.
  const more = query.kind === "indicator" || (query.kind === "passage" && query.expects !== "text");
  if (more && !CLAUSE_WORDS.test(asked)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const within = chapterOf(asked.slice(0, named.index), document);
  if (within === null) return null;
  const rest = within.rest + asked.slice(named.index + named[0].length);
  if (!asksNoMore(rest.replace(SAYS, "|"), document, corpus)) return null;
  const inside = document.clauses.filter(
    (clause) => clause.title !== "" && isWithin(clause, within.chapter),
  );
  const isChapter = named[2] !== undefined;
  const styles = isChapter ? [CHAPTER] : byLength([ARTICLE, BRACKETED, ARABIC], inside);
  for (const style of [...styles, CHAPTER]) {
    const clauses = inside.filter(
      (clause) => style.test(clause.number) && numberOf(clause.number) === number,
    );
    if (clauses.length > 0) return { document, clauses };
  }
  return null;

  function isWithin({ parent }: Clause, chapter: Clause | null): boolean {
    if (chapter === null || parent === chapter.id) return true;
    const above = document?.clauses.find(({ id }) => id === parent);
    return above !== undefined && isWithin(above, chapter);
  }
}

/** Ways of numbering, that which counts farthest first: headings of the tasks rather than items below them. */
function byLength(styles: readonly RegExp[], clauses: readonly Clause[]): readonly RegExp[] {
  const farthest = (style: RegExp) =>
    clauses.reduce(
      (most, { number }) => (style.test(number) ? Math.max(most, numberOf(number) ?? 0) : most),
      0,
    );
  return styles.toSorted((a, b) => farthest(b) - farthest(a));
}

/** The chapter that the words before a number name, and the words that are left; null where a number names none. */
function chapterOf(
  words: string,
  document: PolicyDocument,
): { readonly chapter: Clause | null; readonly rest: string } | null {
  const above = CLAUSE_NUMBER.exec(words);
  if (above !== null) {
    const number = above[1] === undefined ? null : parseNumeral(above[1]);
    const chapter = document.clauses.find(
      (clause) => CHAPTER.test(clause.number) && numberOf(clause.number) === number,
    );
    return chapter === undefined ? null : { chapter, rest: words.replace(above[0], "|") };
  }
  const titled = document.clauses
    .map((section) => ({ section, words: fold(section.title) }))
    .filter(({ words: title }) => title.length >= SHORTEST && words.includes(title));
  const [named] = [...titled, ...sectionOfKind(words, document)];
  return named === undefined
    ? { chapter: null, rest: words }
    : { chapter: named.section, rest: words.replace(named.words, "|") };
}

const NUMBERS = new RegExp(CLAUSE_NUMBER, "gu");
/** Characters of a heading that is known by its words. */
const SHORTEST = 4;
/** Words for saying, which are no subject. */
const SAYS = /讲|写|说|规定|要求|部署|安排|包括|包含|涉及|内容|原文|念/gu;
const ARTICLE = /条\s*$/u;
const ARABIC = /^\d/u;
const BRACKETED = /^[((]/u;
const CHAPTER = /[章节]\s*$|^[一二三四五六七八九十]+、/u;
