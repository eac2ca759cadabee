import type { PolicyDocument } from "../../policy.ts";
import type { Vocabulary } from "../../question/vocabulary.ts";
import { tellsOtherBound } from "./tells-other-bound.ts";
import { tellsOtherKind } from "./tells-other-kind.ts";
import { tellsOtherPlace } from "./tells-other-place.ts";

/** Does a text of a document tell of another kind, bound or part of its place than is asked about, so that it answers nothing? */
export function tellsOfOther(
  asked: string,
  text: string,
  { document, vocabulary }: { document: PolicyDocument; vocabulary: Vocabulary },
): boolean {
  return (
    tellsOtherKind(asked, text, vocabulary) ||
    tellsOtherBound(asked, text) ||
    tellsOtherPlace(asked, text, document.place)
  );
}
