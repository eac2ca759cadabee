/** "反过来", "掉个个儿": the other end of what was asked. */
const ROUND =
  "(?:(?:如果|要是|那么?|再|请|把它|换(?:个|一)?(?:方向|头))*(?:反过来|倒过来|掉过来|调过来|翻过来|反着|倒着|反之|相反|正好相反)(?:地|再)?(?:说|看|讲|问|算|排|数|来)?(?:一?下)?(?:的话)?)";
const LEADS = new RegExp(`^(?:${ROUND}(?:呢)?[,，、:：。?？\\s]*)+(?=\\S)`, "u");
const ALONE = new RegExp(`^${ROUND}(?:呢|怎么样|如何|是谁|是哪[个家里儿])*[\\s,，。?？!！]*$`, "u");

/** Words for the two ends of an order, and for the two ways it is told. */
const ENDS: readonly (readonly [string, string])[] = [
  ["最多", "最少"],
  ["最高", "最低"],
  ["最大", "最小"],
  ["最长", "最短"],
  ["最快", "最慢"],
  ["最早", "最晚"],
  ["最强", "最弱"],
  ["最重", "最轻"],
  ["由高到低", "由低到高"],
  ["从高到低", "从低到高"],
  ["从多到少", "从少到多"],
  ["从大到小", "从小到大"],
];

const END = ENDS.flat().filter((end) => end.startsWith("最"));
const WHICH = "(?:哪(?:一|1)?[个项家里儿条处座]|谁|哪)";
/** "那最少的是哪个,多少张": nothing but the end that is asked for now. */
const END_ALONE = new RegExp(
  `^(?:那么?|再看|其中|${WHICH}|\\p{Script=Han}{1,2}得)*(${END.join("|")})(?:的|又|是|呢|${WHICH})*([,，]?(?:各|是|有|分别)?(?:多少|几)\\p{Script=Han}?)?[\\s,，。?？!！]*$`,
  "u",
);

/**
 * A message that turns round what was asked before: "反过来,座椅少的是哪个" → "那座椅少的是哪个"; "反过来呢" and "最少的是谁" are the
 * question before with the other end of its order. Others, and those after which nothing has one end, stay.
 */
export function turnRound(message: string, before: string | null): string {
  const text = ALONE.test(message) ? message : message.replace(LEADS, "那");
  return (before === null ? null : atOtherEnd(text, before)) ?? text;
}

function atOtherEnd(message: string, before: string): string | null {
  const named = ENDS.flatMap(([high, low], pair) => [
    { from: high, to: low, pair, way: 0 },
    { from: low, to: high, pair, way: 1 },
  ]);
  const [end, another] = named.filter(({ from }) => before.includes(from));
  if (end === undefined || another !== undefined) return null;
  if (ALONE.test(message)) return before.replace(end.from, end.to);
  const [, own, figure = ""] = END_ALONE.exec(message) ?? [];
  const asked = named.find(({ from }) => from === own);
  if (own === undefined || asked?.way === end.way) return null;
  const to = asked?.pair === end.pair ? own : end.to;
  const turned = before.replace(end.from, to);
  return /多少|几/u.test(turned) ? turned : turned.replace(/[\s,，。?？!！]*$/u, figure);
}
