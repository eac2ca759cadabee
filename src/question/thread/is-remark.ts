import { ADDS_UP, OVER_YEARS } from "../read/adds-up.ts";
import { asksForCited } from "../read/asks-for-cited.ts";
import { asksBesideIts } from "../read/asks-with-whom.ts";
import type { Cue } from "../read/cues.ts";
import type { Reading } from "../read/read-question.ts";
import { COUNTS_GROUP } from "../rewrite/spell-each-count.ts";
import { rolesOf } from "./of-listed.ts";

/**
 * Is a part of a message a remark on the question before it ("逐条说", "一条都不要漏", "只要牵头的"), and no question of
 * its own? So is one that only says which places that was about (`placesAll`).
 */
export function isRemark(
  reading: Reading,
  previous: Reading | null,
  { placesAll }: { placesAll: boolean },
): boolean {
  if (asksOn(reading, previous)) return false;
  if (asksForNames(reading) || asksPost(reading, previous) || LEAVES_OUT.test(reading.text))
    return true;
  const named = reading.documents.length > 0 || reading.department !== null;
  if (!named && tellsHow(reading, previous)) return true;
  if (previous !== null && asksForNumbers(reading) && asksForCited(previous.text)) return true;
  if (OTHER_KIND.test(reading.text) && wordsOf(reading) >= 2) return false;
  // "…做登记?某县居民的": what the question before it is about.
  const plain = reading.cues.size === 0 && reading.fields.length === 0;
  if (/的$/u.test(reading.text) && plain && previous !== null) return true;
  return addsNothing(reading, previous, placesAll);
}

/** Is it a question of its own that follows the one before? */
function asksOn(reading: Reading, previous: Reading | null): boolean {
  return (
    asksForMore(reading, previous) ||
    OVER_YEARS.test(reading.text) ||
    asksWay(reading) ||
    asksForDeputies(reading, previous) ||
    addsUpPicked(reading, previous) ||
    asksElse(reading, previous)
  );
}

/**
 * Does a short part ask for something else than the question before it: where, the figure of somebody else ("省里的目标呢"), the
 * same of something else ("座椅呢"), how many of what was only asked who is in charge ("一共修多少户"), or how long?
 */
function asksElse({ text, phrase, owner, cues }: Reading, previous: Reading | null): boolean {
  if (previous === null) return false;
  if (WHERE.test(text) && !WHERE.test(previous.text)) return true;
  if (owner !== null && owner !== previous.owner && /呢|多少|几/u.test(text)) return true;
  const named = phrase.replace(/\|/g, "");
  const plain = ["list", "tasks", "document"].every((cue) => !cues.has(cue as Cue));
  if (/呢[?]*$/u.test(text) && plain && named.length >= 2) return !previous.phrase.includes(phrase);
  if (!previous.cues.has("number") && COUNTS_OTHERS.test(text)) return true;
  const [measure] = MEASURE.exec(text) ?? [];
  const apart = cues.has("difference") || cues.has("change") || cues.has("growth");
  return measure !== undefined && !apart && !MEASURE.test(previous.text);
}

/** How much of something by another measure than a number of things. */
const MEASURE = /多(?:大|久|长|高|远|宽|重)|几(?:岁|天|年|个月|次|倍)/u;

const WHERE = /哪(?:里|儿|个?(?:地方|[县区市镇乡]|街道))|什么地方|何处/u;

/** A number of something that is no task or body. */
const COUNTS_OTHERS = /(?:多少|几)(?!个?(?:项|条|件|类|种|部门|单位))[张户名人座处所家套台间次米]/u;

/** "只要牵头的", "组长不算": the role that the question before it is narrowed to, or somebody who is left out. */
export function narrowsRole({ text }: Reading): boolean {
  return (ROLE.test(text) && /^(?:只|仅|光)/u.test(text)) || LEAVES_OUT.test(text);
}

const LEAVES_OUT =
  /^(?:请)?(?:不(?:要|含|包括|算|用)|别|除)[^?多少几谁哪]*(?:组长|主任|成员|指挥)[^?多少几谁哪]*$|^[^,。?]*(?:组长|主任|成员|指挥)[^,。?]{0,3}(?:不(?:用|要|算|含)|别|除外)[^?多少几谁哪]*$/u;

const REMARKS: ReadonlySet<Cue> = new Set<Cue>([
  "list",
  "count",
  "yesno",
  "document",
  "number",
  "tasks",
  "how",
  "compare",
  "sum",
]);

/** What an answer that names the foremost says anyway: "…最多的是哪个,涨多少". */
const FIGURES: ReadonlySet<Cue> = new Set<Cue>(["change", "growth", "difference"]);

/** "标明牵头还是配合", "分别写清楚", "新的和旧的分开说": how the answer is to be written. */
const INSTRUCTS =
  /^[^?多少几谁哪,]{1,8}的[、和与跟][^?多少几谁哪,]{1,8}(?:要|都|请)?(?:分开|分别|各自?|单独)(?:来)?(?:说|讲|列|报|算|写|答|标)(?:清楚?|明白?|一?下|出来)?[。!]*$|^(?:请|要|并|还要|最好)?(?:分别|逐项|逐条)?(?:标|注|写|列|区分|分|说)(?:明|清楚?|出来?)[^?]{0,12}$|^(?:请|要)?(?:分|按)(?:牵头|配合|角色)[^?]{0,8}(?:列|说|写|开|类)[^?]{0,4}$|^(?:我)?(?:想|要|好|准备|打算)(?:再)?(?:核对|核实|确认|比对|写进?|填|存)[^?多少几谁哪]{0,8}$/u;

/** "牵头的标出来", "牵头的单独列". */
const MARKED =
  /^(?:把|其中)?(?:牵头|配合|主办)的?(?:任务|工作)?[^?多少几谁哪]{0,4}(?:标|注|列|区分|分开|放|排)[^?多少几谁哪]{0,5}$/u;

/** "哪个是牵头", "哪几项是配合": the list of a department's tasks says so of each. */
const REFINES =
  /^(?:其中|分别|具体)?(?:哪|几)(?:一|些|几)?(?:项|个|件|条)?(?:工作|任务|活)?(?:是|为|算|属于?)(?:它?(?:来|在))?(?:牵头|主办|配合|协办|参与|负责)的?呢?[?]*$/u;

/** "只要牵头的", "牵头的、配合的都要", "配合的列全". */
const ROLE =
  /^(?:只|仅|光)?(?:要|看|列|报|算|说|给|写|问)*(?:出|一下)?(?:牵头|主办|配合|协办|参与)的?(?:(?:和|、|,|跟|与)?(?:配合|协办|参与|责任)的?)?(?:单位|任务|工作|部门)?(?:都|全部?|一[并起])*(?:要|列|算|给|说|写|报)*(?:全|出来?|一下|齐|我)*$/u;

const WHICH_BODY = "(?:谁|哪(?:个|些|家|几家)(?:部门|单位|局)?)";
const ROLE_OF = { lead: "牵的?头", support: "配合|协办|参与" };
/** "某局配合哪几项,牵头的是谁", "牵头哪几项,谁配合": who has the other role in each of its tasks. */
const OTHER_BODY = (["lead", "support"] as const).map((role) => ({
  role,
  asks: new RegExp(
    `^(?:各(?:自|项)?|分别|都|又|由|是|归|有)*${WHICH_BODY}(?:来|在)?(?:${ROLE_OF[role]})的?[?]*$|^(?:${ROLE_OF[role]})(?:的|单位|部门|者)*(?:各|分别|都|又|是|为|有)*${WHICH_BODY}[?]*$`,
    "u",
  ),
}));

/** "各由谁牵头", "分别是哪个部门负责的": of the tasks that were just asked for. */
export const OF_EACH =
  /^(?:那|它们|这些|任务)*(?:都|各自?|分别|每一?项)+(?:是|由|归)*(?:谁|哪[^,。?]{0,4}(?:部门|单位|局|家))(?:来|在)?(?:牵头|负责|管|主办|承担|落实|配合)的?[?]*$|^(?:牵头|责任|配合|负责)的?(?:单位|部门)(?:都|各自?|分别)+(?:是|有)?(?:谁|哪[^,。?]{0,4})[?]*$|^(?:它们)?(?:各自?|分别|每一?项)的?(?:牵头|责任|配合|负责)的?(?:单位|部门)(?:都|各自?|分别)*(?:是|有)?(?:谁|哪[^,。?]{0,4}|呢)?[?]*$/u;

/** Does a reading ask who has one role in the tasks that a department was said to have in the other? */
function asksOtherBody({ text }: Reading, previous: Reading | null): boolean {
  if (!previous) return false;
  const ofTasks = previous.department === null && previous.cues.has("tasks");
  if (ofTasks && OF_EACH.test(text)) return true;
  if (previous.department === null) return false;
  const roles = rolesOf(previous);
  return OTHER_BODY.some(
    ({ role, asks }) => asks.test(text) && roles.length === 1 && !roles.includes(role),
  );
}

/** "跟别的局一起牵头的也算", "联合牵头的也要", "包括正文里的表述": what the answer is to take in. */
const TAKES_IN =
  /^[^?多少几谁哪]{2,16}的?(?:也|都|一并|同样)(?:要|算|列|给|计|放)[^?多少几谁哪]{0,6}$|^(?:请|要)?(?:包括|包含|含|连同)[^?多少几谁哪什么]{2,30}(?:表述|内容|部分|说法|提法|在内)[。]?$/u;

/** "公园的要培训多少人?广场的呢?": the same of another kind. */
const OTHER_KIND = /的呢[?]*$/u;

/** How the answer to the question before is to be written, or which of it is wanted. */
function tellsHow(reading: Reading, previous: Reading | null): boolean {
  const { text } = reading;
  if (INSTRUCTS.test(text) || MARKED.test(text)) return true;
  if (TAKES_IN.test(text) && previous?.department) return true;
  if (REFINES.test(text) && previous?.department) return true;
  if (previous !== null && asksBesideIts(previous, reading)) return true;
  if (asksOtherBody(reading, previous)) return true;
  if (HELD_AGAINST_TEXT.test(text) && previous?.cues.has("sum")) return true;
  if (!ROLE.test(text) || previous === null) return false;
  const roles = rolesOf(previous);
  const within = roles.length === 0 || roles.some((role) => reading.cues.has(role));
  return narrowsRole(reading) || within;
}

/** "现任什么职务" after who somebody is: the answer gives the post beside the name. */
function asksPost({ text }: Reading, previous: Reading | null): boolean {
  return POST.test(text) && /谁|哪[位个]|叫什么|叫啥|姓什么/u.test(previous?.text ?? "");
}

const POST =
  /^(?:[他她其]|这个?人|这位|分别|都|各自?|又|还|也|同时|现在|目前|本身|原本|原来|[,])*(?:现任|现为|担任|兼任|任|兼|当|挂|是|有)?[着了的过是]*(?:办公室|小组|组里|里面|里)?的?(?:哪些|什么|啥|何)(?:本职|行政|领导)?(?:职务|职位|职|头衔|身份|岗位)[?]*$/u;

/** "和正文对得上吗" after a sum over a table, which says by itself how it stands to the figure of the text. */
const HELD_AGAINST_TEXT =
  /^(?:这个?数?)?(?:和|跟|与|同)?(?:文件)?(?:的)?(?:正文|文中|前文|前面|总数)[^?少几谁哪]{0,14}(?:对得上|对上|一致|一样|相符|吻合|相等|符合)(?:吗|不|么|没有?|与否)*[?]*$/u;

function addsNothing(reading: Reading, previous: Reading | null, placesAll: boolean): boolean {
  const ranked = previous?.cues.has("extreme") === true || previous?.cues.has("rank") === true;
  const asksFigure = /多少|几(?=[个家所张处名户人])/u.test(reading.text);
  const slots = reading.foreign.length + reading.years.length + reading.rows.length;
  const placeOnly =
    !placesAll &&
    reading.documents.length > 0 &&
    (/呢/u.test(reading.text) || reading.text.length > 8 || isElsewhere(reading, previous));
  return (
    wordsOf(reading) < (asksFigure ? 2 : 3) &&
    !/谁/u.test(reading.text) &&
    reading.fields.length === 0 &&
    !placeOnly &&
    slots === 0 &&
    reading.period === null &&
    reading.department === null &&
    reading.attribute === null &&
    !(reading.cues.has("how") && previous?.cues.has("who")) &&
    [...reading.cues].every((cue) => REMARKS.has(cue) || (ranked && FIGURES.has(cue)))
  );
}

/** Is it asked of another place than the question before it? */
function isElsewhere({ documents }: Reading, previous: Reading | null): boolean {
  const before = previous?.documents ?? [];
  const placed = before.length > 0 || (previous?.foreign.length ?? 0) > 0;
  return placed && !documents.some((id) => before.includes(id));
}

/** Characters of the subject that a reading names. */
function wordsOf({ phrase }: Reading): number {
  return phrase.replace(/\|/g, "").length;
}

/** "文号给我", and nothing else. */
function asksForNumbers(reading: Reading): boolean {
  const { fields, documents } = reading;
  const only = fields.length === 1 && fields[0] === "documentNumber";
  return only && documents.length === 0 && wordsOf(reading) <= 4;
}

/** "钱怎么拨", "是一次给清还是分年给": which way it goes; roles and kinds of target are said of the question before. */
function asksWay({ text, cues }: Reading): boolean {
  if (["lead", "support", "attribute", "who"].some((cue) => cues.has(cue as Cue))) return false;
  return WAY.test(text);
}

const WAY =
  /(?:怎么|怎样|如何|咋)个?(?:[拨发给付领约收交退缴扣罚][呢啊]?|分担?)[?]*$|(?:是|算|按)\p{Script=Han}{2,6}还是\p{Script=Han}{2,6}[?]*$/u;

/** "座椅也报给我", "是新建的吗": names something that the question before it did not. */
function asksForMore(reading: Reading, previous: Reading | null): boolean {
  const { text, phrase, documents, rows, cues } = reading;
  const own = wordsOf(reading) >= 2 && previous?.phrase.includes(phrase) !== true;
  if (ALSO.test(text)) return own || documents.length + rows.length > 0;
  if (own && COUNTS_GROUP.test(text)) return true;
  return own && cues.has("yesno") && IS_IT.test(text);
}

/** Something else is to be told, too. */
export const ALSO =
  /也(?:请|要|想|都|一起|一并|顺便|给我|帮我|麻烦)*(?:报|说|给|看|列|查|讲|发)|^(?:请|麻烦)?(?:顺便|另外)[^,。?]{0,14}(?:报|说|给|看|列|查|讲|发)/u;
const IS_IT = /^(?:它|那|这)?(?:是不是|是否|是|算|属于)\p{Script=Han}{2,8}(?:吗|么)?[?]*$/u;

/** "合计多少" after "超过五千的有哪些": the sum of their figures; "一共几个" is how many they are. */
function addsUpPicked({ text }: Reading, previous: Reading | null): boolean {
  const picks = previous !== null && (previous.condition !== null || (previous.limit ?? 0) > 1);
  return picks && ADDS_UP.test(text.replace(COUNTS_THEM, ""));
}

const COUNTS_THEM = /[总一统拢]共[是有]?(?:几|多少)个?(?=[?]?$)/u;

/** "副的几位", after the head of a body was asked for. */
function asksForDeputies({ text }: Reading, previous: Reading | null): boolean {
  const ofBody = /领导小组|工作组|专班|委员会|指挥部|联席会议|组长/u.test(previous?.text ?? "");
  return (
    ofBody &&
    /^(?:那|还有)?(?:正|副)[的职手]?(?:又|都|一共|总共)?(?:[有是]?[几多]|谁|哪)/u.test(text)
  );
}

/** "叫什么", "都是哪些", "由低到高": how the answer to the question before it is to look. */
function asksForNames({ text }: Reading): boolean {
  return /^(?:那|各自|分别|都)*(?:叫|是|有)(?:什么|啥|哪些|哪几[个项])(?:名字?|名称)?[?]*$|^(?:各|各自|分别|都)+(?:是|有|叫)谁[?]*$|^(?:请|按)*[由从](?:高|低|大|小|多|少)到(?:高|低|大|小|多|少)(?:排列?|列出?|来)?[?]*$/u.test(
    text,
  );
}
