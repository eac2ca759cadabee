import { BODY_ENDING } from "../../language/body-ending.ts";

/** `"某政办字〔2022〕6号"`-like line: a document number standing alone. */
export function readDocumentNumber(line: string): string | null {
  const tight = line.replace(/\s+/g, "").replace(/^\(|\)$/g, "");
  return DOCUMENT_NUMBER_LINE.test(tight) ? tight : null;
}

const NUMBER_BODY =
  "\\p{Script=Han}{1,16}[〔\\[(【]\\s*(?:19|20)\\d{2}\\s*年?\\s*[〕\\])】]\\s*第?\\s*\\d{1,5}\\s*号";
const DOCUMENT_NUMBER_LINE = new RegExp(
  `^${NUMBER_BODY}$|^第?\\d{1,5}号$|^\\p{Script=Han}{2,12}令第\\d{1,5}号$|^\\p{Script=Han}{2,12}公告(19|20)\\d{2}年第\\d{1,5}号$`,
  "u",
);

/** Words that a policy's title ends with, with what may follow in brackets. */
const TITLE_END =
  /(通知|意见|方案|规划|计划|办法|规定|细则|条例|决定|公告|通告|批复|要点|纲要|规范|标准|指南|措施|举措|目录|清单|制度|规则|章程|函|公报|预案|政策|规程|任务书|责任书|报告|通报|解读|问答|解答|的说明|工作安排|任务分工|行动|若干政策|若干措施)(\((?:试行|暂行|修订|修订稿|修订版|送审稿|征求意见稿|草案|[^()]{0,4}(?:有效|失效|废止)|[^()]*(?:19|20)\d{2}[^()]*|\d{1,2}|[一二三四五六七八九十])\))*$/;

/** Whether a line ends like the title of a policy: `"…实施方案"`, `"…办法(试行)"`, `"…整体解决方案(2022-2025年)"`. */
export function endsLikeTitle(line: string): boolean {
  const tight = line.replace(/\s+/g, "");
  return TITLE_END.test(tight) && tight !== "目录";
}

const ORGAN_END = new RegExp(`(?:${BODY_ENDING}|管委会|处|社|党组|领导小组|学校)$`);

/** Whether a line is the name of a body (or several) that signs or issues: `"某市人民政府办公室"`. */
export function isOrganLine(line: string): boolean {
  const names = line.split(/\s{1,}|、/).filter((name) => name !== "");
  const tight = line.replace(/\s+/g, "");
  if (tight.length < 3 || /[。,;:?!《》“”\d]/.test(tight)) return false;
  return ORGAN_END.test(tight) && tight.length <= 30 * names.length && tight.length <= 80;
}

/** ISO date of a line that is nothing but a date (`"2022年11月3日"`, `"二〇二二年十一月三日"`), or null. */
export function readDateLine(line: string): string | null {
  const tight = line.replace(/\s+/g, "").replace(/^(成文|印发|发布)(日期|时间):/, "");
  return DATE_LINE.test(tight) ? readDate(tight) : null;
}

const DATE_LINE =
  /^((19|20)\d{2}|[一二〇零○O0]{1,4}[一二三四五六七八九〇零○O0]{1,4})(年|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3})(月|[-/.])(\d{1,2}|[一二三四五六七八九十]{1,3})日?$/;

/** The first date in a text as ISO `YYYY-MM-DD`, or null: `"自2023年1月1日起"` → `2023-01-01`. */
export function readDate(text: string): string | null {
  const tight = text.replace(/\s+/g, "");
  if (/^\d{6,8}$/.test(tight)) return compactDate(tight);
  const digits = /((?:19|20)\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})/.exec(tight);
  if (digits !== null) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const words =
    /([一二三四五六七八九〇零○O]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/.exec(
      tight,
    );
  if (words === null) return null;
  const year = [...(words[1] ?? "")].map(chineseDigit).join("");
  return isoDate(Number(year), chineseDay(words[2] ?? ""), chineseDay(words[3] ?? ""));
}

/** A date whose marks a web copy lost: `"20220510"`, `"2022510"`; null where the figures can be divided in two ways. */
function compactDate(figures: string): string | null {
  const year = Number(figures.slice(0, 4));
  const rest = figures.slice(4);
  const read = [1, 2].flatMap((length) => {
    const [month, day] = [rest.slice(0, length), rest.slice(length)];
    const valid = /^(?:0?[1-9]|1[0-2])$/.test(month) && /^(?:0?[1-9]|[12]\d|3[01])$/.test(day);
    return valid ? [isoDate(year, Number(month), Number(day))] : [];
  });
  return /^(?:19|20)/.test(figures) && read.length === 1 ? (read[0] ?? null) : null;
}

function chineseDigit(character: string): number {
  return Math.max("〇一二三四五六七八九".indexOf(character), 0);
}

function chineseDay(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 10 : chineseDigit(tens ?? "") * 10) : 0;
  return ten + (ones === undefined || ones === "" ? 0 : chineseDigit(ones));
}

function isoDate(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
