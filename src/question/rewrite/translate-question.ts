import { listedPlaceNames } from "../../language/gazetteer.ts";
import type { Lexicon } from "../../language/lexicon.ts";
import { literal } from "../../language/literal.ts";
import { pinyinOf, pinyinPattern } from "../../language/pinyin.ts";
import { lazily, rememberedFor } from "../../language/remembered.ts";
import { shortPlaceName } from "../read/short-place-name.ts";
import type { Vocabulary } from "../vocabulary.ts";

/** "does it need a licence when it moves": the question is another, and asks for no time. */
const SUBORDINATE_WHEN =
  /(?<=\b(?:do|does|did|is|are|can|could|must|should|may|will|would|what|which|who|how|where|怎么|什么|多少|谁)\b[^.?;,&]*(?<!\b(?:and|or) *))\bwhen\b(?! *(?:is|are|was|were|do|does|did|will|must|should|can|would|to)\b)/g;

/** "which city" with its noun translated: a word for a kind of place, and no part of a name. */
const WHICH_PLACE =
  /\bwhich\s+[市县](?=\s[^?]*(?:\b(?:highest|largest|most|lowest|smallest|least|fewest|mentions?)\b|最[高低]))/g;

/** Function words of English questions; subjects come from the lexicon's glossary. */
const FUNCTION_WORDS: readonly [RegExp, string][] = [
  [/^\s*(?:and|what about|how about)\b/g, " 那 "],
  [/约束性\s+or\s+预期性|预期性\s+or\s+约束性/g, " 约束性还是预期性 "],
  [/\bhow many\s+(?:(?:约束性|预期性)\s*)?指标/g, " 有几个 "],
  [/\b(?:list|what are|which)\b(?=[^?]*指标)/g, " 列出哪些 "],
  [/\b(?:deputy|vice) (?:heads?|leaders?|chairs?\w*|directors?)\b/g, " 副组长 "],
  [
    /\bwho (?:heads?|chairs?|leads?|is (?:the )?(?:head|leader|chair\w*)(?: of)?)\b(?=.*领导小组)/g,
    " 谁是组长 ",
  ],
  [/\b(?:heads?|leaders?|chair\w*) of\b(?=.*领导小组)/g, " 组长 "],
  [/\bwhere (?:is|are|was)\b(?=.*(?:办公室|\boffice\b))/g, " 设在哪 "],
  [/\b(?:where|in which section)\b/g, " 哪里 "],
  [
    /\bhow (?:much|many)(?: percentage points?)? (?:higher|more|lower|less|fewer|larger|smaller)\b|\b(?:difference|gap) between\b/g,
    " 相差多少 ",
  ],
  [/\brank(?:ing)?\b/g, " 排名 "],
  [/\b(?:does|do|did|is there|are there)\b.*?\b(?:mention|say anything|cover)\b/g, " 有没有提到 "],
  [
    /\b(?:which|what) (?:other )?(?:departments?|bureaus?|agenc(?:y|ies)|bod(?:y|ies)|units?|office)s?\b.*?\b(?:supports?|supporting|assists?|cooperates?)\b/g,
    " 哪些部门配合 ",
  ],
  [
    /\b(?:which|what) (?:departments?|bureaus?|agenc(?:y|ies)|bod(?:y|ies)|units?|offices?)?\s*(?:is|are)?\s*(?:the )?(?:leads?|leading|lead department|in charge(?: of)?|responsible(?: for)?|heads?)\b/g,
    " 哪个部门牵头 ",
  ],
  [/\bwho (?:else )?(?:supports?|assists?)\b/g, " 谁配合 "],
  [
    /\bwho (?:leads?|heads?|chairs?|is leading|is responsible for|is in charge of|runs?)\b/g,
    " 谁牵头 ",
  ],
  [/\b(?:lead(?:ing)? (?:department|agency|unit|bureau)s?)\b/g, " 牵头单位 "],
  [/\b(?:leads?|leading)\b/g, " 牵头 "],
  [/\b(?:responsible for|in charge of|responsible)\b/g, " 负责 "],
  [/\b(?:supports?|supporting) (?:departments?|agenc(?:y|ies)|units?)\b/g, " 配合单位 "],
  [/\b(?:supporting|supports?|assists?)\b/g, " 配合 "],
  [
    /\bwhich tasks?\b|\bwhat tasks?\b|\blist (?:all )?(?:the )?tasks?\b|\ball (?:the )?tasks?\b/g,
    " 哪些任务 ",
  ],
  [/\b(?:rise|grow|increase|improve|change)s?\s+(?:the\s+)?most\b/g, " 提高最多 "],
  [/\b(?:rise|grow|increase|improve|change)s?\s+(?:the\s+)?least\b/g, " 提高最少 "],
  [
    /\bwhich (?:place|city|county|one)?\s*.*?(?:\b(?:highest|largest|most)\b|最高)/g,
    " 哪个地方最高 ",
  ],
  [
    /\bwhich (?:place|city|county|one)?\s*.*?(?:\b(?:lowest|smallest|least|fewest)\b|最低)/g,
    " 哪个地方最低 ",
  ],
  [
    /\bwhich\s+(?:文件|方案|places?|cit(?:y|ies)|count(?:y|ies)|plans?|documents?|regions?)(?:\b|(?<=\p{Script=Han})).*?\b(?:mention|mentions|have|has|include|set|sets)\b/gu,
    " 哪些地方提到 ",
  ],
  [/\bhow many tasks?\b/g, " 多少项任务 "],
  [
    /\bby how (?:much|many)\b.*?\b(?:increase|rise|raise|grow|change|improve|go up)s?d?\b|\bhow much (?:does|will|did|should|is) .*?(?:increase|rise|grow|change)\w*/g,
    " 提高多少 ",
  ],
  [/\b(?:increase|rise|growth|change)\b/g, " 提高多少 "],
  [/\bhow (?:many|much)\b|\bnumber of\b/g, " 多少 "],
  [/\bwhat (?:percentage|percent|share|proportion|rate)\b/g, " 多少 比例 "],
  [/\bshar(?:e|es|ed|ing)\b(?= +(?:one|an?|the same)\b)/g, " 共用 "],
  [/\b(?:percentage|share|proportion)\b/g, " 占比 "],
  [/\bcompare\b|\bcomparison\b|\bversus\b|\bvs\b/g, " 比较 "],
  [/\bhighest|largest|most\b/g, " 最高 "],
  [/\blowest|smallest|least|fewest\b/g, " 最低 "],
  [/\b(?:document|doc|file|reference) (?:number|no\.?)(?=\W)/g, " 文号 "],
  [/\b(?:who|which \w+) (?:issued|published|released)\b|\bissued by\b|\bissuer\b/g, " 发文机关 "],
  [
    /\bwhen (?:was|were|is|did)\b.*?\b(?:issued|published|released|signed|adopted)\b|\b(?:issue|publication|release) date\b|\bdate of issue\b/g,
    " 什么时候发布 ",
  ],
  [
    /(?<=^|&|,|\band|\bof the|\bthe|\d) *\bdates?\b|\bdates?\b(?= *(?:$|[&?,.]|and|pls|please|of))/g,
    " 日期 ",
  ],
  [/&/g, " 和 "],
  [SUBORDINATE_WHEN, " "],
  [/\bwhen\b|\bdeadline\b|\bby what (?:year|date|time)\b/g, " 什么时候 "],
  [/\bbinding or (?:anticipatory|expected|indicative)\b|\bis it binding\b/g, " 约束性还是预期性 "],
  [/\bbinding\b/g, " 约束性 "],
  [/\b(?:anticipatory|indicative)\b/g, " 预期性 "],
  [/\b(?:still|currently)\s+(?:有效|valid|in force|effective)|\bvalidity\b/g, " 还有效吗 "],
  [/\b(?:full )?title\b/g, " 标题 "],
  [/\bindicators?\b/g, " 指标 "],
  [/\bwho (?:is|are)\b/g, " 谁是 "],
  [/\bhow (?:does|do|will|is|are|should|to)\b/g, " 怎么 "],
  [/\bwhat (?:is|are|was|were|will)\b|\bwhat\b/g, " 什么 "],
  [/\btargets?\b|\bgoals?\b/g, " 目标 "],
  [/\bbaselines?\b|\bcurrently\b|\bcurrent\b|\bat present\b/g, " 基期 "],
  [
    /\ball (?:five )?(?:places|cities|documents)\b|\bfive (?:places|cities|documents|plans)\b|\beach (?:city|place)\b/g,
    " 各地 ",
  ],
  [/\bby the end of\b/g, " "],
  [/\boffice\b/g, " 办公室 "],
  [/\btrain(?:s|ed)?\b/g, " 培训 "],
];

/**
 * Rewrites an English question with Chinese words: places by their pinyin, subjects by the lexicon's
 * glossary, function words by rule. Words that nothing knows are left out. The result need not be
 * fluent; it is read by the same rules as any question.
 */
export function translateQuestion(message: string, vocabulary: Vocabulary): string {
  let text = ` ${message
    .toLowerCase()
    .replace(/[’']s\b/g, " ")
    .replace(/[-–]/g, " ")} `;
  for (const [pattern, short] of placePatterns(vocabulary))
    text = text.replace(pattern, ` ${short} `);
  text = withListedPlaces(withProperNames(text, message));
  for (const [pattern, chinese] of glossaryPatterns(vocabulary.lexicon))
    text = text.replace(pattern, ` ${chinese} `);
  text = text.replace(WHICH_PLACE, " which place ");
  for (const [pattern, chinese] of FUNCTION_WORDS)
    text = text.replace(pattern, (match) => keepHan(match, chinese));
  return `${text
    .replace(/\b[a-z]+\b/g, " ")
    .replace(/[.!]\s*$/, "")
    .replace(/\s+/g, " ")
    .trim()}`;
}

const placePatterns = rememberedFor(({ places, rows }: Vocabulary) => {
  const parts = rows.filter(({ name }) => /^\p{Script=Han}{2,4}[县市区]$/u.test(name));
  return [...places, ...parts].map(({ name }) => {
    const short = shortPlaceName(name) ?? name;
    const latin = pinyinPattern(short, "\\s*");
    const pattern = `\\b${latin}(?:\\s*(?:city|county|district|shi|xian|qu))?\\b`;
    return [new RegExp(pattern, "g"), short] as const;
  });
});

const glossaryPatterns = rememberedFor(({ english }: Lexicon) =>
  Object.entries(english)
    .sort(([a], [b]) => b.length - a.length)
    .map(([words, chinese]) => {
      const pattern = literal(words.toLowerCase()).replace(/[\s-]+/g, "\\s+");
      return [new RegExp(`\\b${pattern}(?:s|es)?\\b`, "g"), chinese] as const;
    }),
);

const listedByPinyin = lazily(
  () =>
    new Map(
      // Of two names spelt alike the one that is listed first is meant, the better known one.
      listedPlaceNames()
        .toReversed()
        .map((place) => [pinyinOf(shortPlaceName(place) ?? place).join(""), place]),
    ),
);

/** Letters of a name that no English word is spelt like. */
const LEAST = 5;

/** "Qingdao" without a word for its kind: what the message writes with a capital and pinyin of a place is spelt by. */
function withProperNames(text: string, message: string): string {
  const names = [...message.matchAll(/\b[A-Z][a-z]+\b/g)].flatMap(([name]) =>
    name.length >= LEAST ? [name.toLowerCase()] : [],
  );
  return names.reduce((rest, name) => {
    const place = listedByPinyin().get(name);
    return place === undefined
      ? rest
      : rest.replace(new RegExp(`\\b${name}\\b`, "g"), ` ${place} `);
  }, text);
}

/** "jinan city" → the city's Chinese name, so that a place outside the corpus is noticed. */
function withListedPlaces(text: string): string {
  return text.replace(
    /\b([a-z]+(?: ?[a-z]+)?) (?:city|county|province|district)\b/g,
    (match, name: string) => {
      const listed = listedByPinyin();
      const place = listed.get(name.replace(/ /g, "")) ?? listed.get(name.split(" ").at(-1) ?? "");
      return place === undefined ? match : ` ${place} `;
    },
  );
}

/** A pattern that spans several words must not swallow the subject translated inside it. */
function keepHan(match: string, chinese: string): string {
  const inside = match.match(/[\p{Script=Han}\d.%]+/gu)?.join(" ") ?? "";
  return chinese.includes(inside) ? chinese : `${chinese}${inside} `;
}
