import type { Query } from "../query.ts";
import { asksRecipient } from "../read/asks-recipient.ts";
import { OTHER_TASKS } from "../thread/is-bare.ts";
import type { ThreadReading } from "../thread/thread-reading.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { WHICH_ROLE } from "./asked-role.ts";
import { askedBodies } from "./asks-for-bodies.ts";
import { type Base, type Department, type DutyReading, takeApart } from "./duty-reading.ts";
import { indicatorFit } from "./indicator-fit.ts";
import { bareLength, has, scopeOf } from "./rule.ts";
import { withoutClasses } from "./table-figure.ts";
import { asksUnaided, asksUnled, spokenRole } from "./tasks-by-shape.ts";

/** Who is responsible for what: tasks by department, departments by task, deadlines and counts. */
export function dutyRule(reading: ThreadReading, vocabulary: Vocabulary): Query | null {
  const duty = takeApart(reading, vocabulary);
  return (
    dueTasks(duty, vocabulary) ??
    tasksByShape(duty) ??
    bodiesOfTask(duty) ??
    tasksOfDepartment(duty, vocabulary) ??
    taskByName(duty, vocabulary)
  );
}

const ENDS =
  /(?:时限|期限|截止|完成)[^,。?]{0,6}最?(?:早|晚|迟|先)|最(?:早|晚|迟|先|后)(?:的)?(?:要|该|得|须|需要|应)?(?:完成|截止|到期|办结|交|做完)|(?:时间|时限|期限|工期)[^,。?]{0,2}最(?:紧|急|短|近|长|宽|松)|最(?:紧迫|紧急|急)的/u;
/** "哪些是持续推进的", "没有明确完成时间的": without an end that can be dated. */
const OPEN_ENDED =
  /(?:持续|长期|常年|不断)(?:推进|实施|开展|坚持|做|抓)|每年都?要?(?:做|搞|办|开展|完成|推进)|(?:没有?|未|无)(?:写|列|标|设|定)?(?:明|明确|具体)?(?:的)?(?:完成|截止)?(?:时限|期限|时间|日期)/u;

/** Tasks with a deadline in a month, or the first or last of all. */
function dueTasks(
  { reading, department, base }: DutyReading,
  { deadlines }: Vocabulary,
): Query | null {
  const { text, documents } = reading;
  if (!deadlines.some((id) => documents.includes(id))) return null;
  const open = base.due === null && OPEN_ENDED.test(text);
  const asked = base.due !== null || open || ENDS.test(text);
  if (!asked || !/任务|项|哪些|哪个/u.test(text)) return null;
  if (base.due?.month === null && !/任务|事项|工作|分工|项目|工程/u.test(text)) return null;
  if (open)
    return { ...base, phrase: "", department, operation: "due", due: { year: null, month: null } };
  const end = base.due === null ? "lowest" : null;
  const direction = /晚|迟|最后/u.test(text) ? "highest" : end;
  return { ...base, phrase: "", department, operation: "due", direction };
}

/** Tasks by how many lead them, or whether anybody supports them. */
function tasksByShape(duty: DutyReading): Query | null {
  const { reading, department, subject, base } = duty;
  const { text } = reading;
  const all = { ...base, phrase: "", department: null };
  const alone =
    ALONE.test(text) &&
    base.leads === null &&
    /任务|事项|内容|举措|指标|哪[几些]?[项条件事]|几[项条件]/u.test(text) &&
    bareLength(subject.replace(OF_SHARED, "")) < 2;
  if (alone || asksUnaided(reading)) {
    const leads = alone ? 1 : base.leads;
    return { ...all, department, role: "any", leads, without: false, operation: "without-support" };
  }
  if (department !== null) return null;
  return bodiesOfAll(duty) ?? tasksByBodies(duty);
}

/** All departments that the tasks of a place name, or those with most of them. */
function bodiesOfAll({ reading, setAside, subject, base }: DutyReading): Query | null {
  const bodies = askedBodies(reading.text, base.role);
  const placed = reading.documents.length > 0 || reading.all;
  const ofSubject = bareLength(subject.replace(OF_LIST, "").replace(BESIDE, "")) >= 2;
  if (bodies?.operation === "bodies" && placed && !ofSubject && setAside !== null)
    return { ...base, ...bodies, phrase: "", department: null, without: true, others: [setAside] };
  if (bodies?.operation !== "most" && (!placed || ofSubject || reading.department !== null))
    return null;
  return bodies && { ...base, ...bodies, phrase: "", department: null, without: false };
}

/** What a body is set aside with. */
const BESIDE = /除了?|以外|之外|还有|其[他它余]/gu;

/** All tasks, or those in which some role is taken by so many or by nobody. */
function tasksByBodies({ reading, subject, base }: DutyReading): Query | null {
  const { text } = reading;
  const all = { ...base, phrase: "", department: null };
  if (asksUnled(reading) && bareLength(subject.replace(OF_LIST, "")) < 2)
    return { ...all, role: "lead", without: true, operation: "count" };
  const spoken = spokenRole(text);
  if (spoken !== null) return { ...all, role: spoken, operation: "count" };
  if (base.leads !== null && bareLength(subject) < 2)
    return { ...all, role: "lead", operation: "tasks" };
  return countsAll(reading) ? { ...all, operation: "count" } : null;
}

/** "没有别的部门一起": what being alone is said in, and the kinds of rows. */
const OF_SHARED = /别的|其他|一起|共同|考核|考评|内容|评分|举措|指标|表|[/()|]/gu;

/** "一家负责", "只由某局负责": nobody else has a part in it. */
const ALONE =
  /(?:一家|单独|独自|独家|独立|自己)(?:单位|部门)?(?:单独)?(?:来)?(?:负责|承担|干|做|办|管|扛)|只(?:由|归|有|写)[^,。?]{0,12}(?:一家|自己|一个(?:部门|单位))/u;

/** "这份方案一共安排了多少项任务": all of them, and no more is said of them. */
function countsAll({ text, phrase, documents }: ThreadReading): boolean {
  const own = phrase.replace(DIVIDED, "").replace(OF_LIST, "");
  if (documents.length !== 1 || own.length >= 2 || !COUNT_ALL.test(text)) return false;
  // "重点任务" may be a heading with parts of its own, unless a list of duties is spoken of.
  return !/重点|主要/u.test(text) || /分工|清单|任务表/u.test(text);
}

/** "拆成了", "一共细化为": how the whole is put into tasks. */
const DIVIDED =
  /(?:拆|分|细化|分解|列|部署|安排|提|布置|下达|明确|定|排|编|设|包)(?:成|为|出|到|含)?了?(?=$|\|)/gu;
const OF_LIST =
  /为止|任务(?:总数)?|事项|工作|分工表?|责任|具体|安排|部署|清单|意见|要点|重点|主要|[|]/gu;
const COUNT_ALL =
  /(?:任务|事项|分工)(?:分工|清单|表|里|中)*(?:一共|总共|共计?|合计|总计)?(?:有|安排|列|部署)?了?(?:多少|几)[项条个件]|(?:任务|事项)[^,。?]{0,3}[排编列]到(?:了)?第?几[项条个件号]|(?:多少|几)[项条个件](?:具体|重点|主要|工作)?(?:任务|事项)|(?:任务|事项)总数/u;

/** Asks for departments, not for tasks. */
const BODIES =
  /谁|哪(?:个|些|几|两|三)?(?:个|家)?(?:部门|单位|局|委|机关|家)|什么(?:部门|单位)|(?:责任|配合|牵头|参与|参加|协办)(?:的)?(?:单位|部门)(?:有|是|呢|都|分别)/u;
const TASKS = /哪(?:一|几|些|两|三|四|五)?(?:条|项|块|件|方面|任务|工作|事)|几(?:条|项|件)/u;
/** "某局是牵头还是配合": which role it has. */
const EITHER_ROLE = /(?:牵头|负责|主管|配合|协办|参与)(?:单位|部门)?(?:的)?还是/u;
/** The reader takes something for granted, and may be wrong. */
const PREMISE = /既然|吧|是不是|是否|对不对|对吗|没错|不是.*吗|如果|要是|吗/u;

/**
 * "这件事某局牵头,配合的有谁", "既然某局牵头,那另一局做什么": a task is named and departments beside it,
 * and who has which role in that task is asked.
 */
function bodiesOfTask({ reading, department, subject, base }: DutyReading): Query | null {
  if (department === null || (bareLength(subject) < 2 && base.label === null)) return null;
  const { text } = reading;
  const asksTasks = has(reading, "tasks") || TASKS.test(text);
  const contrasts = base.others.length > 0 && [department, ...base.others].some((d) => d.claim);
  const asksBodies = (BODIES.test(text) && !asksTasks) || EITHER_ROLE.test(text);
  if (!asksBodies && !(contrasts && PREMISE.test(text))) return null;
  return { ...base, phrase: subject, department, operation: "who" };
}

/** Of a list of tasks, which: "25项任务里,哪些写明了牵头单位". */
const OF_TASKS =
  /(?:任务|事项|分工表?)[^。?]{0,12}(?:哪|列|全部|所有|都)|(?:哪些|所有|全部)[^,。?]{0,12}(?:任务|事项)/u;

/** How to reach a department is no question for its tasks. */
const CONTACT = /电话|联系方式|邮箱|地址|网址|邮编|传真/u;

function tasksOfDepartment(duty: DutyReading, vocabulary: Vocabulary): Query | null {
  const { reading, department, subject, base } = duty;
  if (department === null || CONTACT.test(reading.text)) return null;
  // "样样有份,哪两项没有它": what is said of the rest is no topic.
  if (base.without && /没有?它/u.test(reading.text))
    return { ...base, phrase: "", department, operation: "tasks" };
  const asked = has(reading, "who", "tasks", "lead", "support") || isEither(reading.text, base);
  if (asked || bareLength(subject) === 0) {
    return dutyOfDepartment(reading, { department, base, subject });
  }
  const unknown = department.names.length === 0;
  if (unknown || has(reading, "date", "money")) return null;
  if (indicatorFit(reading.phrase, vocabulary) >= 0.7) return null;
  const operation = countsOnly(reading) ? "count" : "tasks";
  return { ...base, phrase: subject, department, operation };
}

/**
 * Asks after those in charge without a word of responsibility. "谁能领" asks who is entitled, "谁更高" which is
 * more, "有谁" for a list of anything.
 */
const WHOM =
  /(?<![有给对为向让帮])谁(?!知道|能|可|才|有|符合|享受|更|最|的(?![责职活事])|家|写|提|讲|定|说(?!了算)|都|高|多|低|少|大|小|快|慢|先|早|晚|是|当|任|兼|[,。?!]|$)|(?:给|归|由|派|交|分(?=[给到])|落|靠|找)(?:给|了|到|在)*(?:谁|哪(?![些种类]|[几两三]?[个些]?(?:地方|[县区市镇乡村])))|分工|职责|谁(?:来|一起|也)?参[加与]|哪(?:几|两|三|些)?家(?=的?[事活]|$|[,。?呢啊吗负牵管配办来]|身上|头上|单位)/u;

function taskByName(duty: DutyReading, vocabulary: Vocabulary): Query | null {
  const { reading, department, subject, base } = duty;
  if (!asksAfterBodies(duty)) return null;
  if (bareLength(ofNoRow(subject, reading, vocabulary)) < 2) return taskUnnamed(duty, vocabulary);
  const marked = /(?:写明|列明|标明|写了|标了|注明)[^,。?]{0,8}(?:牵头|责任)/u.test(reading.text);
  const ofAll = OF_TASKS.test(reading.text) && bareLength(subject.replace(OF_LIST, "")) < 2;
  if (department === null && marked && (has(reading, "count") || ofAll))
    return { ...base, phrase: "", department: null, operation: "count" };
  if (isAboutQuantity(reading, subject, vocabulary)) return null;
  return { ...base, phrase: subject, department: null, operation: "who" };
}

/** The words of a subject besides what the rows that are named are called by. */
function ofNoRow(subject: string, { rows }: ThreadReading, { tables }: Vocabulary): string {
  const own = tables.find(
    ({ id, document }) => id === rows[0]?.table && document === rows[0].document,
  );
  return own === undefined ? subject : withoutClasses(subject, own);
}

/** "“惠民卡”由谁发": who does what the text says of a term, which is no task with bodies in charge. */
const GIVES_TERM =
  /"[^"]{2,8}"[^,。?"]{0,4}(?:谁|哪[个家方])(?:来|去|给)?(?:出|拿|提供|制定|发|编)/u;

/** "复查的钱谁出": who pays is said in the text, and is no list of bodies in charge. */
const WHO_PAYS =
  /(?:钱|费用?|资金|经费|成本)[^,。?]{0,4}由?(?:谁|哪[个家方])(?:来|去)?(?:出|掏|付|承担|负担|拿)|(?:谁|哪[个家方])(?:来|去)?(?:掏钱|出钱|付钱|付费|买单)/u;

/** "专班归谁领导": a body that is led by another has no task that departments are in charge of. */
const LED_BY =
  /(?:归|由|受|被|听)(?:谁|哪[^,。?]{1,8}?)(?:来|的)?(?:领导|指挥|调度)|在(?:谁|哪[^,。?]{1,8}?)的?领导下/u;

/** "空着的凉亭拿来给谁用": who gets something, and not who is in charge of it. */
const GIVEN_TO =
  /^(?!.*(?:牵头|负责|责任|主管)).*(?:(?:拿来?|拿出来|提供|出租|租|借|赠|送|免费|开放|腾出?来?)[^,。?]{0,3}给(?:谁|哪[^,。?]{1,6})|(?<![交派分代])给(?:谁|哪[^,。?]{1,6}?)(?:使?用|住|享受))/u;

/** "鼓励哪些单位来办": who is called upon to do something, and not in charge of it. */
const ENCOURAGED =
  /^(?!.*(?:牵头|负责|责任|主管)).*(?:鼓励|支持|引导|允许|倡导|动员|吸引|号召|欢迎)(?:了)?(?:谁|哪[些几]?[个类种]?\p{Script=Han}{1,4}|什么\p{Script=Han}{1,4})(?:来|去)?[办做开建搞参设投]/u;

function asksAfterBodies({ reading, subject }: DutyReading): boolean {
  if (LED_BY.test(reading.text) || GIVEN_TO.test(reading.text)) return false;
  if ([GIVES_TERM, WHO_PAYS, ENCOURAGED].some((told) => told.test(reading.text))) return false;
  if (has(reading, "who") || asksRecipient(reading.text) !== null) return true;
  return (
    reading.documents.length === 1 &&
    bareLength(subject) >= 2 &&
    WHOM.test(reading.text) &&
    !has(reading, "extreme", "difference", "rank", "how")
  );
}

/** Who is in charge, and of nothing: a task by its number, the list of a document, or a question back. */
function taskUnnamed(
  { reading, department, base }: DutyReading,
  { departments, tables }: Vocabulary,
): Query | null {
  const all = { ...base, phrase: "", department: null };
  if (base.label !== null) return { ...all, operation: "who" };
  const led = reading.rows.filter(({ table, document }) =>
    tables.some((known) => known.bodies && known.id === table && known.document === document),
  );
  const [row, ...others] = new Set(led.map(({ name }) => name));
  if (department === null && row !== undefined && others.length === 0)
    return { ...all, phrase: row, operation: "who" };
  if (department !== null || reading.rows.length > 0) return null;
  const named = reading.documents.length > 0;
  const listed = has(reading, "count", "tasks", "list") && named;
  const none = !departments.some((each) =>
    each.documents.some((id) => reading.documents.includes(id)),
  );
  if (listed || (named && none)) return { ...all, operation: "count" };
  return { kind: "clarify", ...scopeOf(reading), missing: "topic", phrase: "" };
}

/** "归某局还是某委": one of two departments. */
function isEither(text: string, { others }: Base): boolean {
  return others.length > 0 && /(?:是|由|归)[^,。?]{2,12}还是/u.test(text);
}

function dutyOfDepartment(
  reading: ThreadReading,
  { department, base, subject }: { department: Department; base: Base; subject: string },
): Query {
  const others = OTHER_TASKS.test(reading.text);
  const own = others ? subject.replace(OTHERS, "") : subject;
  const generic = bareLength(own) < 2 && base.label === null;
  const either = isEither(reading.text, base);
  if (either && !generic) return { ...base, phrase: subject, department: null, operation: "who" };
  if (
    !generic &&
    (has(reading, "yesno") ||
      /(?:是|由|归)(?:\||不)/u.test(reading.text) ||
      WHICH_ROLE.test(reading.text)) &&
    !has(reading, "tasks", "list", "count")
  ) {
    return { ...base, phrase: subject, department, operation: "confirm" };
  }
  return {
    ...base,
    phrase: own,
    department,
    operation: countsOnly(reading) ? "count" : "tasks",
  };
}

/** "别的", "其他": besides what was spoken of, and no subject. */
const OTHERS = /别的|其[他它余]的?|另外的?/gu;

function countsOnly(reading: ThreadReading): boolean {
  return has(reading, "count") && !has(reading, "list");
}

/** "责任单位数量的目标是多少" asks for a figure although it names a responsibility word. */
function isAboutQuantity(reading: ThreadReading, subject: string, vocabulary: Vocabulary): boolean {
  return (
    has(reading, "number") &&
    !/谁|部门|单位|局|牵头/u.test(reading.text) &&
    indicatorFit(subject, vocabulary) > 0.8
  );
}
