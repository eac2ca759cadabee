import { fold } from "../../language/fold.ts";
import { findListedPlaces } from "../../language/gazetteer.ts";
import type { Named } from "../rewrite/strip-asker.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { findDepartment } from "./find-department.ts";

/** Does a stretch name a place, one of the corpus or another, or a department of the corpus? */
export function namedIn(stretch: string, vocabulary: Vocabulary): Named {
  const text = fold(stretch);
  const known = vocabulary.places.some(({ surfaces }) =>
    surfaces.some((each) => text.includes(each)),
  );
  return {
    place: known || findListedPlaces(text).length > 0,
    department: findDepartment(text, vocabulary) !== null,
  };
}
