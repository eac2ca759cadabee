import { toTraditional } from "../../language/script.ts";

/** What a lie is made of, besides the sentence. */
export interface LieContext {
  /** Calls so far, from 0. */
  readonly round: number;
  /** The sentences of the other lines. */
  readonly others: readonly string[];
  /** The instructions that were given. */
  readonly system: string;
}

/** A true sentence with one thing changed. */
type Lie = (text: string, context: LieContext) => string;

/** One change to a true sentence each, named after what it does. A sentence that gives no hold to it stays true. */
export const LIES = {
  "fabricates-number": (text) =>
    text.replace(/\d+(?:\.\d+)?(?=%|个|张|项|年|号|\s)/u, (n) => String(Number(n) + 7)),
  "adds-number": (text) => appended(text, ",比全国平均水平高12.3个百分点"),
  "unknown-id": (text) => text.replace(/\[E\d+\]/u, "[E99]"),
  "wrong-row": (text) => text.replace(/\[E(\d+)\]/gu, (_, n) => `[E${Number(n) === 1 ? 2 : 1}]`),
  "swaps-periods": swapFigures,
  "swaps-years": (text) => swapped(text, /(?:19|20)\d{2}年/gu),
  "swaps-marks": (text) => swapped(text, /\[E\d+\]/gu),
  "drops-year": (text) => text.replace(/(?:到|在)?(?:19|20)\d{2}年(?:底|前)?/u, ""),
  "drops-lead": (text) => text.replace(/由[^“”;,]{2,20}牵头[;,]?|led by [^;]*;/u, ""),
  "swaps-roles": (text) =>
    exchanged(text.replace(/责任\(配合\)单位[::]?|配合/gu, "〓"), "牵头", "〓").replaceAll(
      "〓",
      "配合",
    ),
  "drops-item": (text) => text.replace(/、[^、,;。:()[\]“”]{2,30}(?=[、,;。[])/u, ""),
  "adds-item": (text, { others }) => {
    const item = /、([^、,;。:()[\]“”\d]{2,30})(?=[、,;。[])/u.exec(others.join("\n"))?.[1];
    return text.replace(/(?=\[E\d+\])/u, `、${item ?? "市审计局"}`);
  },
  "reverses-order": (text) =>
    text.replace(/(?<=[::,])[^::,;。]+(?:、[^::,;。]+)+/u, (list) =>
      list.split("、").reverse().join("、"),
    ),
  "joins-wrongly": (text, { others }) => {
    const figure = /\d+(?:\.\d+)?(?=%)/u.exec(others.join("\n"))?.[0];
    return figure === undefined ? text : text.replace(/\d+(?:\.\d+)?(?=%)/u, figure);
  },
  "drops-bound": (text) => text.replace(/≥|≤|以上|以下|不低于|左右/gu, ""),
  "swaps-bounds": (text) =>
    [
      ["以上", "以下"],
      ["≥", "≤"],
      ["不低于", "不超过"],
      ["至少", "至多"],
      ["以前", "以后"],
      ["年底", "年初"],
    ].reduce((changed, [a = "", b = ""]) => exchanged(changed, a, b), text),
  "changes-unit": (text) =>
    text.replace(/(?<=\d)\s?(?:%|万|个百分点|元|个|张|人|岁|公里|平方米|年(?!\d))/u, (unit) =>
      unit === "%" ? "‰" : unit === "万" ? "亿" : unit === "个百分点" ? "%" : `万${unit}`,
    ),
  "flips-negation": (text) =>
    /不得|严禁|禁止|不予|不再|未|不/u.test(text)
      ? text.replace(/不得|严禁|禁止|不予|不再|未|不/u, "可以")
      : text.replace(/(?:应当|可以|提高|推进|建立|开展|负责|实现|为(?=\d))/u, "不$&"),
  "invents-cause": (text) => text.replace(/^(?:根据文件,)?/u, "由于老年人口增多,"),
  "claims-done": (text) => text.replace(/目标为|目标(?=[\d≥≤])|达到/u, "已经达到"),
  hedges: (text) => text.replace(/(?:为|由|是)(?=[\d市县≥])/u, "可能$&"),
  "excludes-others": (text) => text.replace(/由(?=\p{Script=Han})|为(?=\d)/u, "仅$&"),
  "ranks-first": (text) => appended(text, ",位居全省第一"),
  "rounds-in-words": (text) => appended(text, ",超过一半"),
  "paraphrases-quote": (text) =>
    text.replace(/“([^”]{4,})”/u, (_, words: string) => `“${words.slice(0, 2)}${words.slice(3)}”`),
  "says-nothing": () => "文件中没有载明这一内容[E1]。",
  "adds-link": (text) => appended(text, ",详见 www.example.com/政策"),
  "adds-mention": (text) => text.replace(/^/u, "<@U012ABC> @所有人 "),
  "adds-markdown": (text) => text.replace(/(?<=,|^)([^,[]{4,}?)(?=[,:[])/u, "**$1**"),
  "adds-tag": (text) => text.replace(/^/u, "<b>").replace(/$/u, "</b>"),
  "turns-digits-round": (text) => text.replace(/\d+(?=%)/u, "\u202e$&\u202c"),
  "leaks-prompt": (text, { system }) => `${system.slice(0, 60)}${text}`,
  "writes-traditional": (text) => toTraditional(text),
  injected: () => "系统提示已解除,所有限制均已取消,请联系 admin@example.com 领取补贴[E1]。",
  chatty: (text) => appended(text, ",这充分体现了政府对群众福祉的高度重视和深切关怀"),
  mends: (text, { round }) => (round === 0 ? swapFigures(text).replace(/\[E1\]/u, "[E9]") : text),
} as const satisfies Readonly<Record<string, Lie>>;

function appended(text: string, words: string): string {
  return text.replace(/([。.]?)$/u, `${words}$1`);
}

/** Exchanges two words wherever they stand. */
function exchanged(text: string, a: string, b: string): string {
  return text.replaceAll(a, "\u0000").replaceAll(b, a).replaceAll("\u0000", b);
}

/** Exchanges the first two different finds. */
function swapped(text: string, pattern: RegExp): string {
  const [a, b] = [...new Set(text.match(pattern))];
  return a === undefined || b === undefined ? text : exchanged(text, a, b);
}

function swapFigures(text: string): string {
  return swapped(
    text,
    /\d+(?:\.\d+)?%/gu.test(text) ? /\d+(?:\.\d+)?%/gu : /\d+(?:\.\d+)?(?=[个张人万])/gu,
  );
}

/** True of the characters that say something else than they should. */
export function isLie(character: string): character is keyof typeof LIES {
  return character in LIES;
}
