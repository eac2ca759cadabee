import { fold } from "../language/fold.ts";
import type { Clause, PolicyDocument } from "../policy.ts";
import { stripFillers } from "../question/cues.ts";
import type { Query } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";

/** A section whose parts are asked for, with the parts. */
export interface SectionMatch {
  readonly document: PolicyDocument;
  readonly section: Clause;
  readonly parts: readonly Clause[];
}

const PARTS =
  /(?:哪|几|多少)(?:几|些|一)?(?:大)?(?:条|项|块|个?方面|个?部分|类|点|章|节)|(?:有|包括|分为?|是)(?:哪些|什么|啥|几)|分几|哪几/u;
/** Words about parts of a text, which narrow nothing. */
const PART_WORDS =
  /遵循|坚持|展开|分成?|几|块|围绕|部署|安排|方面|部分|总共|一共|大|类|条|项|点|章|节|哪|个|多少/gu;
const SHORTEST = 4;
/** Characters that may be left of the question beside the heading. */
const LEFT = 2;

/**
 * The section that a question names by its heading and asks the parts of ("建设原则有哪几条"); null where it asks for
 * more than that, or where the section has no parts with headings. One document must be asked.
 */
export function findSection(query: Query, corpus: Corpus): SectionMatch | null {
  const asked = fold(query.asked);
  if (query.documents.length !== 1 || !PARTS.test(asked)) return null;
  const document = corpus.documents.find(({ id }) => query.documents.includes(id));
  if (document === undefined) return null;
  const named = document.clauses
    .map((section) => ({ section, title: fold(section.title).replace(/\s/g, "") }))
    .filter(({ title }) => title.length >= SHORTEST && asked.includes(title))
    .sort((a, b) => b.title.length - a.title.length);
  for (const { section, title } of named) {
    const parts = document.clauses.filter(
      (clause) => clause.parent === section.id && clause.title !== "",
    );
    if (parts.length >= 2 && asksNoMore(asked.replaceAll(title, "|"), corpus))
      return { document, section, parts };
  }
  return null;
}

function asksNoMore(rest: string, { vocabulary }: Corpus): boolean {
  const left = stripFillers(rest.replace(PART_WORDS, "|"), vocabulary.inTerm);
  return left.replace(/\P{Script=Han}/gu, "").length <= LEFT;
}
