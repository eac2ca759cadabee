/** "老人占多少", "65岁以上的占多少": of people no number is asked for but their share. */
const OF_PEOPLE =
  /(?<=老人|人群|人口?|居民|孩子|儿童|婴幼儿|家庭|岁(?:及)?以[上下]的)(?:要|会|得|大概|大约)*占(?:到|了)?(?:总?人口)?的?多少(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B!呢啊呀])/gu;

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

const INSIDE = "(?:里头|里面|里边|里|当中|之中|其中|中|内)";
const ABOUT = "(?:所|大概|大约|约|能|要|只|就|共|一共|到底|究竟)*";
/** "普惠的在全部座椅里头占百分之几", "…总数中所占的比例": the whole stands before the verb. */
const IN_WHOLE = new RegExp(
  `[,，]?(?<=[\\p{Script=Han})）][,，]?)在([^,，。?？;；]{2,18}?)${INSIDE}[,，]?${ABOUT}占(?:的|据|到|了|着)*(?=比|百分|几成|多|份)`,
  "gu",
);
/** "木制座椅在全部座椅中的比重": no verb at all. */
const OF_WHOLE = new RegExp(
  `在([^,，。?？;；]{2,18}?)${INSIDE}的(?=(?:比例|比重|份额|占比|百分比))`,
  "gu",
);
/** "放到全市里头是多大的份儿": what the figure is held against is told as a place. */
const PUT_IN = new RegExp(
  `[,，]?(?:放|搁|摆)(?:到|在|进)([^,，。?？;；]{2,14}?)${INSIDE}(?:来看|看)?[,，]?${ABOUT}(?:是|算|占|有)*(?:多大的?|多少|几成|百分之(?:几|多少))(?:的?(?:份儿|份额|份|一块|比例|比重))?`,
  "gu",
);
/** "以全市6万张为总数,甲县的座椅占比为多少": the whole is given first. */
const GIVEN_WHOLE =
  /(?:以|按|拿|用|把)([^,\uFF0C。?\uFF1F;\uFF1B]{2,16}?)(?:为|作为?|当作?|算作?)(?:总数|分母|基数|总量|整体|总体|底数|百分之百|100%|1)(?:来?计?算|计)?[,\uFF0C]?([^,\uFF0C。?\uFF1F;\uFF1B]{2,24}?)(?:所|的)*占(?:比例?|的?比重|的?份额|百分比)?(?=[是为有]?(?:多少|几|多大|百分))/gu;

/** "全部座椅当中,木制座椅的比重": of things of one kind, the whole stands first. */
const SAME_KIND = new RegExp(
  `(\\p{Script=Han}{0,12}?(\\p{Script=Han}{2})(?:总?[数量])?)${INSIDE}[,\uFF0C]?(\\p{Script=Han}{1,8}?\\2)${ABOUT}(?:占|有)?的?(?=(?:比例|比重|份额|占比|百分比))`,
  "gu",
);
/** "木制座椅占座椅总数多少": no word says that a share is asked for. */
const OF_TOTAL =
  /(占(?!地|用)[^,\uFF0C。?\uFF1F、的]{0,10}?(?:总[数量额计]|总体|整体|全部|合计)(?:里|中)?)的?多少(?=$|[\s?\uFF1F,\uFF0C。;\uFF1B呢啊呀])/gu;

/** Writes a share that names no whole as the name of one: "老人占几成" → "老人占比多少". "甲占乙几成" stays. */
export function spellShares(question: string): string {
  return question
    .replace(SAME_KIND, "$3占$1的")
    .replace(OF_TOTAL, "$1的百分之几")
    .replace(IN_WHOLE, "占$1的")
    .replace(OF_WHOLE, "占$1的")
    .replace(PUT_IN, "占$1的百分之几")
    .replace(GIVEN_WHOLE, "$2占$1的比例")
    .replace(OF_KIND, "$2$1占比多少")
    .replace(GOES, "用于$1的比例是多少")
    .replace(OF_PEOPLE, "占比多少")
    .replace(OF_NOTHING, "占比多少")
    .replace(GIVEN, "占比为");
}
