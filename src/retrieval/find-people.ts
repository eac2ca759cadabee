import { fold } from "../language/fold.ts";
import type { Person, PolicyDocument, Span } from "../policy.ts";
import { isAsked } from "../question/is-asked.ts";
import type { QueryOf } from "../question/query.ts";
import type { Corpus } from "./corpus.ts";
import { clauseEvidence, type Evidence, personEvidence } from "./evidence.ts";
import { findSentence } from "./find-sentence.ts";

/** Somebody with a role, and the words that say so. */
export interface PersonMatch {
  readonly document: PolicyDocument;
  readonly person: Person;
  readonly evidence: Evidence;
}

/** Where the office of a body is: "领导小组办公室设在某局". */
export interface OfficeMatch {
  readonly document: PolicyDocument;
  readonly office: string;
  readonly host: string;
  readonly evidence: Evidence;
}

/** The people whom a question names by role, name or post, in the order of the lists. */
export function findPeople(query: QueryOf<"person">, corpus: Corpus): PersonMatch[] {
  const all = documentsOf(query, corpus).flatMap((document) =>
    document.people.map((person) => ({ document, person })),
  );
  const ofRole = query.name === null ? all.filter(({ person }) => hasRole(person, query)) : [];
  const ofPost = ofRole.filter(
    ({ person }) => hasPost(person, query) || isOfAskedBody(person, query),
  );
  const named = ofPost.length > 0 ? ofPost : ofRole;
  const found = named.length > 0 ? named : all.filter(({ person }) => isPersonAsked(person, query));
  return found.map(({ document, person }) => ({
    document,
    person,
    evidence: spokenEvidence(document, person, corpus) ?? personEvidence(document, person),
  }));
}

/** Is somebody the one that a question names by role, name or post? */
export function isPersonAsked(person: Person, query: QueryOf<"person">): boolean {
  const { name, role, post } = query;
  if (name !== null && person.name === name) return true;
  if (name !== null)
    return (
      role !== null &&
      !/成员|领导小组/u.test(role) &&
      person.role.endsWith(role) &&
      !person.role.endsWith(`副${role}`)
    );
  if (query.member !== null) return query.member.some((each) => postOf(person).includes(each));
  if (hasRole(person, query)) return true;
  if (post !== null && hasPost(person, query)) return true;
  if (role?.includes("领导小组")) return true;
  return (
    role !== null &&
    !/^(?:组长|副组长|成员|召集人|主任|副主任)$/u.test(role) &&
    postOf(person).endsWith(role)
  );
}

/** Of contacts, who each have a body of their own, is it the one that the question names? */
function isOfAskedBody({ phone, body }: Person, { asked }: QueryOf<"person">): boolean {
  return phone !== undefined && body !== "" && asked.includes(fold(body));
}

function hasRole({ role }: Person, query: QueryOf<"person">): boolean {
  return query.role !== null && (role === query.role || role === `办公室${query.role}`);
}

function hasPost(person: Person, { post }: QueryOf<"person">): boolean {
  if (post === null) return false;
  const bare = post.replace(/^[省市县区](?=[\p{Script=Han}]{3})/u, "");
  return postOf(person).includes(bare);
}

function postOf({ post }: Person): string {
  return post.replace(/\s/g, "");
}

/** The offices of bodies in the asked documents; one for each pair of office and host. */
export function findOffices(
  query: Pick<QueryOf<"person">, "documents">,
  corpus: Corpus,
): OfficeMatch[] {
  const asked = new Set(documentsOf(query, corpus));
  const found = corpus.sentences
    .filter(({ document, clause }) => asked.has(document) && clause !== null)
    .flatMap(({ document, clause, pieces }) =>
      pieces.flatMap((piece): OfficeMatch[] => {
        const words = fold(document.text.slice(piece.start, piece.end)).replace(/\s/g, "");
        const [, office, host] = OFFICE.exec(words) ?? [];
        if (office === undefined || host === undefined) return [];
        const span = withoutMark(piece, document.text);
        return [
          { document, office, host, evidence: clauseEvidence(document, clause ?? undefined, span) },
        ];
      }),
    );
  return found.filter(
    ({ document, host }, i) =>
      found.findIndex((other) => other.document === document && other.host === host) === i,
  );
}

const OFFICE =
  /(\p{Script=Han}{0,24}办公室)(?:设在|设于|设|挂靠在|挂靠|放在|挂在)(\p{Script=Han}{2,20})/u;

function withoutMark({ start, end }: Span, text: string): Span {
  return { start, end: end - (/[,，;；。、]\s*$/u.exec(text.slice(start, end))?.[0].length ?? 0) };
}

const LONGEST_SENTENCE = 90;

/** Somebody named in running text is cited with the sentence, which tells of what the role is one. */
function spokenEvidence(
  document: PolicyDocument,
  { span }: Person,
  corpus: Corpus,
): Evidence | null {
  const sentence = findSentence(span, document, corpus);
  if (
    sentence?.clause == null ||
    !/同志|兼任|担任/u.test(document.text.slice(span.start, span.end))
  )
    return null;
  const { start, end } = sentence.span;
  return end - start > LONGEST_SENTENCE
    ? null
    : { ...clauseEvidence(document, sentence.clause, sentence.span), kind: "person" };
}

function documentsOf(
  { documents }: Pick<QueryOf<"person">, "documents">,
  corpus: Corpus,
): PolicyDocument[] {
  return corpus.documents.filter(({ id }) => isAsked(id, documents));
}
