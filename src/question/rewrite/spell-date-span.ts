/** What is done to a paper when it is written, when it is brought out, and when it begins to hold. */
const SIGNED =
  "(?:落(?:了|的)?款|成(?:了|的)?文|定(?:了|的)?稿|签(?:了|的)?[字发署]|(?:写|拟|起草|做)(?:好|成|完))";
const PUBLISHED =
  "(?:(?:对外|向社会|正式|网上|在网上|挂网)*(?:公布|发布|公开|见报|露面)(?:出来|出去)?|(?:挂|放|传|发|登)(?:到|在|上)?(?:了|去)?(?:政府)?(?:官?网站?|网页|网上)(?:上|去)*|上(?:了|的)?(?:官)?网|挂出来?|贴出来?)";
const EITHER = "(?:印(?:发|出来)|下发|出台|发文|发出来?)";
const HELD = "(?:施行|生效|(?:开始|正式)?(?:实施|执行))";

const ACT = `(?:${SIGNED}|${PUBLISHED}|${EITHER}|${HELD})+(?:盖章)?`;
const DAY = "(?:的|那|当)*(?:日期|时间|日子|[天日])?";
const HOW_LONG = "(?:几|多少|多长)(?:个)?(?:工作)?(?:[天日]|时间)|多久";
const BETWEEN = "(?:中间|之间|前后|期间|一共|总共|总计|相互|彼此)*";
const LINK =
  "(?:(?:之|以)?后|起|完|了|到|至|和|与|跟|同|及|距离?|离|往后|算起|再|才|又|就|正式|直到|[,，、]|最后|真正|才能)*";
const PASSED = "(?:相?[隔差距]|间隔|过|用|花|等|拖|晚|迟|经过|历时|需|要|是|有|有着)*了?";

/** "从落款到上网隔了几天", "签发后多久才公开". */
const SPAN = new RegExp(
  `(?:从|自)?(${ACT})${DAY}${LINK}${BETWEEN}${PASSED}(?:(?:${HOW_LONG})(?:时间|工夫)?${LINK}(${ACT})(?:出来|出去|的)?|(${ACT})${DAY}${LINK}${BETWEEN}${PASSED}(?:${HOW_LONG}))(?=[的了]*(?:[?？。,，!！]|$))`,
  "u",
);
const ALONE = new RegExp(
  `^(?:那么?|又|这)?${BETWEEN}${PASSED}(?:${HOW_LONG})(?:时间)?[?？。呢啊]*$`,
  "u",
);
/** What is signed and brought out is a paper. */
const PAPER = /文件|方案|规划|通知|办法|意见|细则|计划|政策|公文|[这那本该]份|落款|成文/u;

/**
 * How long it was from one date of a document to another, by the names of the dates: "方案签发后多久才公开" → "方案成文日期与发布日期相隔几天".
 * "中间隔几天" is between those that were `said` before in the message, or the `fields` that the question before asked for.
 */
export function spellDateSpan(
  question: string,
  { said, fields }: { readonly said: string; readonly fields: readonly string[] },
): string {
  if (ALONE.test(question.trim())) {
    const dates = PAPER.test(said) ? datesIn(said) : [];
    const both = dates.length > 1 ? dates : fields.flatMap((field) => NAMES.get(field) ?? []);
    return both.length === 2 ? spanOf(both) : question;
  }
  const [span, first, between, behind] = SPAN.exec(question) ?? [];
  const second = between ?? behind;
  if (span === undefined || first === undefined || second === undefined) return question;
  const dates = datesIn(`${first}|${second}`);
  return dates.length < 2 || !PAPER.test(question)
    ? question
    : question.replace(span, spanOf(dates));
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ["dateSigned", "成文日期"],
  ["datePublished", "发布日期"],
  ["effectiveDate", "施行日期"],
]);

function spanOf(dates: readonly string[]): string {
  return `${dates.join("与")}相隔几天`;
}

/** The dates that acts give a document, as metadata calls them: what is only issued is signed or published, whichever is not named. */
function datesIn(text: string): string[] {
  const has = (act: string) => new RegExp(act, "u").test(text);
  const either = has(EITHER);
  const signed = has(SIGNED) || (either && has(PUBLISHED));
  const published = has(PUBLISHED) || (either && (has(SIGNED) || has(HELD)));
  return [
    ...(signed ? ["成文日期"] : []),
    ...(published ? ["发布日期"] : []),
    ...(has(HELD) ? ["施行日期"] : []),
  ].slice(0, 2);
}
