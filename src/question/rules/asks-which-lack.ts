const DOCUMENT =
  "(?:地方|城市|地市|市县|市|县|地区|区县|文件|方案|规划|材料)(?:里面?|当?中|之中|内)?";
const SAY = "(?:写|提|说|讲|谈|用|沿用|出现|涉及|列|载|收录?|论|规定|安排|部署|包含|包括|含|明确)";
const NEVER =
  "(?:都|也|还|就|却|一个字|一句|一字|只字|从来?|压根儿?|根本|完全|偏偏|唯独)*(?:没有?|未|不曾)(?:曾|被|专门|明确|直接|单独|怎么)*";
const NOT_FOUND = "(?:找|查|看|搜|见|翻)不[到出着见]";
const LACK = `(?:${NEVER}${SAY}|${NOT_FOUND}|${NEVER}(?=$|[,。?]))`;
const WHO = `(?:哪(?:些|几|一|\\d)?(?:个|份|家|处)?(?:${DOCUMENT})?|谁家?(?:的(?:${DOCUMENT}))?)`;

/** "哪一份没写公园", "公园没写进哪份文件", "没提公园的是谁": what is asked for does not speak of something. */
const WHICH_LACK = new RegExp(
  `${WHO}(?:里面?|当?中|之中|内)?${LACK}|${NEVER}${SAY}(?:进|到|入|在|过)?${WHO}|(?:${NEVER}${SAY}|${NOT_FOUND})[^,。?]{2,16}的(?:${DOCUMENT})?(?:都|分别)?[是有]${WHO}`,
  "u",
);
/** Documents are spoken of, and not departments or people. */
const OF_DOCUMENTS = new RegExp(`份|${DOCUMENT}|(?:词|字|说法|提法|字眼|表述)`, "u");

/** "五份文件是不是都提到了公园", "各地都写了公园吗": whether all of them do. */
const ALL_SPEAK = new RegExp(
  `(?:[二两三四五六七八九十\\d]+|几|每一?|各|这些|所有的?|全部的?)(?:个|份)?(?:${DOCUMENT}|(?<=份)(?:里面?|当?中)?|(?<=各)地)(?:是不是|是否|有没有)?(?:全|都|均)(?:有|曾|已经?)?${SAY}`,
  "u",
);

/** Does a folded question ask which documents do not speak of something, or whether all do? */
export function asksWhichLack(text: string): boolean {
  return (WHICH_LACK.test(text) && OF_DOCUMENTS.test(text)) || ALL_SPEAK.test(text);
}

/** Words that say that it is lacking, at either end of a run: "没提公园" → "公园". */
const LACKING = new RegExp(
  `^(?:${NEVER}|有)?${SAY}(?:进|到|及|过|了)?(?=\\p{Script=Han}{2})|^(?:${NEVER})?${SAY}(?:进|到|及|过|了)?$|(?:${NEVER}${SAY}|${NOT_FOUND})(?:进|到|及|过|了)?$|^(?:进|到|入|唯独|偏偏|单单|只有|别的|其[他它]|同时)+$`,
  "u",
);

/** A run of a phrase without the words that say that documents lack it; "" where it is nothing else. */
export function withoutLacking(run: string): string {
  return run.replace(LACKING, "");
}
