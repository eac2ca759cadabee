import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { passageRule } from "./passage-rule.ts";

const FIGURE =
  /^(?:这|那)?个?(\d[\d.,]*)(%|万|亿)?(?:个|张|家|所|户|名|人|元|处|条)?(?:百分点|人次)?$/u;
const MEANS =
  /(?:是|指|说)的?(?:是)?(?:什么|啥|哪|怎么)|什么(?:意思|数|指标)|啥(?:意思|数|指标)|哪(?:一)?(?:个|项)(?:指标|数)|对应|代表|怎么来/u;

/** "38.5%是什么指标": a figure is all that is known of what is asked. */
export function figureRule(reading: ThreadReading): Query | null {
  const match = FIGURE.exec(reading.phrase.replace(/\|/g, ""));
  if (match?.[1] === undefined || match[1].length < 2 || !MEANS.test(reading.text)) return null;
  const figure = match[1].replace(/,/g, "");
  // "12项指标是什么": how many there are of what is asked for.
  if (
    new RegExp(`${figure}[项个条类份大](?!是|指的|指什么|对应|代表)\\p{Script=Han}`, "u").test(
      reading.text,
    )
  )
    return null;
  // A table prints the sign in its header: "绿地率(%) 38.5".
  const phrase = match[2] === "%" ? `${figure}%/${figure}/` : figure;
  const passage = passageRule(reading);
  return passage.kind === "passage"
    ? { ...passage, phrase, asked: figure, expects: "text" }
    : passage;
}
