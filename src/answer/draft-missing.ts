import type { PolicyDocument } from "../policy.ts";
import type { Missing } from "../retrieval/finding.ts";
import { createDraft, type Draft } from "./draft.ts";
import { tightQuote } from "./grounding/tight-quote.ts";
import { placeOf } from "./place-of.ts";
import type { Say } from "./wording.ts";

/** Nothing found: what was looked for, and what is nearest, without filling the gap. */
export function draftMissing(
  finding: Missing,
  { say, documents }: { say: Say; documents: readonly PolicyDocument[] },
): Draft {
  const draft = createDraft();
  const { query, reason, nearest, elsewhere } = finding;
  const named = finding.what.replace(/\|+/g, " ").trim();
  const ofOtherThings = reason === "outside_corpus" && query.foreign.length === 0;
  const words = ofOtherThings ? inOwnWords(named, query.asked) : named;
  // A usual term may hold figures that the reader's word for it does not, and for which nothing vouches.
  const spoken = (words.match(/\d+/gu) ?? []).every((figure) =>
    finding.query.asked.includes(figure),
  );
  const what = spoken && words !== "" ? words : say`所问内容`;
  const asked = documents.filter(({ id }) => query.documents.includes(id)).map(placeOf);
  const where = asked.length > 0 ? say`${asked.join("、")}的文件` : say`已收录的文件`;
  if (reason === "outside_corpus") {
    const scope = [...new Set(documents.map(placeOf))].join("、");
    draft.negative(say`“${what}”不在已收录文件的范围内。目前收录的是${scope}的文件。`);
    return draft.build("not_found", reason);
  }
  if (finding.likely === true && nearest !== null) {
    const { locator } = nearest.evidence;
    draft.frame(say`没有与所问完全对应的表述,最接近的是:`);
    draft.fact(
      say`${placeOf(nearest.document)}(${locator}):${`“${tightQuote(nearest.evidence)}”${draft.cite(nearest.evidence)}`}`,
    );
    return draft.build("answered");
  }
  draft.negative(say`${where}未载明“${what}”。`);
  if (elsewhere.length > 0)
    draft.negative(
      say`有相关规定的是${elsewhere.map(placeOf).join("、")}的文件,可以换个地方再问。`,
    );
  else if (nearest !== null)
    draft.negative(
      say`最接近的内容见${nearest.evidence.locator}${draft.cite(nearest.evidence)},但没有写明所问事项。`,
    );
  return draft.build("not_found", reason);
}

/** What was looked for in the reader's words: all of them where a usual term stands for some of it, but for a figure's. */
function inOwnWords(words: string, asked: string): string {
  const said = asked.replace(/[|?？。!！]+/gu, " ").trim();
  const usual = words.split(" ").some((word) => !asked.includes(word));
  return usual && said.length <= LONGEST && said !== "" ? said : words;
}

/** A whole question of more characters is not repeated. */
const LONGEST = 16;
