const WHY =
  "(?:为(?:什么|啥|何)|干[嘛吗啥]|怎么|咋|凭(?:什么|啥)|何必|何苦|哪里?用|用得着|(?:还)?有(?:什么|啥)?必要|(?:还|再)(?:用|要|得|需要?|能|会|有))";
/** What is laid down, and that it is to go on, to grow or to stay: words that name no subject of their own. */
const GOES_ON =
  "(?:还|再|继续|接着|又|仍然?|要求?|需要?|必须|得|用|能|会|才|只|就|都|也|往上|往下|进一步|下功夫|努力|[提增升扩涨加建盖添降减压改变达做搞](?:高|加|升|设|长|大|多|少|低|到|成|一?下)?|[定列写设放算](?:个|了|成|为|到|进|入|在|这么|那么)*|目标值?|指标|任务|计划|规划|文件|方案|里|这个|那个|[这那同]?一?样|一个|数字?|多|少|高|低|大|不|没|变|动|它|把|这么|那么|去|来|呢|吗|啊|嘛|了|的|是|有|着|未来|今后|以后|(?:到|等)?(?:20)?\\d\\d年底?|100%)";
const WONDER = new RegExp(
  `^(?=.*(?:还|再|继续|又|不|没|一样|列))(?!.*(?:多少|几|谁|哪(?!里用)|何时|时候))(?:那么?|可|这|又|到|(?:20)?\\d\\d年底?|目标|指标|的|还)*${WHY}${GOES_ON}{1,12}[?？。!！]*$`,
  "u",
);
const FIGURE =
  "(?:\\d[\\d.,]*[万亿]?(?:%|个?百分点)?\\p{Script=Han}{0,14}?|全覆盖|百分之[^,，。?？]{1,8})";
/** A figure that is said to be reached, or of one year: "2020年的座椅已经有80张了". */
const REACHED = new RegExp(
  `^(?=.*(?:已|就|都|早|既然|明明|\\d\\d年|目前|现在))(?:既然|明明|不是)?(.{6,}?${FIGURE})(?:了|啦|的)*$`,
  "u",
);
const ASKS = /多少|几[个家张所%成]|谁|哪|什么|啥|怎|咋|吗|是不是/u;

/**
 * A message that wonders why something goes on which has been reached already asks first of all whether that is so:
 * "2020年座椅都80张了,为什么还要增加" → "2020年座椅都80张,对吗". Others stay.
 */
export function spellWonder(message: string): string {
  const at = Math.max(message.lastIndexOf(","), message.lastIndexOf("，"));
  if (at < 0 || !WONDER.test(message.slice(at + 1))) return message;
  const told = message.slice(0, at);
  const reached = ASKS.test(told) ? undefined : REACHED.exec(told)?.[1];
  return reached === undefined
    ? message
    : `${reached.replace(/已经?(?=有|占|达|到|\d)/u, "")},对吗`;
}
