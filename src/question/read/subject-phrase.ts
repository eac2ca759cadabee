import { TERM_EDGE } from "../../language/canonical.ts";
import { COUNTERS } from "../../language/measure-words.ts";
import { segment } from "../../language/segment.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { OVER_YEARS } from "./adds-up.ts";
import { stripFillers, stripOperationWords } from "./cues.ts";
import { ON_AVERAGE } from "./on-average.ts";

/**
 * The subject of a question in the reader's words: what is left of it without words of asking, of doing sums
 * and of the documents' titles, its stretches divided by "|".
 */
export function subjectPhrase(rest: string, vocabulary: Vocabulary): string {
  const inTerm = (words: string) =>
    vocabulary.inTerm(words) || (ENDS_IN_POINT.test(words) && vocabulary.known(words));
  // Aliases first: "能活到多少岁" must become its term before its question words are taken away.
  const alternatives = vocabulary
    .canonical(rest)
    .replaceAll(TERM_EDGE, "")
    .replace(/\((?:或者?|及)[^()]{1,12}\)/gu, "")
    .replace(/([\p{Script=Han}]{2,8})\(([\p{Script=Han}]{2,10})\)/gu, "$1/$2/");
  const counted = alternatives.replace(
    /(?<![第\d每])[一1](?:个|家|台|张|所|名|户|座|处|次(?!性)|件)(?=\p{Script=Han})/gu,
    "|",
  );
  const phrase = stripFillers(
    stripOperationWords(
      stripTitles(
        counted
          .replace(REACHES, (run: string) => withoutVerb(run, inTerm))
          .replace(/(?<=占比)比/gu, "|") // "木制座椅占比比…高": no word 比比
          .replace(BOTH_SAY, "|")
          .replace(HAS, "|")
          .replace(WHETHER, "|")
          .replace(DONE, "|")
          .replace(EACH_YEAR, "|每年|")
          .replace(OF_SEVERAL, "|")
          .replace(POINTING, "|")
          .replace(FACETS, "|")
          .replace(FOREMOST, "|")
          .replace(EVERY_AVERAGE, "|")
          .replace(YEARS_TOGETHER, "|"),
        vocabulary,
      ),
    ).replace(/[?!。,;:、"'“”()]/gu, "|"),
    inTerm,
  );
  return withoutStrayCharacters(phrase, inTerm);
}

/** "亮点", "站点": 点, else "a little", belongs to a word that some text holds. */
const ENDS_IN_POINT = /^\p{Script=Han}点$/u;

/** "要铺开到百分之几", "铺到多大比例": the word before what is to be reached is a verb, whichever it is. */
const REACHES = /\p{Script=Han}{2,}(?<!占)到(?=多少|几|百分之|多[大高长])/gu;

/** "座椅要铺开到" → "座椅|": without its last word, unless a term of the documents holds that. */
function withoutVerb(run: string, inTerm: (words: string) => boolean): string {
  const words = segment(run.slice(0, -1));
  const verb = words.at(-1) ?? "";
  const rest = run.slice(0, -1 - verb.length);
  const own = verb.length <= 2 && !inTerm(verb.length > 1 ? verb : rest.slice(-1) + verb);
  return own && rest !== "" ? `${rest}|` : run;
}

/** "两地都提了座椅": that there is a word on it. */
const BOTH_SAY =
  /(?<=^|[|,。]|[两二三四五几]地)(?:都|均)(?:提|写|说|讲|定|设|列|安排|规定|要求|有|部署|明确)(?:到|了|出|过|有|下)*(?=\p{Script=Han}{3})/gu;

/** "照明有几项": the verb before what is asked, which is no part of a word with the character before it. */
const HAS =
  /(?<=\p{Script=Han})(?<![没拥享含设具占所持国公私现])(?:一共|总共|共|都|分别|各自|各)?有(?=几|多少|哪|什么|啥)/gu;

/** "差得大不大", "够不够": only asks whether. */
const WHETHER = /差?得?(\p{Script=Han})不\1/gu;

/** "最迟哪天得弄完": to be done with it, whatever it is. */
const DONE = /最[迟晚早]|(?:得|要|能|该|可以)?(?:弄|搞|做|办|干|整)(?:完|好|妥)了?(?=$|[|,。?])/gu;

/** "座椅更换每年换多少": the verb says again what is counted. */
const EACH_YEAR =
  /(?<=\p{Script=Han}{3})每年(?:要|得|能|会|打算|计划)?[改建修办培训给做发拨补投搞换种装添增]?(?=(?:多少|几)(?![百千万亿]*元))/gu;

/** "甲、乙、丙三家哪家…": the places that were just named. */
const OF_SEVERAL = /(?<=^|[|,])[二两三四五2-5](?:家|地|市|县)(?=哪|谁)/gu;

/** "后面那张表", "刚才说的那条": of what was said before, and which of it. */
const EARLIER = "(?:[前后上]面|[前后]头|刚才|刚刚)(?:说|问|提|讲)?[到过]?的?";
/** "绿化队伍这块", "公园照明那摊事", "这家局": points to what was just named. */
const POINTING = new RegExp(
  `[这那]一?(?:块儿?|摊子?|档子?|头)(?:事情?|活儿?|工作)?|[这那]家[局委办]|(?<![之以最])[前后](?:[面头边]的?[这那])?一?[种类]|从?[这那](?:[\\d一二三四五六七八九十]+|十?几)[项个条](?:里面?|当?中)|${EARLIER}[这那](?:一?[张个条项]表?|一年)`,
  "gu",
);

/** "…座椅,数量和时间": what is to be told of it, named at the end by two words or more. */
const FACETS =
  /(?<=[|,。?!;:]|的|^)(?:数量|数目|时间|年份|时限|期限|地点|目标|现状)?(?:[和与及、,](?:数量|数目|时间|年份|时限|期限|地点|目标|现状))+(?=(?:分别|各)?(?:是|为)?(?:多少|什么|几)?(?:$|[|,。?!;:]))/gu;

/** "五年一共" of "五年一共几张". */
const YEARS_TOGETHER = new RegExp(OVER_YEARS.source, "gu");

const EVERY_AVERAGE = new RegExp(ON_AVERAGE.source, "gu");

/** "哪个座椅多,多几张": what is said of the one of them. */
const FOREMOST =
  /(?<=(?:哪(?:个|家|边|里|市|县)|谁)的?\p{Script=Han}{2,20})(?<!最)更?[多少高低大小](?=$|[,。?|])/gu;

/** Single characters beside longer words are left-overs of the question's grammar. */
function withoutStrayCharacters(phrase: string, inTerm: (words: string) => boolean): string {
  // "六项", "共三条": how many the reader takes them to be.
  const runs = phrase.split("|").filter((run, _, all) => all.length === 1 || !COUNT.test(run));
  const kept = runs.filter((run) => run.length > 1 && /[\p{Script=Han}a-z]/u.test(run));
  return (kept.some((run) => run.length > 1) ? kept : runs)
    .map((run) =>
      run
        .replace(/^的(?=\p{Script=Han}{2})/u, "")
        .replace(COUNTER, (word) => (inTerm(run.slice(0, 2)) ? word : ""))
        // "有机构…": there are such; 有机 is no word of it.
        .replace(/^有(?=\p{Script=Han}{3})/u, (word) => (inTerm(run.slice(0, 3)) ? word : "")),
    )
    .join("|");
}

const COUNT = /^(?:共|有|是|真是)?[一二三四五六七八九十\d]+[项条个件类](?:指标|任务)?$/u;

/** A measure word without its number: "个公园改造". */
const COUNTER = new RegExp(`^[家个张所处名户${COUNTERS}](?!均)(?=\\p{Script=Han}{3})`, "u");

/** Removes mentions of the documents' own titles: 《…》, and what stands before "方案" as in a title. */
function stripTitles(text: string, { titles }: Vocabulary): string {
  const all = [...titles.values()];
  const quoted = text.replace(/《([^》]*)》/gu, (match, title: string) =>
    all.some((t) => t.includes(title) || title.includes(t)) ? "|" : match,
  );
  return quoted.replace(
    /([\p{Script=Han}“”"—-]{2,24})(方案|规划|办法|通知|计划)/gu,
    (match, before: string, kind: string) => {
      for (let from = 0; from <= before.length - 2; from += 1) {
        const name = before.slice(from).replace(/["“”]/gu, "");
        if (name.length >= 2 && all.some((t) => t.replace(/["“”]/gu, "").includes(name)))
          return `${before.slice(0, from)}|${kind}`;
      }
      return match;
    },
  );
}
