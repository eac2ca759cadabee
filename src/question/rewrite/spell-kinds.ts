const MUST =
  "(?:必须|必[达成]|一定要?|非(?:要|得)?|硬|死|强制|刚性|铁|雷打不动|板上钉钉|没商量|不打折扣)";
const TRY =
  "(?:力争|力求|争取|尽量|尽力|努力|参考|弹性|柔性|预计|预估|估计|估摸|看着办|能做多少|方向|愿景|期待|期望)";
const TAIL = "[^,，。?？;；]{0,6}";
const OR = "[,，]?(?:还是|或者?是?)(?:说|只|仅|就|也|是|一个)*";
const EITHER = new RegExp(
  `[,，]?(?:是|算|属于)?(?:${MUST}${TAIL}?${OR}${TRY}|${TRY}${TAIL}?${OR}${MUST})${TAIL}?(?=[?？。]?$|[,，])`,
  "u",
);

/** What is written where kinds are told in plain words. */
export const KIND_SPELT = "目标多少,约束性还是预期性";

/** Writes kinds of targets told in plain words by their names: "座椅占比是必须做到还是力争" → "座椅占比目标多少,约束性还是预期性". */
export function spellKinds(question: string): string {
  return question.replace(EITHER, KIND_SPELT);
}
