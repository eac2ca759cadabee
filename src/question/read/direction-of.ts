import type { Direction } from "../query.ts";

/** "哪家…多": what is said of the one at the end of the sentence, however long its name is. */
const OF_ONE = "(?:谁|哪)[^,。?]{0,24}(?<![提降减缩扩增升拔抬不至很])";
const ENDS_LOW = new RegExp(`${OF_ONE}[低少小](?=$|[,。?])`, "u");
const ENDS_HIGH = new RegExp(`${OF_ONE}[高多大](?=$|[,。?])`, "u");

const LOWEST =
  /薄弱|靠后|最(?:低|小|少|短|慢|弱|轻|差)|垫底|倒数|更(?:低|少|小)|得更?慢|较(?:低|少)|[哪谁][^,。?]{0,8}(?:低|少|小)(?!数)|从(?:低|小|少)到|由(?:低|小|少)到|后[三四五两\d]名|第[二三四五六七八九十2-9][低小少短慢]/u;
const HIGHEST =
  /最(?:高|大|多|长|快|强|严|重)|第一|领先|之首|榜首|更(?:高|多|大)|较(?:高|多)|[哪谁][^,。?]{0,8}(?:高|多|大)|从(?:高|大|多)到|由(?:高|大|多)到|前[一二三四五两\d]|第[二三四五六七八九十2-9][高大多长快]/u;
/** An order ("由高到低") names both ends and asks for one list. */
const ORDER = /[由从](?:高|大|多|低|小|少)到/u;

/** Words whose 大, 小, 高, 多 … compare nothing: 大学, 小区, 高龄. */
const COMPOUNDS =
  /最[低高](?=要求|标准|限度|限额|保障)|大(?:学|专|型|会|数据|众|病|中专|厅)|多(?:种|样|元|层|功能|渠道|方|少)|高(?:校|龄|质量|级|等|中|度|标准|血压)|小(?:区|学|型|微|时|组|孩|娃|宝宝)|少(?:年|儿|数)|长(?:期|者|效|护)|短(?:期|板)|低(?:保|收入|龄|偿)|重(?:点|大|度|要)|强化|快(?:递|速)|慢性/gu;

/** "最多补多少", "补助最高多少": how far something goes at most, where none of several is asked for. */
const CAPS =
  /最[高多大长](?=(?:只|能|可以?|给|一次)*(?:补|给|领|拿|收|奖|罚|报销|借|贷|享受|发))|(?<=(?:补[助贴]|奖励|奖补|津贴|救助金?|额度|收费|贷款|租金|费|价格?|标准|罚款|期限))(?:金额|标准|额度)?最[高多大长](?=[是为能给到可]*(?:多少|几))/gu;
const ONE_OF_SEVERAL = /哪(?!些)|谁|各(?!类|级)/u;

/** The text without words that only look like comparisons. */
export function withoutCompounds(folded: string): string {
  const text = ONE_OF_SEVERAL.test(folded) ? folded : folded.replace(CAPS, "某某");
  return text.replace(COMPOUNDS, "某某");
}

/** Which end of an order a folded question asks for; "both" for "谁最高、谁最低"; null for none. */
export function directionOf(folded: string): Direction | null {
  const text = withoutCompounds(folded);
  const [low, high] = [
    LOWEST.test(text) || ENDS_LOW.test(text),
    HIGHEST.test(text) || ENDS_HIGH.test(text),
  ];
  if (low && high && !ORDER.test(text)) return "both";
  return low ? "lowest" : high ? "highest" : null;
}
