import { fold } from "../language/fold.ts";
import { parseNumeral } from "../language/numerals.ts";
import type { Clause, PolicyDocument } from "../policy.ts";
import { CLAUSE_NUMBER, CLAUSE_WORDS } from "../question/asks-for-structure.ts";
import type { Query } from "../question/query.ts";
import { asksNoMore } from "./asks-no-more.ts";
import { numberOf } from "./clause-number.ts";
import type { Corpus } from "./corpus.ts";

/**
 * The clause that a question names by its number and asks the words of ("第12项讲的是什么", "第三部分是什么"); null where
 * it asks for more, or where several clauses of the document have that number. One document must be asked.
 */
export function findClause(
  query: Query,
  corpus: Corpus,
): { readonly document: PolicyDocument; readonly clause: Clause } | null {
  const asked = fold(query.asked);
  const named = CLAUSE_NUMBER.exec(asked);
  const number = named?.[1] === undefined ? null : parseNumeral(named[1]);
  if (named === null || number === null || query.documents.length !== 1) return null;
  if (!CLAUSE_WORDS.test(asked)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const rest = asked.replace(named[0], "|").replace(SAYS, "|");
  if (!asksNoMore(rest, document, corpus)) return null;
  const numbered = document.clauses.filter(
    (clause) => clause.title !== "" && numberOf(clause.number) === number,
  );
  const chapter = named[2] !== undefined;
  const styles = chapter ? [CHAPTER] : [ARTICLE, ARABIC, BRACKETED, CHAPTER];
  for (const style of styles) {
    const own = numbered.filter((clause) => style.test(clause.number));
    const [clause] = own;
    if (clause !== undefined) return own.length === 1 ? { document, clause } : null;
  }
  return null;
}

/** Words for saying, which are no subject. */
const SAYS = /讲|写|说|规定|要求|部署|安排|包括|包含|涉及|内容|原文|念/gu;
const ARTICLE = /条\s*$/u;
const ARABIC = /^\d/u;
const BRACKETED = /^[((]/u;
const CHAPTER = /[章节]\s*$|^[一二三四五六七八九十]+、/u;
