import { timeEvidence } from "../../retrieval/evidence.ts";
import type { MeasureMatch, MeasureValue } from "../../retrieval/measures/measure-match.ts";
import { formatTime } from "../format-value.ts";
import { tightQuote } from "../grounding/tight-quote.ts";
import { placeOf } from "../place-of.ts";
import { explainSign } from "./explain-sign.ts";
import type { MeasureWriting, Outcome } from "./measure-writing.ts";

/**
 * Says that a known measure has no figure for the asked time: what its cell holds instead (`values` are
 * the asked cells, none of them with a figure), or for which times it has figures. It is an answer where the document
 * says what the sign in that cell means.
 */
export function stateAbsence(
  match: MeasureMatch,
  values: readonly MeasureValue[],
  writing: MeasureWriting,
): Outcome {
  const { draft, say } = writing;
  const { document, statement } = match.measure;
  const time = statement === null ? null : timeEvidence(document, statement);
  const mark = draft.cite(...match.evidence, ...(time === null ? [] : [time]));
  const place = placeOf(match.document);
  const [blank] = values;
  if (blank === undefined) {
    const asked = askedTime(writing);
    const times = statedTimes(match);
    draft.negative(
      times === ""
        ? say`文件未载明${place}“${match.name}”${asked}的数值,列出的数值未注明年份${mark}。`
        : say`文件未载明${place}“${match.name}”${asked}的数值,只列有${times}的数值${mark}。`,
    );
    return "not_found";
  }
  const printed = blank.raw.trim();
  const cell = printed === "" ? say`空白` : `“${printed}”`;
  draft.negative(
    say`${place}“${match.name}”${formatTime(blank)}未给出数值,表中该格为${cell}${mark}。`,
  );
  const meaning = explainSign(printed, match.document);
  if (meaning === null) return "not_found";
  draft.fact(say`“${tightQuote(meaning)}”${draft.cite(meaning)}。`);
  return "answered";
}

function askedTime({ query, say }: MeasureWriting): string {
  if (query.years.length > 0) return query.years.map((year) => `${year}年`).join("、");
  return query.period === "baseline" ? say`基期` : say`目标`;
}

function statedTimes({ values }: MeasureMatch): string {
  const times = values.filter(({ number }) => number !== null).map(formatTime);
  return [...new Set(times)].filter((time) => time !== "").join("、");
}
