const FIGURE =
  "(?:具体|规划|最终)?(?:目标值?|指标值|目标数值?|数值|比例|现状值?|(?:\\p{Script=Han}{2})?(?:数量|数目|规模|面积)|任务数|(?:补助)?标准)";
const TIME =
  "(?:完成|实现|达成|达标|建成|落实|全?覆盖|目标|截止|计划|启动|实施)?的?(?:年份|年度|年限|时间(?:节点)?|时限|期限)";
const ROLE = "(?:牵头|责任|主管|负责|主责|主办|落实|承办|配合|协办|参与)";
const BODIES = `(?:[省市县区]级)?${ROLE}的?(?:单位|部门|主体|机构|方)`;
const POST = "(?:正|副)?(?:总?组长|主任|召集人|总?指挥(?:长)?|秘书长)";
const OFFICE = "办公室(?:所?[设在属]+的?|的)(?:单位|部门|地点|位置|何处|哪里|处)";
/** What each kind of facet is asked for with, in a question of its own. */
const KINDS: readonly (readonly [string, string, (facet: string) => string])[] = [
  ["number", `${POST}的?(?:人数|名额|数量)`, (facet) => `${bare(facet)}有几位`],
  ["figure", FIGURE, (facet) => `${facet}是多少`],
  ["time", TIME, () => "哪年完成"],
  ["bodies", BODIES, (facet) => `${facet}是谁`],
  ["somebody", `${POST}(?:的?(?:姓名|名字|人选))?`, (facet) => `${bare(facet)}是谁`],
  ["office", OFFICE, () => "办公室设在哪"],
];
const ANY = `(?:${KINDS.map(([, pattern]) => pattern).join("|")})`;
const MARK = "(?:[,\\uFF0C、]?(?:以及|及其?|和|与|跟|还有)|[,\\uFF0C、])(?:其|它的?)?";
const LIST = new RegExp(
  `(?<=\\p{Script=Han}{2}[^?\\uFF1F。]*?)(?:的|[:\\uFF1A,\\uFF0C])(${ANY}(?:${MARK}${ANY})+)(?:分别|各自?|都)?(?:是|为)?(?:什么|多少|哪些|谁|啥|何)?[?\\uFF1F。]*$`,
  "u",
);

const ASKS = /哪|谁|什么|啥|多少|几[个项家]|怎|如何|是否/u;

/**
 * Writes what is to be told of one thing, named at the end, as a question for each: "座椅的目标值、实现年份以及牵头单位" →
 * "座椅的目标值是多少,哪年完成,牵头单位是谁". Only where they are of different kinds and people or bodies are among them;
 * what one sentence tells stays one question.
 */
export function spellFacets(question: string): string {
  const match = LIST.exec(question);
  const list = match?.[1];
  if (match === null || list === undefined) return question;
  const facets = list.split(new RegExp(MARK, "u")).map((facet) => ({ facet, kind: kindOf(facet) }));
  const kinds = new Set(facets.map(({ kind }) => kind?.[0]));
  const plain = [...kinds].every((kind) => kind === "figure" || kind === "time");
  if (kinds.size < 2 || plain || facets.some(({ kind }) => kind === undefined)) return question;
  const asked = facets.map(({ facet, kind }) => kind?.[2](facet));
  const head = question.slice(0, match.index);
  const joint = match[0].startsWith("的") ? "" : match[0].charAt(0);
  if (ASKS.test(head)) return question;
  return `${head}${joint}${asked.join(",")}`;
}

function kindOf(facet: string) {
  return KINDS.find(([, pattern]) => new RegExp(`^${pattern}$`, "u").test(facet));
}

/** "副组长人数" → "副组长". */
function bare(facet: string): string {
  return facet.replace(/的?(?:姓名|名字|人选|人数|名额|数量)$/u, "");
}
