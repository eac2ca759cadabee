import type { Person } from "../../policy.ts";
import type { Recognised } from "../recognise/recognise.ts";
import { spanIn, squeeze } from "../recognise/squeeze.ts";

/** Offices given in a sentence: `"甲某同志兼任办公室主任,乙某同志、丙某同志兼任办公室副主任"` → three people. */
export function readOfficers(form: Recognised): Person[] {
  const body = form.people[0]?.body ?? "";
  return form.clauses.flatMap((clause) => {
    const squeezed = squeeze(form.even, clause.span);
    return [...squeezed.text.matchAll(OFFICE), ...squeezed.text.matchAll(OFFICE_BY)].flatMap(
      (match) => {
        const { role = "", names = "" } = match.groups ?? {};
        return [...names.matchAll(NAME)].map((name): Person => {
          const to = match.index + match[0].length;
          const span = spanIn(squeezed, match.index, to);
          return { role, name: name[1] ?? "", post: "", body, span };
        });
      },
    );
  });
}

const NAME = /(\p{Script=Han}{2,4}?)同志/gu;

const OFFICE =
  /(?<names>(?:\p{Script=Han}{2,4}同志[、和]?)+)(?:兼任|担任|任)(?<role>(?:\p{Script=Han}{0,8})(?:主任|组长|召集人|秘书长|总指挥|联络员))/gu;

/** The other way round: `"办公室主任由甲某同志兼任"`. */
const OFFICE_BY =
  /(?<role>(?:办公室)?(?:副|常务副)?(?:主任|组长|召集人|秘书长|总指挥|联络员))由(?<names>(?:\p{Script=Han}{2,4}同志[、和]?)+)(?:兼任|担任)/gu;
