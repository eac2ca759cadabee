/**
 * Words with which a sentence may be put together beyond those of the draft, since they assert nothing of
 * their own. What states a bound, a direction, a role or a period is here, too: those are compared with the draft as such.
 * Not here: what hedges, excludes, sums up, gives reasons or praises.
 */
export const CONNECTING = new RegExp(
  [
    "根据|按照|依据|文件|方案|规定|规划|政策|原文|提出|明确|指出|显示|载明|写明|列明|要求",
    "其中|分别|依次|以及|同时|此外|具体|如下|下列|内容|方面|情况|这项|该项|此项|这一|这个|对此|就此|而言|来看",
    "提高到|增加到|增长到|上升到|提升到|扩大到|降低到|下降到|减少到|达到|实现|设定|确定|列为|属于|定为|设为",
    "提高|增加|增长|上升|提升|降低|下降|减少|幅度|相比|相较|比较|之间|变化",
    "目标值|基期值|目标|基期|指标|任务|数值|单位|部门|责任|负责|牵头|配合|承担|共同|工作",
    "以上|以下|左右|不低于|不少于|不小于|不超过|不高于|至少|至多|大约",
    "[的和与及在于从至比即并也了为是由到其该这对以项个将有约则]",
  ].join("|"),
  "gu",
);
