import { fold } from "../../language/fold.ts";
import type { QueryOf } from "../../question/query.ts";
import { asPassage } from "../as-passage.ts";
import type { Corpus } from "../corpus.ts";
import { explainMissing } from "../explain-missing.ts";
import type { Finding } from "../finding.ts";
import { findPassages } from "../passages/find-passages.ts";
import { findOffices, findPeople, type PersonMatch } from "./find-people.ts";

/** People and offices by the lists of names, else a sentence that gives the role to a post. */
export function retrievePeople(query: QueryOf<"person">, corpus: Corpus): Finding {
  const offices = query.office ? findOffices(query, corpus) : [];
  const found =
    query.office && query.roles.length === 0 && query.names.length === 0
      ? []
      : findPeople(query, corpus);
  if (query.about !== null) return factAbout(query, { about: query.about, found }, corpus);
  if (found.length + offices.length > 0) return { kind: "people", query, people: found, offices };
  const what = query.names[0] ?? query.post ?? query.roles[0] ?? (query.office ? "办公室" : "");
  const inText = rolesInText(query, corpus);
  return inText ?? explainMissing(query, what, corpus);
}

/** "他分管什么": somebody's telephone where the list has it, else a sentence that names both, else nothing. */
function factAbout(
  query: QueryOf<"person">,
  { about, found }: { about: string; found: readonly PersonMatch[] },
  corpus: Corpus,
): Finding {
  const called = /电话|联系方式|手机/u.test(about)
    ? found.filter(({ person }) => person.phone)
    : [];
  if (called.length > 0) return { kind: "people", query, people: called, offices: [] };
  const name = query.names[0] ?? "";
  const passage = asPassage(query, { phrase: `${name}|${about}`, expects: "text" });
  const matches = findPassages(passage, corpus).filter(({ evidence }) =>
    [name, about].every((word) => fold(evidence.quote).includes(fold(word))),
  );
  return matches.length > 0
    ? { kind: "passages", query: passage, matches }
    : explainMissing(query, `${name}|${about}`, corpus);
}

/** "由县长任组长": a role that is given to a post in running text, without a list of names. */
function rolesInText(query: QueryOf<"person">, corpus: Corpus): Finding | null {
  const { roles } = query;
  if (roles.length === 0 || query.names.length > 0) return null;
  const passage = asPassage(query, { phrase: query.asked, expects: "text" });
  const matches = findPassages(passage, corpus).filter(({ evidence }) =>
    new RegExp(`(?:任|担任|兼任|为|是)\\s*(?:${roles.join("|")})`, "u").test(evidence.quote),
  );
  return matches.length === 0 ? null : { kind: "passages", query: passage, matches };
}
