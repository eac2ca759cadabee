import type { Person, PolicyDocument } from "../policy.ts";
import { personEvidence } from "../retrieval/evidence.ts";
import type { Finding } from "../retrieval/retrieve.ts";
import { createDraft, type Draft } from "./draft.ts";
import type { Say } from "./wording.ts";

const MOST_SENTENCES = 3;

/** Who holds a role, and what roles somebody holds: a few in sentences, more of them as a list. */
export function draftPeople(
  { query, people }: Extract<Finding, { kind: "people" }>,
  say: Say,
): Draft {
  const draft = createDraft();
  const markOf = (document: PolicyDocument, person: Person) =>
    draft.cite(personEvidence(document, person));
  if (people.length > MOST_SENTENCES) {
    draft.listing(
      say`共${people.length}名:`,
      people.map(
        ({ document, person }) =>
          `${person.role} ${person.name}${postOf(person)}${markOf(document, person)}`,
      ),
    );
    return draft.build("answered");
  }
  for (const { document, person } of people) {
    draft.fact(
      say`${person.body}${person.role}:${person.name}${postOf(person)}${markOf(document, person)}。`,
    );
  }
  if (query.operation === "count" && people.length === 2) draft.frame(say`共两名。`);
  if (query.operation === "count" && people.length === 3) draft.frame(say`共三名。`);
  return draft.build("answered");
}

function postOf({ post }: Person): string {
  return post === "" ? "" : `(${post})`;
}
