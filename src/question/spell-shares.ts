/** "老人占几成", "普惠的占到百分之多少": no whole stands behind 占. */
const OF_NOTHING =
  /占(?:到|了|着|全部)*(?:几成|百分之(?:几|多少)|多大(?:的)?(?:比例|比重|份额)|(?:多少|几)个?百分点|多少(?:比例|比重|百分比))(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B、!呢啊呀])/gu;

/** "老人占了七成", "普惠的占60%": the share that a reader takes for granted. */
const GIVEN =
  /占(?:到|了|着|比)*(?:大约|约|近|将近)?(?=(?:\d+(?:\.\d+)?[%\uFF05]|[一二三四五六七八九][点多]?[一二三四五六七八九半]?成|百分之[一二三四五六七八九十\d]+)(?:以上|左右|多|半)?(?:$|[\s?\uFF1F,\uFF0C。;\uFF1B!吧吗么对是了的]))/gu;

/** "收入拿出多大比例用在绿化上": what part of it goes where. */
const GOES =
  /(?:要|应|得|须|至少|最少)*(?:拿出|划出|拨出|安排|提取|留出|切出|抽出)(?:多少|多大|几成|百分之(?:几|多少))的?(?:比例|比重|份额)?(?:来|去)?(?:用在|用于|用到|投到|投入|花在|投向)([^,\uFF0C。?\uFF1F、的]{2,10}?)(?:上面?|里|方面)?(?=$|[\s,\uFF0C。?\uFF1F、;\uFF1B呢啊呀])/gu;

/** "座椅得有百分之几是木制的": the whole stands before the part. */
const OF_KIND =
  /(\p{Script=Han}{2,8}?)(?:里面?|当?中)?(?:必须|至少|最少|要|得|应该?|须)*有(?:百分之(?:几|多少)|几成|多大(?:的)?(?:比例|比重|份额)|多少(?:比例|比重|百分比))(?:要|得|应该?|须)?(?:是|属于)(\p{Script=Han}{2,8}?)的?(?=$|[\s,\uFF0C。?\uFF1F、;\uFF1B!呢啊呀])/gu;

/** Writes a share that names no whole as the name of one: "老人占几成" → "老人占比多少". "甲占乙几成" stays. */
export function spellShares(question: string): string {
  return question
    .replace(OF_KIND, "$2$1占比多少")
    .replace(GOES, "用于$1的比例是多少")
    .replace(OF_NOTHING, "占比多少")
    .replace(GIVEN, "占比为");
}
