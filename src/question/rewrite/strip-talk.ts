import { segment } from "../../language/segment.ts";

/** What the stretches of a message may name. */
export interface Named {
  /** Does a stretch name a place or a department? */
  readonly names: (stretch: string) => boolean;
  /** Is a word one of some document's, or one that stands for such? */
  readonly isKnown: (word: string) => boolean;
  /** Do characters stand together in a term of the documents? */
  readonly inTerm: (characters: string) => boolean;
}

const LONGEST = 16;
const ASKS =
  /多(?:少|久|大|长|高|远)|紧[跟随接]|其次|仅次|(\p{Script=Han})不\1|[几谁哪啥吗咋]|什么|怎[么样]|如何|是否|有没有|是不是|对不对|[\da-z"“”《%]|[吧呢][?\uFF1F]?$/iu;
/** How the answer is to be written, or what it is to hold. */
const INSTRUCTS = /[分按逐列标注带只含也另]|不要|不算|全部|简[单要]|详细/u;
/** Somebody is said to want, to ask, to tell or to wait. */
const MARKED =
  /[要用等急问说提讲听催让叫报写查核]|开会|会上|看到|汇报|打听|了解|咨询|聊|讨论|研究|准备|拜托|谢|辛苦|受累|麻烦|劳驾|不好意思|打扰|[回答]复|来[电访函]|采访|接手|手头|记|忘|翻|越[快早]/u;
/** Words of such talk that documents write as well. */
const TALK: ReadonlySet<string> = new Set(
  "方案 一遍 领导 主任 科长 处长 局长 书记 上级 上面 同事 朋友 群众 老乡 记者 材料 汇报 报告 会上 会议 开会 刚才 刚刚 今天 昨天 明天 上午 下午 晚上 早上 马上 现在 立刻 赶紧 有人 大家 这边 那边 这事 这件 这个 那个 事情 一下 电话 来电 手头 手里 单位 我们 你们 他们 咱们 家里 需要 要用 想要 想问 请教 打听 了解 咨询 核对 核实 确认 提到 提出 提过 提起 讲到 说到 说起 谈到 看到 听说 听到 讨论 研究 准备 编写 起草 发言 讲话 总结 台账 迎检 检查 督查 调研 考察 感谢 谢谢 麻烦 辛苦 等着 使用 急用 对外 交流 回复 答复 复核 备查 存档 留底 参考 对照 使用 工作 下面 正在 已经 可能 特别 非常 比较 有点 还要 就要 就行 采访 来电 来访 反映 居民 接手 手头 没有 文件 回复 这块 那块 老是".split(
    " ",
  ),
);

/** "能不能告诉我", "给我们讲讲": before the question itself. */
const TELL_ME =
  /^(?:你|您)?(?:能不能|能否|可不可以|可否|可以|请|麻烦|劳驾|想请)?(?:你|您)?(?:再|先)?(?:帮(?:我|忙)?|给|跟|和|替|向)?(?:我们?|咱们?)?(?:告诉|说明|讲讲|说说|说一?下|讲一?下|介绍一?下|透露)(?:我们?|咱们?|大家|一?下)?[,\uFF0C:\uFF1A]?(?=.{4})/u;

/**
 * A message without the stretches before and behind its question that only tell why it is asked: "领导急着要,座椅几张,材料等着用" →
 * "座椅几张". One that names something, asks, or holds a word of the documents that is no talk stays.
 */
export function stripTalk(message: string, named: Named): string {
  const parts = message.split(/(?<=[,\uFF0C。;\uFF1B:\uFF1A!\uFF01?\uFF1F])/u);
  let from = 0;
  let to = parts.length;
  while (to - from > 1 && isTalk(parts[from] ?? "", named)) from += 1;
  while (to - from > 1 && isTalk(parts[to - 1] ?? "", named)) to -= 1;
  const rest = parts.slice(from, to).join("");
  const kept = to < parts.length ? rest.replace(/[,\uFF0C;\uFF1B:\uFF1A]$/u, "") : rest;
  const told = TELL_ME.exec(kept)?.[0] ?? "";
  return told === "" || named.names(told) ? kept : kept.slice(told.length);
}

function isTalk(part: string, { names, isKnown, inTerm }: Named): boolean {
  const stretch = part.replace(/[\s,\uFF0C。;\uFF1B:\uFF1A!\uFF01?\uFF1F]/gu, "");
  if (stretch === "") return true;
  if (stretch.length > LONGEST || ASKS.test(part) || INSTRUCTS.test(stretch)) return false;
  if (!MARKED.test(stretch) || names(stretch)) return false;
  const left = segment(stretch).map((word) => (TALK.has(word) ? "|" : word));
  const pairs = [...left.join("").matchAll(/(?=(\p{Script=Han}{2}))/gu)];
  return (
    left.every((word) => word.length < 2 || !isKnown(word)) &&
    pairs.every(([, pair = ""]) => !inTerm(pair))
  );
}
