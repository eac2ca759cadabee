import type { Person } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { spanIn, squeeze } from "../recognise/squeeze.ts";

/** Offices given in a sentence: `"甲某同志兼任办公室主任,乙某同志、丙某同志兼任办公室副主任"` → three people. */
export function readOfficers(form: Recognised): Person[] {
  const body = form.people[0]?.body ?? "";
  return form.clauses.flatMap((clause) => {
    const squeezed = squeeze(form.even, clause.span);
    return [...squeezed.text.matchAll(OFFICE)].flatMap((match) => {
      const role = match[2] ?? "";
      return [...(match[1] ?? "").matchAll(NAME)].map((name): Person => {
        const from = match.index + name.index;
        const end = match.index + match[0].length;
        return { role, name: name[1] ?? "", post: "", body, span: spanIn(squeezed, from, end) };
      });
    });
  });
}

const NAME = /(\p{Script=Han}{2,4}?)同志/gu;

const OFFICE =
  /((?:\p{Script=Han}{2,4}同志[、和]?)+)(?:兼任|担任|任)((?:\p{Script=Han}{0,8})(?:主任|组长|召集人|秘书长|总指挥|联络员))/gu;
