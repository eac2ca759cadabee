/** By what means, or how it comes about. */
const MEANS =
  /(?:靠|凭|拿|用|通过|借助?|采取|以)(?:的是|着)?(?:什么|啥|哪些|何种?|怎样的)(?:手段|办法|方式|方法|技术|措施|途径|招数?|东西)?|(?:怎么|如何|怎样|咋)(?:才能?|去|来)?(?:做到|实现|办到|达到|达成|弄|搞|做)|(?:具体|有)?(?:什么|哪些|啥)(?:手段|办法|方式|方法|途径|招数?)/gu;
/** For what reason. */
const REASON =
  /为(?:什么|啥|何)|(?:怎么|咋|如何)(?:会|解释|说明)|凭(?:什么|啥)|(?:什么|啥|有何)(?:原因|缘故|理由)|原因|(?:怎么|咋)(?:回事|造成)/gu;
/** Points, asks and says nothing of its own. */
const TALK =
  /文件|文中|原文|方案|规划|这些?|那些?|这样|那样|这么|那么|它|此|其|[里中上面]|做到|实现|办到|达到|达成|出现|造成|导致|具体|主要|到底|究竟|一[点步]|[是有的呢吗啊呀么会能要才可以都又也还得地了过来去说写讲请给出个种事情况结果?,。!|]/gu;

/**
 * Does a folded question ask by what means or for what reason something just said is so, and name nothing of its own
 * ("靠什么手段做到", "为什么会这样")? Null for other questions.
 */
export function asksBehind(asked: string): "means" | "reason" | null {
  const kind = asked.search(REASON) !== -1 ? "reason" : asked.search(MEANS) !== -1 ? "means" : null;
  const own = asked.replace(REASON, "|").replace(MEANS, "|").replace(TALK, "");
  return own.replace(/\P{Script=Han}/gu, "").length <= 1 ? kind : null;
}
