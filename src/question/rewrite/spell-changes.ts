/** Which way a figure goes, by the verb that says so. */
const DOWN = /[降减跌落缩]/u;
const MOVES =
  "(?:提高?|拉高?|抬高?|加大?|增加?|扩大?|调高?|升高?|上升|增长|上涨|涨|推|变|降低?|下降|减少?|跌|落|缩小?)";
const AMOUNT =
  "(?:多少|几)(?:个百分点|个点|[万亿]?[个家所处张户名人次元岁%]{0,2}(?![\\p{Script=Han}]))?";

/** "从多少加到多少", "由几家增加到几家". */
const FROM_TO = new RegExp(
  `(?:要|将|会|得)?[从由自](?:多少|几)[个家所处张户名人元岁%]{0,2}(${MOVES})(?:了)?[到至成为](?:了)?${AMOUNT}`,
  "gu",
);
/** "往上提多少", "再往上拱几个点", "向下压多少". */
const UPWARD =
  /(?:再|还|要|得|需|应)*[往向朝]([上高下低])(?:面|头)?\p{Script=Han}{0,2}?(?:了|出)?(?=(?:多少|几)(?!年))/gu;
/** "离目标还有多远". */
const FAR =
  /(?:离|距离?)([\p{Script=Han}\d]{0,8}目标(?:值)?|达标)(?:还|尚|又)*(?:有|差|缺|剩)?(?:着)?(?:多远|多少|一?多大(?:距离|差距)?)/gu;
/** "再建几家", "还要再添多少所": what is to be added, whatever the verb. */
const ADDED =
  /(?:还|要|得|需|应|打算|计划|准备)*再(?:建设?|盖|开|办|设|增设?|配|招|添|补|培养|培育|创建|打造|改造)(?:成|出|立)?(?=(?:多少|几)[个家所处张户名人座栋])/gu;
/** "还得新评几家", "再评上几个": what is done once more, whatever it is. */
const ONCE_MORE =
  /(?:(?:还|仍|尚)(?:要|得|需|应|须|必须|需要|应该)*再?新|(?:还|要|得|需|应)*再)(?![说列举讲问给来看查报写发过等])\p{Script=Han}{1,2}?(?:上|成|出|好|完|够|到)?(?=(?:多少|几)[个家所处张户名人座栋])/gu;
/** "…才够数", "…才能达标": behind what is to be added. */
const TO_DO =
  /(?<=(?:多少|几)[个家所处张户名人座栋]?[^,，。?？]{0,4}?)[,，]?(?:才|方|就)(?:算|能够?|可以?|会)?(?:够数?|达标|达到(?:目标|要求)|完成(?:目标|任务)|合格|到位|齐)(?:了)?/gu;
/** "多建多少张", "多培训几名": what is to be added too. */
const MORE =
  /(?:还|要|得|需|应|打算|计划|准备)*多(?:建设?|盖|开|办|设|增|配|招|添|培训|培养|培育|改造|新增|安排|完成|出来?)(?:成|出|立)?(?=(?:多少|几)(?!年))/gu;
/** "21到25年要加多少": what comes on top. */
const ON_TOP = /(?<=[要得需该还再])加(?=(?:多少|几)(?![^,。?]*起来))/gu;
/** "还缺几家", "剩多少家没建": what is to be added, told from the other end. */
const LACKING =
  /(?:还|尚|仍)(?:缺|差|欠|少)(?:着|了)?(?=(?:多少|几)[个家所处张户名人座栋])|(?:还|尚|仍)?[剩余](?:下|着)?((?:多少|几)[个家所处张户名人座栋])(?:没有?|未|待|要|需)(?:建|盖|办|设|配|招|改造?|完成|做)(?:成|好|完)?/gu;
/** "要凑够25年的数": the figure that is to be reached. */
const ENOUGH =
  /(?:要|想|为|得|才)?(?:凑|补|达|够)(?:够|齐|足|到)?((?:20)?\d\d年)(?:底|末)?的?(?:那个)?(?:数|目标|要求|任务)/gu;
/** "增加的百分点数", "下降的幅度": the change as a name. */
const AS_NAME =
  /(增加|提高|提升|上升|增长|上涨|下降|降低|减少)(?:了)?的?(?:百分点|幅度|数量|个数|数额|点数?|量)数?(?=$|[\s,，。?？;；])/gu;
/** "延长多少岁", "缩短几天". */
const LENGTH = /(延长|缩短)(?:了)?(?=(?:多少|几)(?!年))/gu;

/**
 * Writes what people say for a change as the words that the rules know: "从多少加到多少" → "提高多少", "往上提几个点" →
 * "提高几个点", "再建几家" → "新增几家". Other words stay.
 */
export function spellChanges(question: string): string {
  return question
    .replace(FROM_TO, (_, verb: string) => (DOWN.test(verb) ? "降低多少" : "提高多少"))
    .replace(UPWARD, (_, way: string) => (/[上高]/u.test(way) ? "提高" : "降低"))
    .replace(FAR, (_, goal: string) => `离${goal}差多少`)
    .replace(ADDED, "新增")
    .replace(ONCE_MORE, "新增")
    .replace(MORE, "新增")
    .replace(TO_DO, "")
    .replace(LACKING, (_, amount = "") => `还需新增${amount}`)
    .replace(ENOUGH, "到$1")
    .replace(ON_TOP, "增加")
    .replace(AS_NAME, "$1多少")
    .replace(LENGTH, (_, verb: string) => (verb === "延长" ? "提高" : "降低"));
}
