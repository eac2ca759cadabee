/** "老人占几成", "普惠的占到百分之多少": no whole stands behind 占. */
const OF_NOTHING =
  /占(?:到|了|着|全部)*(?:几成|百分之(?:几|多少)|多大(?:的)?(?:比例|比重|份额)|(?:多少|几)个?百分点|多少(?:比例|比重|百分比))(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B、!呢啊呀])/gu;

/** Writes a share that names no whole as the name of one: "老人占几成" → "老人占比多少". "甲占乙几成" stays. */
export function spellShares(question: string): string {
  return question.replace(OF_NOTHING, "占比多少");
}
