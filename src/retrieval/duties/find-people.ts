import { fold } from "../../language/fold.ts";
import type { Person, PolicyDocument, Span } from "../../policy.ts";
import type { QueryOf } from "../../question/query.ts";
import { isAsked } from "../../question/read/is-asked.ts";
import type { Corpus } from "../corpus.ts";
import { clauseEvidence, type Evidence, personEvidence } from "../evidence.ts";
import { findSentence } from "../passages/find-sentence.ts";

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
  const isHead = headOf(query);
  if (isHead !== null) return all.filter(({ person }) => isHead(person)).map(toMatch);
  const byRole = query.names.length === 0 && query.member === null;
  const ofRole = byRole ? all.filter(({ person }) => hasRole(person, query)) : [];
  const ofPost = ofRole.filter(
    ({ person }) => hasPost(person, query) || isOfAskedBody(person, query),
  );
  const named = ofPost.length > 0 ? ofPost : ofRole;
  const found = named.length > 0 ? named : all.filter(({ person }) => isPersonAsked(person, query));
  return withOtherRoles(found, { query, all }).map(toMatch);

  function toMatch({ document, person }: Listed): PersonMatch {
    const evidence = spokenEvidence(document, person, corpus) ?? personEvidence(document, person);
    return { document, person, evidence };
  }
}

/** "某局局长": tells who holds this very post; null where no department's post is named. */
function headOf({
  department,
  post,
  names,
}: QueryOf<"person">): ((person: Person) => boolean) | null {
  if (department === null || post === null || names.length > 0) return null;
  if (/办公室$/u.test(department.asked) || !post.includes(department.asked)) return null;
  const title = post
    .slice(post.indexOf(department.asked) + department.asked.length)
    .replace(/^的/u, "");
  return (person) =>
    titlesOf(person).some(
      (each) => department.names.some((name) => each.includes(name)) && endsWithTitle(each, title),
    );
}

type Listed = Pick<PersonMatch, "document" | "person">;

/** "某局的那位还兼着什么": those who are found by where they come from, in all their roles. */
function withOtherRoles(
  found: readonly Listed[],
  { query, all }: { query: QueryOf<"person">; all: readonly Listed[] },
): readonly Listed[] {
  if (query.member === null || !OTHER_ROLES.test(query.asked)) return found;
  return all.filter(({ document, person }) =>
    found.some((each) => each.document === document && each.person.name === person.name),
  );
}

const OTHER_ROLES = /兼|还[是有任担当挂]|另外|别的|其[他它]|职务|职位|身份|头衔/u;

/** Is somebody the one that a question names by role, name or post, or is everybody asked for? */
export function isPersonAsked(person: Person, query: QueryOf<"person">): boolean {
  const { names, roles, post, member } = query;
  if (names.length > 0)
    return (
      names.includes(person.name) ||
      roles.some((role) => !/成员/u.test(role) && endsWithTitle(person.role, role))
    );
  if (member !== null) return member.some((each) => postOf(person).includes(each));
  if (roles.length === 0 && post === null) return person.phone === undefined;
  if (hasRole(person, query) || hasPost(person, query)) return true;
  return roles.some(
    (role) =>
      !/^(?:组长|副组长|成员|召集人|主任|副主任)$/u.test(role) &&
      titlesOf(person).some((title) => endsWithTitle(title, role)),
  );
}

/** "市长" is the end of "某市市长", not of "副市长". */
function endsWithTitle(words: string, title: string): boolean {
  return words.endsWith(title) && !words.endsWith(`副${title}`);
}

function titlesOf({ post }: Person): string[] {
  return post.split(/[、,，;；]/u).map((title) => title.replace(/\s/g, ""));
}

/** Of contacts, who each have a body of their own, is it the one that the question names? */
function isOfAskedBody({ phone, body }: Person, { asked, department }: QueryOf<"person">): boolean {
  if (phone === undefined || body === "") return false;
  return asked.includes(fold(body)) || department?.names.includes(body) === true;
}

function hasRole({ role }: Person, query: QueryOf<"person">): boolean {
  const ranks = [role, role.replace(/^(?:常务|第一)/u, "")];
  return query.roles.some((each) => ranks.includes(each) || role === `办公室${each}`);
}

function hasPost(person: Person, { post }: QueryOf<"person">): boolean {
  if (post === null) return false;
  const bare = post.replace(/^[省市县区](?=[\p{Script=Han}]{3})/u, "");
  return titlesOf(person).some((title) => title.includes(bare) && !title.includes(`副${bare}`));
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
    .flatMap(({ document, clause, pieces, span: sentence }) =>
      pieces.flatMap((piece): OfficeMatch[] => {
        const words = fold(document.text.slice(piece.start, piece.end));
        const [, office, host] = OFFICE.exec(words) ?? [];
        if (office === undefined || host === undefined) return [];
        const short = sentence.end - sentence.start <= LONGEST_SENTENCE;
        const span = withoutMark(short ? sentence : piece, document.text);
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
  const piece = sentence.pieces.find((each) => each.start <= span.start && span.end <= each.end);
  const isShort = sentence.span.end - sentence.span.start <= LONGEST_SENTENCE;
  const said = isShort ? sentence.span : piece && withoutMark(piece, document.text);
  return said === undefined
    ? null
    : { ...clauseEvidence(document, sentence.clause, said), kind: "person" };
}

function documentsOf(
  { documents }: Pick<QueryOf<"person">, "documents">,
  corpus: Corpus,
): PolicyDocument[] {
  return corpus.documents.filter(({ id }) => isAsked(id, documents));
}
