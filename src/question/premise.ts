/** A figure that is taken for granted before the question: "现有218家公园,每千人多少座椅?". */
const PREMISE =
  /(?:现有|已有|共有|一共|总共|建了|建成了?|要建|打造|争创|(?<!没)有|达到?)\s*(?:了)?(\d[\d.]*)(万|亿)?(?:余|多)?(?=[家所个张处户名条%](?!及?以[上下])\p{Script=Han}{2,})/u;
/** The same at the end of a stretch: "绿地率要到80%,由谁负责?". */
const PREMISE_AT_END =
  /(?<=\p{Script=Han}{4})(?:要|将|应|须|得)?(?:达到?|提高到|增加到|不低于|不少于|到|为|是)(\d[\d.]*)(万|亿)?(?:余|多)?[家所个张处户名条人%]?(?:以上)?$/u;
/** The same within the name of a target: "每千人2张座椅的目标,由谁负责?". */
const PREMISE_OF_TARGET =
  /(?<![\d.年月日])(\d[\d.]*)(万|亿)?(?:余|多)?[家所个张处户名条人%](?:以上)?\p{Script=Han}{0,8}?的?这?[个项一]*(?:目标|指标|任务)$/u;
const ASKS = /多少|几|谁|哪|什么|啥|怎|咋/u;
const CONDITION = /如果|要是|假如|超过|不足|每(?![百千万])\p{Script=Han}|若/u;

/** Does a stretch of a question take a figure for granted, and ask nothing itself? */
export function isPremise(stretch: string): boolean {
  return premiseIn(stretch) !== null && !ASKS.test(stretch) && !CONDITION.test(stretch);
}

/** The figure of a premise, and the question that it answers: "现有218家公园" → 218, "现有多少家公园". */
export function readPremise(stretch: string): { claim: number; question: string } | null {
  const match = isPremise(stretch) ? premiseIn(stretch) : null;
  if (match?.[1] === undefined) return null;
  const scale = match[2] === undefined ? 1 : match[2] === "万" ? 10_000 : 100_000_000;
  const words = `${match[1]}${match[2] ?? ""}`;
  const question = stretch.replace(words, "多少").replace(/[吧了啊呢嘛]+[,，]?$/u, "");
  return { claim: Number(match[1]) * scale, question };
}

function premiseIn(stretch: string): RegExpExecArray | null {
  return PREMISE.exec(stretch) ?? PREMISE_AT_END.exec(stretch) ?? PREMISE_OF_TARGET.exec(stretch);
}
