import { askedMeasureWords, measureWordPattern } from "../language/measure-words.ts";
import { parseNumeral } from "../language/numerals.ts";

/** What a sentence must tell to answer at all, however near it is; a test of its text, white space dropped. */
export type Demand = (text: string) => boolean;

/** Whether a sentence tells all that a question's own words demand; true of any where they demand nothing. */
export function demandOf(asked: string): Demand {
  const demands = [
    amountOf(asked),
    totalOf(asked),
    countedListOf(asked),
    principlesOf(asked),
  ].filter((each) => each !== null);
  return (text) => demands.every((tells) => tells(text));
}

/** How much money is given or spent: that it is given, or that something else is remitted, says no amount. */
const ASKS_AMOUNT =
  /(?:[给发奖贴领拨投花补]|安排|资助)[^,，。;；?？]{0,6}(?:多少|几)(?:[百千万亿]*[元块]|钱|补[贴助]|奖[励补]|津贴|资金|经费|[百千]?[万亿](?=$|[,，。?？吗呢啊]))|(?<![还要得再需])[补奖]多少(?=$|[,，。?？呢啊])/u;
const AMOUNT = /[\d一二两三四五六七八九十百千万]\s*(?:万|亿)?\s*(?:多|余)?\s*元/u;
/** "按实际支出的70%补助": a share of the costs is an amount, too. */
export const GRANTED_SHARE =
  /\d[\d.]*\s*%[^,，。;；%\d]{0,8}(?:补[助贴]|资助|奖[励补]|报销|减免)|(?:补[助贴]|资助|奖[励补]|报销|减免)[^,，。;；%\d]{0,12}\d[\d.]*\s*%/u;

/** That nothing is given to those whom the sentence is about says how much. */
export function grantsNone(text: string): boolean {
  return /^[^,，;；:：]{4,24}(?:不予|不再|不给予?)(?:补[贴助]|资助|奖励|发放|享受)/u.test(text);
}

/** Does a question ask how much money is given or spent? */
export function asksAmount(asked: string): boolean {
  return ASKS_AMOUNT.test(asked);
}

function amountOf(asked: string): Demand | null {
  return asksAmount(asked)
    ? (text) => AMOUNT.test(text) || GRANTED_SHARE.test(text) || grantsNone(text)
    : null;
}

const ASKS_TOTAL = /总(?:数量?|量|规模|计)/u;
/** Figures of each of several, of what is added, or of a share: none is the total. */
const OF_EACH =
  /(?:每(?:[十百千万]|[个名家所张户座])|千名|新[建增]|增[加设]|建设)[^,，。;；]*|[^,，。;；]*分别[^,，。;；]*|[\d.]+(?:%|％|个百分点|‰)/gu;

/** A total of what is counted singly: "座椅总数多少张". */
function totalOf(asked: string): Demand | null {
  if (!ASKS_TOTAL.test(asked) || /每|占|率|比/u.test(asked)) return null;
  const [word] = askedMeasureWords(asked);
  if (word === undefined && !asked.includes("总数")) return null;
  const counted = new RegExp(`\\d[\\d.,]*[多余]?[万亿]?${measureWordPattern(word ?? "个")}`, "u");
  return (text) => counted.test(text.replace(OF_EACH, " "));
}

/** The principles of the whole document: nothing stands before the word that says of what. */
const ASKS_PRINCIPLES =
  /^[|,。]*的?(?:基本|工作|发展|总体|实施|建设|指导)*原则(?:分别|具体|主要|都)*(?:是|有|包括|呢|[?？。]?$)/u;

/** "基本原则是什么": a sentence that names the principle of one thing by the way is none of them. */
function principlesOf(asked: string): Demand | null {
  return ASKS_PRINCIPLES.test(asked)
    ? (text) =>
        /坚持|遵循|秉持|遵守|突出|注重|(?:基本|工作|发展|总体|实施|建设)原则|原则[:：]|为(?:本|先|主|基|要)(?!\p{Script=Han})|导向/u.test(
          text,
        )
    : null;
}

const NUMBER = "(\\d{1,4}|[二两三四五六七八九十]+)";
const MEASURE = "[个项条种类样点方大件家所处户名座张]";
/** "指的是哪三园", "到底是哪20家", "…是哪5种?": how many are asked for, and of what, where no measure word says it. */
const WHICH = new RegExp(
  `(?:指(?:的|代)?是?|具体(?:是|有|指|包括)?|包括|分为|(?:到底|究竟|又|分别|都)[是有]|(?<=[,，?？"”]|^)是)(?:哪|什么)${NUMBER}(?:${MEASURE}(?!城市|市|县|地|文件|方案|部门|单位)|(?!${MEASURE})(\\p{Script=Han}))|是哪${NUMBER}${MEASURE}[?？。呢啊]*$`,
  "u",
);
/** "那20家公园都叫什么名字", "20户的名单": those who are counted, by name. */
const NAMES = new RegExp(
  `${NUMBER}[个家所处户名座](?!月|人|百分)[^,，。?？]{2,20}?(?:(?:都|分别|各|各自)(?:叫|是)(?:什么|啥|哪)|叫(?:什么|啥)名|的?名[字称单册](?!里|上|中|有几))`,
  "u",
);

/** "“三园”指的是哪三园": the name or number alone does not say which; a list of as many does, or their noun as often. */
export function countedListOf(asked: string): Demand | null {
  const found = WHICH.exec(asked) ?? NAMES.exec(asked);
  const count = found?.[1] ?? found?.[3] ?? "";
  const noun = found?.[2];
  const many = parseNumeral(count.replace("两", "二")) ?? 0;
  if (many < 2) return null;
  const listed = new RegExp(
    `(?:[^、,，。;；:：]+?(?:、|和|以及)){${Math.min(many, FULL_LIST) - 1}}|二是|[(（]二[)）]`,
    "u",
  );
  const each =
    noun === undefined
      ? /$^/u
      : new RegExp(
          `(?:[^、,，。;；:：]{0,10}${noun}[^、,，。;；:：]{0,10}(?:[、,，;；。]|$)){${many}}`,
          "u",
        );
  const counts = (text: string) => many <= FULL_LIST || text.includes(`${many}`);
  return (text) => (listed.test(text) && counts(text)) || each.test(text);
}

/** Names after which a list of more goes on with "等", and says how many there are. */
const FULL_LIST = 5;
