import type { Query } from "../query.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import { withdraws } from "../thread/withdraws.ts";
import { bareLength, has, scopeOf } from "./rule.ts";

const GENERIC =
  /^(?:目标|数量|数|比例|占比|多少|率|覆盖率|比率|任务|工作|政策|措施|时间|日期|结果|规模|总数|总量|达标率|补贴|钱|资金|职务|职位|头衔|(?:完成|截止|办结)?(?:时限|期限)|(?:完成|截止|办结)(?:时间|日期))?$/u;

const OUR_PLACE =
  /我们?(?:这儿|这里|这边|这个地方|当地|[市县区](?!里|级))|咱们?(?:这儿|这里|这边|[市县区])|本地|本[市县区](?!级)/u;

/** "那边新建小区…", "他们那里…", "该市的…": a place that nothing before has named. */
const THAT_PLACE =
  /(?:^|[,。?])(?:请问|那么?)?(?:他们|你们|人家)?(?:[那这](?:边|里|儿|头)|[那这](?:个|座)?(?:地方|[市县区](?!里|级))|该(?:地|[市县区]))|(?:他们|你们|人家)(?:[那这](?:边|里|儿|头|个地方)|[市县区](?!里|级))/u;

/** The question before is taken back, and nothing asked yet in its place. */
export function withdrawnRule(reading: ThreadReading): Query | null {
  if (!withdraws(reading.text)) return null;
  return { kind: "clarify", ...scopeOf(reading), missing: "place", phrase: "" };
}

/** The reader speaks of a place, their own or another, and does not say which. */
export function ownPlaceRule(reading: ThreadReading): Query | null {
  if (reading.documents.length > 0 || reading.foreign.length > 0 || reading.all) return null;
  if (!OUR_PLACE.test(reading.text) && !THAT_PLACE.test(reading.text)) return null;
  const phrase = reading.phrase.replace(/\|/g, "");
  return { kind: "clarify", ...scopeOf(reading), missing: "place", phrase };
}

const OUR_BODY =
  "(?:(?:我|咱)们?(?:这个)?|[他她]们(?:那个)?|人家|本)(?:局|委|办|单位|部门|科室?|处)";
/** "我们局要负责哪些任务", "我单位的职责". */
const OUR_TASKS = new RegExp(
  `${OUR_BODY}(?:[要得该需应都还也主具体]|需要|应该|主要|到底)*(?:在[^,。?]{0,12}[里中]面?)?(?:牵头|负责|配合|承担|参与|干|做|管|分管|主抓|落实|的?(?:任务|职责|工作|活|分工)|有(?:哪些|什么|啥|几)|里?(?:被|给|都|又)*(?:排|列|分|派|领|摊|认领|安排|承接)(?:了|到|得|着)*(?:多少|几|哪|什么|啥))`,
  "u",
);

/** The reader speaks of the department they work for, or of another, and does not say which. */
export function ownDepartmentRule(reading: ThreadReading): Query | null {
  const named = (reading.department?.names.length ?? 0) > 0;
  if (named || !OUR_TASKS.test(reading.text)) return null;
  return { kind: "clarify", ...scopeOf(reading), missing: "department", phrase: "" };
}

/** "这个补贴多少钱", "刚说的那个指标再发一下" where nothing was spoken of before. */
export function pointsNowhereRule(reading: ThreadReading): Query | null {
  const { text, documents, hint, told, all, phrase } = reading;
  const little = phrase.replace(TALK, "").length <= 4;
  const alone = documents.length === 0 && !all && hint === "" && told === "";
  return alone && little && POINTING.test(text)
    ? { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase: "" }
    : null;
}

const POINTING =
  /^(?:请问|刚(?:才|刚)?(?:说|提|问|讲)的?|你?(?:上面|前面)说的?)*(?:这|那|该|此)(?:个|项|种|笔|类)(?!\p{Script=Han}{0,2}(?:地方|城市|[县市区]))/u;
/** What points back and asks, and names nothing. */
const TALK = /一次性|上面|前面|刚才?|一回事|占比|比例|指标|目标值?|[发呗说的|\d]/gu;

/** Nothing says what the question is about. */
export function clarifyRule(reading: ThreadReading): Query | null {
  if (reading.rows.some(({ surfaces }) => surfaces.some((each) => reading.text.includes(each))))
    return null;
  const subject = reading.phrase.replace(/\||定的$/g, "");
  const asksForLists =
    has(reading, "list", "count", "extreme", "mentions") ||
    reading.attribute !== null ||
    reading.condition !== null;
  if (subject === "" && asksForLists && /指标/u.test(reading.text)) return null;
  const placed = reading.documents.length > 0 || reading.all;
  if (subject === "" && reading.attribute !== null && placed) return null;
  if (bareLength(subject) >= 2 && !GENERIC.test(subject)) return null;
  return { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase: subject };
}
