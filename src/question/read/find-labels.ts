import { rememberedFor } from "../../language/remembered.ts";
import type { MetadataKey } from "../../policy.ts";
import { findMetadataFields } from "./find-metadata-fields.ts";
import { isAsked } from "./is-asked.ts";

/** A printed label of a document's own data, folded, without blanks. */
export interface AskedLabel {
  readonly key: MetadataKey;
  readonly label: string;
}

interface PrintedLabel extends AskedLabel {
  readonly document: string;
}

/** What the heads of official papers may state, and these documents need not: asked for by these words. */
const UNPRINTED: readonly (readonly [string, RegExp])[] = [
  ["签发人", /签发人|谁(?:来)?(?:签的?字|签批)/u],
  ["抄送单位", /抄送/u],
  ["密级", /密级|涉密/u],
  ["紧急程度", /紧急程度|缓急/u],
  ["统一登记号", /(?:统一)?登记号/u],
];

/** The words of such labels, which are no typos of others. */
export const LABEL_WORDS = "签发人|抄送|密级|登记号";

/**
 * The labels that a folded question names, as the asked documents print them ("所属单位", "主题分类"), else as some
 * other document does; and `rest`, the question without them. A label of two characters must be one that people use.
 */
export function findLabels(
  text: string,
  asked: readonly string[],
  known: readonly PrintedLabel[],
): { readonly labels: readonly AskedLabel[]; readonly rest: string } {
  let rest = text;
  const labels: AskedLabel[] = [];
  const all = labelsInUse(known);
  const own = all.filter(({ document }) => isAsked(document, asked));
  for (const { key, label } of [...own, ...all]) {
    if (!rest.includes(label)) continue;
    // "资金来源" is another thing than what a document prints as "来源".
    if (label.length === 2 && !findMetadataFields(text).includes(key)) continue;
    rest = rest.replaceAll(label, "|");
    labels.push({ key, label });
  }
  for (const [label, pattern] of UNPRINTED) {
    if (!pattern.test(rest)) continue;
    rest = rest.replace(pattern, "|");
    labels.push({ key: "other", label });
  }
  return { labels, rest };
}

/** The labels that people may use, longest first. */
const labelsInUse = rememberedFor((known: readonly PrintedLabel[]) =>
  known
    .filter(({ label }) => label.length > 2 || findMetadataFields(label).length > 0)
    .sort((a, b) => b.label.length - a.label.length),
);
