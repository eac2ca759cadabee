const YEAR = "(?<!\\d)((?:20)?\\d\\d)年?(?:底|末)?(?:之?前|以前|以内)?";
/** To be done with something: the verb and its result, whichever the verb. */
const DONE =
  "(?:[建搞做办弄干修换配装铺改盖整种](?:完|好|齐|成|到位|出来)|完成|完工|交工|竣工|收尾|结束|落成|截止|到期|到位|了结)";
const HELPERS =
  "(?:是|要|得|应|应当|该|在|到|于|赶在|最迟|最晚|只要|截至|才|就|能|会|全部|全都|都|[,\\uFF0C])*";
const ENOUGH = "(?:就行|就可以|就好|就成|就够|即可|的|了|为止)*";
/** "…,对吧", "…吗": what is said is to be confirmed. */
const CONFIRM =
  "(?:[,\\uFF0C]?(?:对吗|对么|对吧|对不对|是吗|是吧|是不是|没错吧|行吗|可以吗|可以吧)|吧|吗|么)[?\\uFF1F]?$";
const CLAIM = new RegExp(`^${HELPERS}${YEAR}${HELPERS}${DONE}${ENOUGH}(?=${CONFIRM})`, "u");

/**
 * Writes a claim about when the thing spoken of is to be done as one about its term: "2025年底前换完就行,对吧" →
 * "期限是2025年,对吧". A year beside a verb would else ask for that year's figure. One that names a thing stays.
 */
export function spellDueClaim(question: string): string {
  return question.replace(
    CLAIM,
    (_, year: string) => `期限是${year.length === 2 ? "20" : ""}${year}年`,
  );
}
