/** "哪几项没有列某局", whatever the department is called. */
const NAMED_NOWHERE =
  /哪(?:几|些|两|三)?[项条个件]?(?:任务|工作|事项)?[^,。?]{0,4}(?:没有?|缺|无|不[见含])(?!被|列|写)|(?:(?<!有)没有?|未)(?:把|将|被)?[^,。?]{0,12}(?:列|写|包括|涉及|纳入|点到)|不(?:涉及|包括|含|归|由)|与[^,。?]{2,8}无关/u;

/** Words before a department that keep it out: "没有某局", "没让某局", "不用某局", "未出现某局". */
const KEPT_OUT =
  /(?:没有?|未|无|缺|不(?:含|包括|涉及|归|由|用|需要?|见|让|写|列))(?![是仅只光单])[^,。?的]{0,3}(?:各|全部)?$/u;
/** Words behind a department that say it has no part: "跟某局没关系", "某局不参与", "某局没份", "某局不掺和的". */
const NO_PART =
  /^(?:的|都|也|完全|一点)*(?:没有?(?:任何|什么)?(?:关系|关联|份|事|责任|任务|参[与加])|无关|不沾边|不相干|不(?:用|必|需要?)?(?:参[与加]|负责|管|配合|承担|出面|插手)|(?:没|未)被?(?:列|写|点到|参[与加])|(?:不|没|未)(?![止仅只光单是]|同|一样|管是)(?!\p{Script=Han}{0,2}(?:牵头|主办|主导))\p{Script=Han}{1,4}(?:的|[,。?]|$))/u;
/** "不是某局牵头的": what it does not lead. */
const LEADS = /^(?:来|去)?(?:牵头|主办|主导)/u;
/** Tasks are asked for, and none is doubted. */
const WHICH = /哪|几[项条个件]|什么(?:任务|工作|事)|所有|全部/u;

/** Does a folded question ask for the tasks in which a department, named as `asked` in it, has no part? */
export function isLeftOut(text: string, asked: string | null): boolean {
  if (NAMED_NOWHERE.test(text)) return true;
  const at = asked === null ? -1 : text.indexOf(asked);
  if (asked === null || at < 0 || !WHICH.test(text)) return false;
  const led =
    /不(?:是|由|归)$|非$/u.test(text.slice(0, at)) && LEADS.test(text.slice(at + asked.length));
  return led || KEPT_OUT.test(text.slice(0, at)) || NO_PART.test(text.slice(at + asked.length));
}
