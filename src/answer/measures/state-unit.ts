import type { MeasureMatch } from "../../retrieval/measures/measure-match.ts";
import { placeOf } from "../place-of.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";

/** The unit a measure is counted in: "某市某指标的计量单位为张[1]。" */
export function stateUnit(match: MeasureMatch, { draft, say }: MeasureWriting): Outcome {
  const mark = draft.cite(...match.evidence);
  const place = placeOf(match.document);
  if (match.unit === null || match.unit === "") {
    draft.negative(say`文件未标注${place}“${match.name}”的计量单位${mark}。`);
    return "not_found";
  }
  draft.fact(say`${place}${match.name}的计量单位为${match.unit}${mark}。`);
  return "answered";
}
