import { literal } from "../../language/literal.ts";
import { rememberedFor } from "../../language/remembered.ts";
import { findCues } from "../read/cues.ts";
import { attributeSurfaces } from "../read/find-attribute.ts";
import type { Vocabulary } from "../vocabulary.ts";

const PICK =
  "(?:那么?|再|请|就|光|只|仅|单|我|给我|帮我|把|其中|里[面头]?|当中|想?要|看|留下?|保留|挑出?|列出?|报|说)*";
const COMPARED =
  "(?:达到?了?|等于|是|为|到|定[到为成在]|超过|超|高于|大于|多于|低于|小于|少于|不足|不到|不低于|不高于|不超过|不少于|满|过)";
const FIGURE = `(?:(?:20)?\\d\\d年(?:底|末)?的?)?(?:目标值?)?${COMPARED}?\\d[\\d.]*(?:%|万)?\\p{Script=Han}?(?:及?以[上下]|不到|不足)?`;
const PERCENT = "(?:单位|计量单位)?(?:是|为|用)?(?:按)?(?:百分[比率数点]|%|占比)(?:计|算|类|表示)*";
const UNIT = "(?:计量)?单位(?:是|为|用)\\p{Script=Han}{1,2}";
const LISTED =
  "(?:的(?:那[些几]?[项个]?|指标|几?[项个条])*(?:[,，]?(?:呢|就[行好]|即可|要|都|全部?|单独|一?起|请|给我|(?:有|是)?哪[些几][项个条]?|(?:一共|共)?(?:有)?(?:几|多少)[项个条]|列|报|说|写|数|挑|一[遍下]|全|齐|出来?|举))*)";

/**
 * A message that only says which rows of the list asked for before are wanted ("只要甲类的,列全", "2025年达到100%的呢") as the question
 * that it is: "其中甲类的指标有哪些". Others, and those that follow no list of indicators, stay.
 */
export function narrowList(message: string, before: string | null, vocabulary: Vocabulary): string {
  if (before === null || !listsIndicators(before)) return message;
  const { picked, percent } = patternsOf(vocabulary);
  const kind = picked.exec(message.replace(/[\s。?？!！~]+$/u, ""))?.[1];
  if (kind === undefined) return message;
  const counted = /几|多少/u.test(message) && !/哪|列|报/u.test(message);
  return `其中${percent.test(kind) ? "单位是%" : kind}的指标${counted ? "有几项" : "有哪些"}`;
}

function listsIndicators(question: string): boolean {
  const cues = findCues(question);
  return /指标/u.test(question) && (cues.has("list") || cues.has("count"));
}

const patternsOf = rememberedFor((vocabulary: Vocabulary) => {
  const any = attributeSurfaces(vocabulary).map(literal).join("|");
  const attribute = any === "" ? "(?!)" : `(?:属于?|是|算)?(?:${any})性?`;
  return {
    picked: new RegExp(`^${PICK}(${attribute}|${FIGURE}|${PERCENT}|${UNIT})${LISTED}$`, "u"),
    percent: new RegExp(`^${PERCENT}$`, "u"),
  };
});
