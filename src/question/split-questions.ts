import { isPremise } from "./premise.ts";
import { maskIndefinite } from "./rewrite/mask-indefinite.ts";
import { ALSO } from "./thread/is-remark.ts";

/**
 * Splits a message that asks several things into single questions, in order: at question marks, line
 * breaks and semicolons, and at a comma before a word that opens a new question ("…多少,谁牵头?").
 * Parts without a Han character or letter are dropped; at most eight are returned.
 */
export function splitQuestions(message: string): string[] {
  const marked = message
    .replace(/[\r\n]+/g, "\u0001")
    .replace(NUMBERED, (_, number: string) => (/^[1一①]/u.test(number) ? " " : "\u0001"))
    .replace(/([?\uFF1F;\uFF1B!\uFF01。])+(?=\s*[^(\uFF08\s])/gu, "$1\u0001")
    .replace(TARGET_OF_WHOM, "$1,")
    .replace(SHARE_OF_FOREMOST, "$1是哪个?\u0001")
    .replace(/(?:另外|还有|顺便)(?:再)?(?:请)?问(?:一下|下)?[,\uFF0C:\uFF1A]?/gu, "\u0001");
  const parts = splitAtCommas(marked)
    .split("\u0001")
    .map((part) =>
      part
        .trim()
        .replace(BESIDES_THAT, "")
        .replace(FACET, (_, facet: string) => `${facet}多少`),
    )
    .filter((part) => /[\p{Script=Han}a-zA-Z]/u.test(part));
  return underHeading(joinPreambles(joinMethods(parts)))
    .flatMap(eachQuoted)
    .slice(0, 8);
}

/** "另外,…": that another question follows, which the marks say, too. */
const BESIDES_THAT =
  /^(?:另外|此外|除此之外|还有|再有|再者|其次|最后|顺便|对了|同时|接着)(?:再?(?:一[个点件]|说|问|看)(?:问题|事)?)?[,\uFF0C:\uFF1A]\s*(?=.{2})/u;

/** "按占比折算一下", "用这两个数估算": how what was just asked is to be reckoned, and no question of its own. */
const METHOD =
  /^(?:请|麻烦|可以|就)?(?:(?:按|用|拿|根据|依|照)[^?\uFF1F多少几谁哪]{1,24})?(?:折算|换算|推算|估算|测算|(?<=(?:按|用|拿|根据|依|照).*)(?:计算|算))(?:一下|下|出来|看看)?[。?\uFF1F!\uFF01]*$/u;

/** "哪一项升得最多?升了多少?": how much, of what is shown with its figures anyway. */
const OF_MOST =
  /^(?:它|一共|总共|又|那)?(?:升|涨|增|提高|增加|增长|上升|提升|降|下降|减|减少|降低|变化|变|改善)(?:了|到)?(?:多少|几)(?:个?百分点|个点|倍|[个张家所处户名人])?[?\uFF1F。]?$/u;
const MOST = /最[多大快猛高少小慢低]/u;

function tellsOfMost(last: string, part: string): boolean {
  return MOST.test(last) && OF_MOST.test(part.trim());
}

/** "有没有硬性的指标?看公园那张表,是哪几个": which table was meant. */
const OF_TABLE =
  /^(?:就|只)?(?:看|按|照|以|指)[^,\uFF0C。?\uFF1F]{2,16}(?:表|清单|目录)(?:[,\uFF0C里中上]|为准)*(?:都?[是有])?(?:哪[几些][个项条]?|什么)?[?\uFF1F。]*$/u;

/** "有哪几项指标,目标各是多少": how much each is, of what is listed with its figures anyway. */
const OF_EACH =
  /^(?:它们|这些)?(?:(?:20)?\d\d年的?)?(?:目标|现状|基数|数值|标准|金额|数量|价格)?(?:值|数)?(?:各自?|分别|都)(?:是|为|有|要|定|占|达到)*(?:多少|几)\p{Script=Han}{0,2}[?\uFF1F。]?$/u;
const LISTED = /哪(?:些|几)|几[项个档类种级]|有(?:什么|啥)/u;

function tellsOfEach(last: string, part: string): boolean {
  return LISTED.test(last) && OF_EACH.test(part.trim());
}

function joinMethods(parts: readonly string[]): string[] {
  const joined: string[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const tells =
      METHOD.test(part) || OF_TABLE.test(part) || (last !== undefined && tellsOfMost(last, part));
    if (last === undefined || !tells) joined.push(part);
    else joined.splice(-1, 1, `${last.replace(/[?\uFF1F。]+$/u, "")},${part}`);
  }
  return joined;
}

/** "70%的目标谁牵头": a figure that is taken for granted, and who is to reach it. */
const TARGET_OF_WHOM =
  /(\d[\d.]*万?[家所个张处户名条人%](?:以上)?\p{Script=Han}{0,8}?的?(?:目标|指标))(?=[由归是]?(?:谁|哪[个些家](?=[部单局委机来管牵负在])|什么部门))/gu;

/** "座椅最多的县占全市百分之几": which it is, and its share. */
const SHARE_OF_FOREMOST =
  /(最[多高大少低小]的(?:那一?个|一个)?(?:[县区市镇乡州旗]{1,2}|街道|地方)?)(?:的\p{Script=Han}{1,8})?(?=占(?:了|到)?(?:全|总|合计|整个))/gu;

/** Who does several things that are named in quotation marks, one behind the other. */
const QUOTED =
  /((?:["\u201C][^"\u201C\u201D]{4,30}["\u201D][、和与及]?){2,4})(?:[二两三四\d][项个条件](?:任务|工作)?)?(?=.*(?:谁|单位|部门|牵头|负责))/u;

/** "“更新路灯”“修复步道”分别由谁负责": one question for each. */
function eachQuoted(part: string): string[] {
  const group = QUOTED.exec(part);
  if (group?.[1] === undefined) return [part];
  const terms = group[1].match(/["\u201C][^"\u201C\u201D]+["\u201D]/gu) ?? [];
  return terms.map((term) => part.replace(group[0], term));
}

const HEADING = /^([^,\uFF0C。?\uFF1F!:\uFF1A]{4,12})[:\uFF1A](?=.*[^:\uFF1A]$)/u;
/** Words of talk: "帮我核对一下:" says nothing of the subject. */
const TALK = /[我你您帮请问想查看核说]|[局委部办]$/u;

/** "公园改造:建几处、谁牵头": what stands before the colon is what every part is about. */
function underHeading(parts: readonly string[]): string[] {
  const heading = HEADING.exec(parts[0] ?? "")?.[1];
  return heading === undefined || ASKS.test(heading) || TALK.test(heading)
    ? [...parts]
    : parts.map((part, i) => (i === 0 ? part : `${heading}:${part}`));
}

/** "1)…2)…", "①…②…": the parts of a numbered message; what stands before the first belongs to it. */
const NUMBERED = /(?<![\d.〔(第件表图栏])([1-9](?=[)）、.]\s*[^\d\s])|[①-⑨])[)）、.]?\s*/gu;

/** Commas, and the mark between items of a list. */
const SEPARATOR = /([,\uFF0C、])/u;
const ASKS = /多少|(?<!每)几|谁|哪|什么|啥|吗|怎|咋/u;

/** "公园几个,广场几个": a comma between two clauses that both ask divides two questions. */
function splitAtCommas(text: string): string {
  return text
    .split("\u0001")
    .map((part) => {
      const [first = "", ...rest] = part.split(SEPARATOR);
      let joined = first;
      for (let i = 0; i + 1 < rest.length; i += 2) {
        const [mark = "", piece = ""] = rest.slice(i, i + 2);
        const last = joined.slice(joined.lastIndexOf("\u0001") + 1);
        joined += (divides(last, mark, piece) ? "\u0001" : mark === "、" ? mark : ",") + piece;
      }
      return joined;
    })
    .join("\u0001");
}

/** Does a new question begin at the mark between what was read last and the next piece? */
function divides(last: string, mark: string, piece: string): boolean {
  if (asksBesides(last, piece)) return true;
  if (tellsOfMost(last, piece) || tellsOfEach(last, piece)) return false;
  const asked = ASKS.test(maskIndefinite(`${last},${piece}`).slice(0, last.length));
  const brief = FACET.test(piece) || NEXT.test(piece) || SAME_OF.test(piece);
  if (mark !== "、" && asked && brief) return true;
  if (asked && HOW_LONG.test(piece)) return true;
  if (!ASKS.test(piece) || (OTHER_ROLE.test(piece) && ROLE.test(last))) return false;
  if (mark === "、") return asked && !continues(last, piece);
  return (asked && piece.length >= 3) || isPremise(last);
}

/** "向谁申请,多久有答复": how long is a question of its own behind another. */
const HOW_LONG = /^[^,。]{0,4}(?:多久|多长时间)/u;

/** "座椅的数量,以及换座椅的牵头部门": a figure and a body are named, and both are to be told. */
const BODIES_TOO =
  /^(?:以及|还有|及)[^,。?]{4,}(?:牵头|责任|主管|负责|配合)的?(?:部门|单位)[。]?$/u;
const ROLE_WORD = /牵头|责任|主管|负责|配合/u;

function namesBodiesToo(last: string, piece: string): boolean {
  return BODIES_TOO.test(piece) && !ASKS.test(`${last}${piece}`) && !ROLE_WORD.test(last);
}

/** Is something else to be told than what was asked last? */
function asksBesides(last: string, piece: string): boolean {
  if (/^(?:顺便|另外|再问)/u.test(piece) || namesBodiesToo(last, piece)) return true;
  if (CONFIRMS.test(last) && BESIDES.test(piece)) return true;
  return /呢$/u.test(last) && ALSO.test(piece);
}

/** "…是4个吧,而且是某局牵头的": what is to be confirmed, and something else that is. */
const CONFIRMS = /(?:吧|吗|对不对|是不是|没错)$/u;
const BESIDES = /^(?:而且|并且|同时|另外|还有|也)[^,。?]*(?:牵头|负责|主管|配合|\d)/u;

/** "某局牵头什么、配合什么": what it does in each role is one question. */
const ROLE =
  /(?:牵头|主办|负责|配合|参与|协办|协同|协助)(?:了|着|的)?(?:任务|工作)?(?:是|有)?(?:什么|哪|啥|几)/u;
const OTHER_ROLE = new RegExp(`^(?:又|还|再)?${ROLE.source}`, "u");

/** Something else about what was just asked, named and nothing more: "有多少座椅,占比". */
const FACET = /^(占比|比重|比例|现状|目标)呢?[?\uFF1F]?$/u;

/** The same is asked of something else: "座椅有多少,改造的凉亭呢". */
const SAME_OF = /^(?:那|还有|以及)?\p{Script=Han}{3,14}呢[?\uFF1F]?$/u;

/** Another place of the order that was just asked for: "最多的是哪个,第二多的呢". */
const NEXT = /^(?:那|再)?(?:倒数)?第[二三四五](?:名|位|个)?[多少高低大小]?的?(?:呢|是)[?\uFF1F]?$/u;

/** "甲地要多少、乙地要多少", "多少旧的、多少新的长椅", "谁来管、怎么管": what the marks join is one question. */
function continues(last: string, piece: string): boolean {
  const asked = piece.replace(/[?\uFF1F]$/u, "");
  let same = 0;
  while (same < asked.length && last.at(-1 - same) === asked.at(-1 - same)) same += 1;
  return (
    /的$/u.test(last) ||
    WITHOUT_VERB.test(last) ||
    ABOUT_LAST.test(piece) ||
    LAST_OF_LIST.test(piece) ||
    (same >= 3 && asked.length - same <= LONGEST_NAME)
  );
}

/** "先在什么地方、哪类公园里试用": what is done there stands behind the mark. */
const WITHOUT_VERB =
  /(?<![设放挂建位落列写排定存住装摆安属坐集花用投])(?:在|从|向|跟|和|与|同|对|往|让)(?:谁|哪[里儿]|(?:哪|什么|啥|几)[个些类种家几]{0,2}(?:地方|地区|城市|[区县市镇乡村]|街道|社区|小区|单位|部门|[局委]|机构|学校|医院|企业|公司|方面|领域|场所|时候|时间|[年月]|人群?|对象|平台|网站))$/u;

/** What begins so says of what was just asked how, how much of each, or in which role. */
const ABOUT_LAST =
  /^(?:怎|咋|如何|占比|比例|比重|分别|各|都|每|其中|哪(?:些|几)?[项个件条]?(?:是|为)?(?:牵头|配合|负责|参与|协办|协同|协助))/u;

/** "甲市、乙市、丙市各是多少": the last of several names. */
const LAST_OF_LIST = /^\p{Script=Han}{2,8}(?:各|分别|都)(?:自|是|为|有|要|占)*(?:多少|几)/u;

/** Characters of what differs in "甲地要多少、乙地要多少"; longer ones are subjects of their own. */
const LONGEST_NAME = 3;

/** "…,论增加了几个百分点", "最多的先不管": by what, or without what, the next part asks. */
const LEADS_IN =
  /(?:^|[,\uFF0C])(?:(?:单?论|比的是|就看|只看|单看|光看)[^,\uFF0C?\uFF1F谁哪]{2,14}(?:来看|来说|来排|排)?|(?:按照?|以)[^,\uFF0C?\uFF1F谁哪]{2,14}(?:来看|来说|来排|排))$|(?:先)?(?:不管|不算|不提|撇开|抛开|除外)$/u;

/** A part that asks nothing ("我在看这份方案。") is background of the part after it. */
function joinPreambles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let preamble = "";
  for (const part of parts) {
    const asks = !/[。!\uFF01]$/u.test(part) || /谁|哪|什么|多少|几|吗|呢|怎|如何/u.test(part);
    if ((!asks || LEADS_IN.test(part)) && part !== parts.at(-1)) {
      preamble += asks ? `${part},` : part;
      continue;
    }
    joined.push(preamble + part);
    preamble = "";
  }
  return joined;
}
