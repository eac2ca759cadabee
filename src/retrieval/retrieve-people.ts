import type { QueryOf } from "../question/query.ts";
import { asPassage } from "./as-passage.ts";
import type { Corpus } from "./corpus.ts";
import { explainMissing } from "./explain-missing.ts";
import { findPassages } from "./find-passages.ts";
import { findOffices, findPeople } from "./find-people.ts";
import type { Finding } from "./finding.ts";

/** People and offices by the lists of names, else a sentence that gives the role to a post. */
export function retrievePeople(query: QueryOf<"person">, corpus: Corpus): Finding {
  const offices = query.office ? findOffices(query, corpus) : [];
  const found =
    query.office && query.roles.length === 0 && query.name === null
      ? []
      : findPeople(query, corpus);
  if (found.length + offices.length > 0) return { kind: "people", query, people: found, offices };
  const what = query.name ?? query.post ?? query.roles[0] ?? (query.office ? "办公室" : "");
  const inText = rolesInText(query, corpus);
  return inText ?? explainMissing(query, what, corpus);
}

/** "由县长任组长": a role that is given to a post in running text, without a list of names. */
function rolesInText(query: QueryOf<"person">, corpus: Corpus): Finding | null {
  const { roles } = query;
  if (roles.length === 0 || query.name !== null) return null;
  const passage = asPassage(query, { phrase: query.asked, expects: "text" });
  const matches = findPassages(passage, corpus).filter(({ evidence }) =>
    new RegExp(`(?:任|担任|兼任|为|是)\\s*(?:${roles.join("|")})`, "u").test(evidence.quote),
  );
  return matches.length === 0 ? null : { kind: "passages", query: passage, matches };
}
