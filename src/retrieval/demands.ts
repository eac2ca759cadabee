import { askedMeasureWords, measureWordPattern } from "../language/measure-words.ts";

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
  if (word === undefined) return null;
  const counted = new RegExp(`\\d[\\d.,]*[多余]?[万亿]?${measureWordPattern(word)}`, "u");
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

const COUNTED_LIST =
  /(?:指(?:的|代)?是?|具体(?:是|有|指|包括)?|包括|分为)(?:哪|什么)([二两三四五六七八九])(?:[个项条种类样点方大件]|(\p{Script=Han}))/u;
const COUNTS = " 一二三四五六七八九";

/** "“三园”指的是哪三园": the name alone does not say which; a list of as many does, or their noun as often. */
function countedListOf(asked: string): Demand | null {
  const [, count = "", noun] = COUNTED_LIST.exec(asked) ?? [];
  const many = COUNTS.indexOf(count.replace("两", "二"));
  if (many < 2) return null;
  const listed = new RegExp(`(?:[^、,，。;；:：]+、){${many - 1}}|二是|[(（]二[)）]`, "u");
  const named = (text: string) => noun !== undefined && text.split(noun).length - 1 > many;
  return (text) => listed.test(text) || named(text);
}
