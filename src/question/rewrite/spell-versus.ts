const VERSUS = /\s*(?<![a-z])(?:vs|pk|v\.s)(?![a-z])\.?\s*/giu;
const NAME = "\\p{Script=Han}{2,10}";
/** "甲县-乙县=?", "甲县减乙县等于多少": a sum written with signs. */
const SIGNS = new RegExp(
  `(${NAME})\\s*([-−–＋+减加])\\s*(${NAME})\\s*(?:[=＝]|等于|得)\\s*(?:多少|几)?(?=[?？。\\s]|$)`,
  "gu",
);
const ADDED = new RegExp(
  `(${NAME}(?:\\s*[＋+]\\s*${NAME})+)\\s*(?:[=＝]|等于|得)\\s*(?:多少|几)?(?=[?？。\\s]|$)`,
  "gu",
);
const MORE = "(?:高|多|低|少|大|小|长|短)";
/** "甲县较乙县多几个": 较 is the written 比 where a figure is compared. */
const RATHER = new RegExp(
  `(?<!比|相|为|可|更|偏)较(?=[^,，。?？比]{2,14}?${MORE}(?:出来?|了)?(?:多少|几))`,
  "gu",
);
/** "甲县跟乙县比座椅,多出来几个": who is compared stands before what. */
const BESIDE = new RegExp(
  `(?:[跟和与]|(?<![不相])同(?![一样类期时]))([^,，。?？跟和与同比]{2,10}?)(?:相|来)?(?<![占对])比(?![例率重])(?:较|起来|一[下比])?[,，]?([^,，。?？]{0,10}?)[,，]?(?<![提拉抬升])(${MORE})(?:出来?|了)?(?=多少|几)`,
  "gu",
);

/** "比乙县多出来几个": no change is asked for. */
const BEYOND = new RegExp(`(比[^,，。?？]{2,20}?${MORE})(?:出来?|了)(?=多少|几)`, "gu");

/** "甲县超出乙县多少", "甲县落后乙县几个": who is compared stands behind the verb. */
const EXCEEDS =
  /(?<=[^不没未,，。?？]{2})(?:要|还|已|所)*(?:(超出|超过|超|多出|多于|领先于?|胜过|压过)|(高出|高于)|(落后于?|少于|不及|逊于)|(低于))(?:了)?([^,，。?？多少几\d]{2,14}?)(?<![有是哪])(?:整整|大约|约)?(?=(?:多少|几)(?!乎))/gu;
/** Another figure of the same rows, and no bound or mean. */
const OTHER_FIGURE =
  "((?![^,，。?？]*(?:平均|均值|标准|规定|要求|目标|上年|全[省国市县区]|[\\d一二三四五六七八九十百千万两半]))\\p{Script=Han}{2,8}?)";
/** Behind it: the rows it is asked of, or nothing. */
const OF_ROWS = "(?=的|[?？。,，]|$)";
/** "座椅多于路灯的县", "座椅反超路灯的有哪些": one figure beyond another of the same row. */
const BEYOND_OTHER = new RegExp(
  `(?<=\\p{Script=Han}{2})(?:反而)?(?:(多于|超过|高于|大于|反超|胜过|超出|多过)|少于|低于|小于|不及|不如|少过)(?:了)?${OTHER_FIGURE}${OF_ROWS}`,
  "gu",
);
/** "座椅没有路灯多的县", "座椅不如路灯多": one figure below another. */
const BELOW_OTHER = new RegExp(
  `(?<=\\p{Script=Han}{2})(?:没有?|不如|不及|赶不上|比不上)${OTHER_FIGURE}(?:那么|这么)?[多高大]${OF_ROWS}`,
  "gu",
);
/** "哪些", "…的地方": rows are asked for. */
const ASKS_ROWS = /哪|谁|有没有/u;

/** "比乙县严多少": of what is laid down, the stricter is the higher. */
const STRICTER =
  /(比[^,，。?？]{2,20}?)(?:更|要|还)?(?:严格?|宽松?|紧|松|硬|强|弱|重|轻|好|差)(?:出来?|了)?(?=(?:多少|几)个?(?:百分点|点|[张个户人家所处平元]))/gu;

/** "前者比后者多多少": which two, the words before it say. */
const FORMER =
  /(?:前者|前面的?)[比较](?:后者|后面的?)(?:要|还)?(?:高|多|低|少|大|小|长|短)(?:出来?|了)?/gu;
const ALIKE =
  "(?:一样|一般|相等|相同|同样|持平|齐平|拉平|打平|扯平|平齐|看齐|一致)(?:多|高|大|的水平)?";
const UP_TO = "(?:赶上|追上|追平|赶得上|追得上|赶平|够上|够得上|撵上|比得上|比上)";
const RAISED =
  "(?:还|要|得|需|须|应|该|必须|再|另外?)*(?:加|添|补|增|增加|新增|追加|增添|涨|提高|提升|差|缺|多派|多建|多安排|多承担)(?:上|到|派|建|设)?";
const HOW_MANY = "(?:多少|几)(?:个百分点|个点|[\\p{Script=Han}]{0,2}?)";
const THEN = "(?:才|就|方|便|可|能|够|会|可以|好)*";
/** "甲县要再加多少张才跟乙县一样多", "甲县再添几张就赶上乙县". */
const TO_EQUAL = new RegExp(
  `${RAISED}(${HOW_MANY})[,，]?${THEN}(?:(?:跟|和|与|同)([^,，。?？]{2,12}?)的?${ALIKE}|${UP_TO}([^,，。?？]{2,12}?)(?=[,，。?？呢啊呀的]|$))`,
  "gu",
);
/** "甲县想跟乙县一样多,还要加几张", "甲县要追上乙县还差多少". */
const EQUAL_BY = new RegExp(
  `(?:要|想|若要|要想|如果|若)*(?:(?:跟|和|与|同)([^,，。?？]{2,12}?)的?${ALIKE}|${UP_TO}([^,，。?？]{2,12}?))(?:的话)?[,，]?${RAISED}(?=多少|几)`,
  "gu",
);

/**
 * Writes how two are held against each other in one word order: "甲市 vs 乙市" → "甲市和乙市", "甲县-乙县=?" →
 * "甲县比乙县多多少", "甲县跟乙县比座椅,多出来几个" → "甲县比乙县座椅多几个"; "甲县+乙县=?" → "甲县、乙县合计多少".
 */
export function spellVersus(question: string): string {
  if (!/\p{Script=Han}/u.test(question)) return question;
  return question
    .replace(VERSUS, "和")
    .replace(ADDED, (_, terms: string) => `${terms.split(/\s*[＋+]\s*/u).join("、")}合计多少`)
    .replace(SIGNS, (_, first: string, sign: string, second: string) =>
      /[+＋加]/u.test(sign) ? `${first}、${second}合计多少` : `${first}比${second}多多少`,
    )
    .replace(BELOW_OTHER, (all, other: string) => (ASKS_ROWS.test(question) ? `比${other}少` : all))
    .replace(BEYOND_OTHER, (all, more: string | undefined, other: string) =>
      ASKS_ROWS.test(question) ? `比${other}${more === undefined ? "少" : "多"}` : all,
    )
    .replace(EXCEEDS, (_, more, higher, fewer, lower, other: string) => {
      const word = more ? "多" : higher ? "高" : fewer ? "少" : lower ? "低" : "多";
      return `比${other}${word}`;
    })
    .replace(TO_EQUAL, (_, many: string, alike = "", upTo = "") => `比${alike || upTo}少${many}`)
    .replace(EQUAL_BY, (_, alike = "", upTo = "") => `比${alike || upTo}少`)
    .replace(RATHER, "比")
    .replace(BESIDE, "比$1$2$3")
    .replace(BEYOND, "$1")
    .replace(STRICTER, "$1高")
    .replace(FORMER, "相差");
}
