import { CUES } from "../read/cues.ts";

/** What a stretch of a message names. */
export interface Named {
  readonly place: boolean;
  readonly department: boolean;
}

/** "某局这边核一下", "某局要数", "某局的同志想问下": the words behind the name of who asks. */
const ASKS =
  /^(?:我们?是?)?\p{Script=Han}{2,10}?(?:这边|那边|这里|方面|口|的?同志|的?人|的)?(?:想|需要?|要|来|急|又|让我?|等着|准备|在)*(?:请?问|请教|打听|咨询|询问|提出|来[函电访]|了解|知道|确认|查|核[实对查]?|统计|填报?表?|报(?=数|表|材料|[,:\uFF0C\uFF1A])|[要催](?=[个一]?[数材报]))(?:到|起|[一个]?下|[一个]?数[据字]?|材料|表)*/u;
/** "我是某局新来的". */
const INTRODUCES =
  /^我们?(?:(?:是|在)[^,\uFF0C:\uFF1A。?\uFF1F]{2,14}|[^,\uFF0C:\uFF1A。?\uFF1F]{2,10}的)(?=[,\uFF0C:\uFF1A。])/u;
const MARKS = /^\s*[,\uFF0C:\uFF1A。~\s]+/u;
/** What is asked of whoever asks: "我局", "我们要做什么". */
const OWN = /我们?|[本咱]|自己/u;
const ASKED = /多少|[几谁哪吗呢?\uFF1F]|什么|怎么|如何|是否|有没有/u;

/**
 * A message without the words that tell which department wants to know, where its question is not about that:
 * "园林局要数:路灯几盏" → "路灯几盏". "园林局:负责哪些任务" stays, and what names a place that the rest does not.
 */
export function stripAsker(message: string, namesIn: (words: string) => Named): string {
  const stretch = INTRODUCES.exec(message)?.[0] ?? ASKS.exec(message)?.[0];
  if (stretch === undefined || ASKED.test(stretch.replace(/[请]?问$/u, ""))) return message;
  const named = namesIn(stretch);
  if (!named.department) return message;
  const rest = message.slice(stretch.length).replace(MARKS, "");
  const inRest = namesIn(rest);
  const tells = ASKED.test(rest) && !OWN.test(rest) && (!named.place || inRest.place);
  return tells && (inRest.department || !CUES.tasks.test(rest)) ? rest : message;
}
