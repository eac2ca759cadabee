import { maskIndefinite } from "./mask-indefinite.ts";
import { isPremise } from "./premise.ts";

/**
 * Splits a message that asks several things into single questions, in order: at question marks, line
 * breaks and semicolons, and at a comma before a word that opens a new question ("…多少,谁牵头?").
 * Parts without a Han character or letter are dropped; at most eight are returned.
 */
export function splitQuestions(message: string): string[] {
  const marked = message
    .replace(/[\r\n]+/g, "\u0001")
    .replace(NUMBERED, (_, number: string) => (/^[1一①]/u.test(number) ? " " : "\u0001"))
    .replace(/([?\uFF1F;\uFF1B!\uFF01。])+(?=[^(\uFF08\s])/gu, "$1\u0001")
    .replace(/(?:另外|还有|顺便)(?:再)?(?:请)?问(?:一下|下)?[,\uFF0C:\uFF1A]?/gu, "\u0001");
  const parts = splitAtCommas(marked)
    .split("\u0001")
    .map((part) => part.trim())
    .filter((part) => /[\p{Script=Han}a-zA-Z]/u.test(part));
  return joinPreambles(parts).slice(0, 8);
}

/** "1)…2)…", "①…②…": the parts of a numbered message; what stands before the first belongs to it. */
const NUMBERED = /(?<![\d.〔(第])([1-9](?=[)）、.]\s*[^\d\s])|[①-⑨])[)）、.]?\s*/gu;

/** Commas, and the mark between items of a list where a question for who is in charge follows. */
const SEPARATOR =
  /([,\uFF0C、](?=顺便|另外|再问|还有))|[,\uFF0C]|、(?=由?谁|归谁|由?哪(?:个|些|几?家)?(?:部门|单位|局|委))/u;
const ASKS = /多少|(?<!每)几|谁|哪|什么|啥|吗|怎|咋/u;

/** "公园几个,广场几个": a comma between two clauses that both ask divides two questions. */
function splitAtCommas(text: string): string {
  return text
    .split("\u0001")
    .map((part) => {
      const pieces = part
        .split(SEPARATOR)
        .filter((piece) => piece !== undefined && !/^[,\uFF0C、]$/.test(piece));
      return pieces.reduce((joined, piece, i) => {
        if (i === 0) return piece;
        const last = joined.slice(joined.lastIndexOf("\u0001") + 1);
        const divides =
          (ASKS.test(maskIndefinite(`${last},${piece}`).slice(0, last.length)) &&
            ASKS.test(piece) &&
            piece.length >= 3) ||
          (isPremise(last) && ASKS.test(piece)) ||
          /^(?:顺便|另外|再问)/u.test(piece);
        return joined + (divides ? "\u0001" : ",") + piece;
      }, "");
    })
    .join("\u0001");
}

/** A part that asks nothing ("我在看这份方案。") is background of the part after it. */
function joinPreambles(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let preamble = "";
  for (const part of parts) {
    const asks = !/[。!\uFF01]$/u.test(part) || /谁|哪|什么|多少|几|吗|呢|怎|如何/u.test(part);
    if (!asks && part !== parts.at(-1)) {
      preamble += part;
      continue;
    }
    joined.push(preamble + part);
    preamble = "";
  }
  return joined;
}
