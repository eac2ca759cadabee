/** Two and three of something in one word: "仨公园"; "咱俩" are people. */
const TOGETHER = /(?<![我你他她咱您们])(它?)([俩仨])(?=\p{Script=Han}|$|[,，。?？])/gu;
/** "从低往高排", "由小至大". */
const TOWARDS = /([从由])([高低大小多少])(?:[往向朝到至])([高低大小多少])/gu;
/** "从头名排到末名". */
const FIRST_TO_LAST =
  /[从由](?:头一?|第一|首)[名位](?:一?直)?排?[到至](?:最?末|最后一?|尾|倒数第一)[名位]?(?:排列?)?/gu;
/** "规模居首的": behind what is compared. */
const STANDS_FIRST =
  /(?<=\p{Script=Han}{2})(?:[位排名]+列?)?(?:居|在)?(?:榜首|首位|居首|居第一|列第一|拔得头筹)(?:者|的(?=\p{Script=Han})|(?=[,，。?？]|$))?/gu;
/** "头名是谁", "头一位". */
const FOREMOST = /(?<!从)头一?[名位](?!儿)/gu;
/** "排个名次", "名次表". */
const PLACES = /(?<=[排列做]\p{Script=Han}{0,3})名次表?|名次表/gu;
/** "头三个": the first three, where an order is spoken of. */
const FIRST_FEW = /头([二两三四五六七八九十2-9])(?=[个名位项家])/gu;

/** "排老二", "是老大": a place told as that among brothers. */
const BROTHERS =
  /(?<=[排坐是当数算])(?:在)?老([大二三四五六])(?![难年龄]|\p{Script=Han}*[爷妈爸叔伯])/gu;
/** "冠亚季军各归谁", "亚军是哪个": places of a contest. */
const PODIUM = /冠[、和]?亚[、和]?季军|前三甲/gu;
const FIRST_TWO = /冠亚军|(?:冠军|第一名)[、和与跟](?:亚军|第二名)(?=各|分别|都|是谁|是哪)/gu;
const MEDALS: Readonly<Record<string, string>> = {
  冠军: "第一名",
  亚军: "第二名",
  季军: "第三名",
  状元: "第一名",
  榜眼: "第二名",
  探花: "第三名",
};
const MEDAL = /冠军|亚军|季军|状元(?!府)|榜眼|探花/gu;
/** "前三名各归谁", "第一名花落谁家": which they are, and no office. */
const WHOSE =
  /(前[二两三四五六\d]名?|第[一二三四五六\d]名)(?:各|分别|都)*(?:归|属于?|花落|落[在到]|落入)(?:了)?(?:谁家?|哪(?:一)?[个家项些]?)/gu;
/** "次高的", "第二把交椅". */
const SECOND = /(?<![人批频档场班每几多少一二三四五六七八九十\d])次([高多大低少小])(?=的|是|$)/gu;
/** "最多的先不管,我要紧跟其后的", "仅次于最多的": the one behind the foremost. */
const NEXT_TO =
  /最([高多大重低少小长快慢])的?(?:那一?个|\p{Script=Han}{0,3})?(?:先)?(?:不管|不算|不说|不提|不要|除外|去掉|撇开|抛开)(?:它)?[,，]?[^,，。?？]*?(?:紧跟其后|紧随其后|紧跟着|紧接着|其次|接下来|下一个|次一个|排在后面|后面)(?:的)?|仅?次于最([高多大重低少小长快慢])的?(?:\p{Script=Han}{0,2}的)?/gu;
/** "按降序排列". */
const BY_SORT = /(?:按照?|用|以)?(降|升)序(?:排列|排序|排一?[排下]|列出?)?/gu;
/** "涨得最猛", "变化最剧烈": how much is told as how hard. */
const HARDEST =
  /(?<=(?:[涨升增提拉降跌减]|变化|变动|进步|提高|增长|增加|减少)得?)(最|更)(?:为)?(?:猛|凶|厉害|狠|剧烈|明显|显著|可观|迅猛)(?!的?(?:问题|特点|特征|成效|表现|困难))/gu;

/**
 * Writes what people say for an order as the words that the rules know: "从低往高" → "从低到高", "从头名排到末名" →
 * "从高到低", "规模居首的" → "规模最高的", "头三个" → "前三个", "哪仨镇" → "哪三个镇".
 */
export function spellOrders(question: string): string {
  return question
    .replace(
      TOGETHER,
      (_, it: string, word: string) =>
        `${it === "" ? "" : "它们"}${word === "俩" ? "两个" : "三个"}`,
    )
    .replace(TOWARDS, "$1$2到$3")
    .replace(FIRST_TO_LAST, "从高到低排序")
    .replace(STANDS_FIRST, "最高的")
    .replace(FOREMOST, "第一名")
    .replace(PLACES, "排名")
    .replace(FIRST_FEW, "前$1")
    .replace(BROTHERS, (_, seat: string) => `第${seat === "大" ? "一" : seat}`)
    .replace(PODIUM, "前三名")
    .replace(FIRST_TWO, "前两名")
    .replace(MEDAL, (word) => MEDALS[word] ?? word)
    .replace(WHOSE, "$1是哪些")
    .replace(NEXT_TO, (_, one = "", other = "") => `第二${one || other}的`.replace("重", "多"))
    .replace(SECOND, "第二$1")
    .replace(BY_SORT, (_, way: string) => (way === "降" ? "从高到低排序" : "从低到高排序"))
    .replace(HARDEST, "$1多");
}
